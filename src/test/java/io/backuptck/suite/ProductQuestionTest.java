package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server is bound by what only the vendor's product does when it says that it is that, and not otherwise. */
class ProductQuestionTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));
    private static final Exchange INFO = Told.example(CONTRACT, "getAgentInfo", 200, "AgentInfo").exchange(1);
    private static final Exchange STATUS = Told.example(CONTRACT, "getStatus", 200, "AgentStatus").exchange(2);

    private final List<String> asked = new ArrayList<>();

    /** @param answers by operation; what is missing is not answered */
    private ProductClaim ask(Contract contract, Map<String, Exchange> answers) {
        return ProductQuestion.ask(contract, call -> {
            asked.add(call.operation().id());
            return Optional.ofNullable(answers.get(call.operation().id()));
        });
    }

    @Test
    void whoDescribesTheProductClaimsToBeIt() {
        ProductClaim claim = ask(CONTRACT, Map.of("getAgentInfo", INFO, "getStatus", STATUS));
        assertThat(claim.vendors()).isTrue();
        assertThat(claim.version()).isNotEmpty();
        assertThat(claim.words()).isEqualTo("this server says that it is obshell " + claim.version());
        assertThat(asked).as("one answer is enough").containsExactly("getAgentInfo");
    }

    /** Some releases do not offer the first question. */
    @Test
    void whatOneOperationDoesNotTellTheNextMay() {
        assertThat(ask(CONTRACT, Map.of("getStatus", STATUS)).vendors()).isTrue();
        assertThat(asked).containsExactly("getAgentInfo", "getStatus");
    }

    @Test
    void whoAnswersNeitherIsNotHeldToBeTheVendors() {
        ProductClaim claim = ask(CONTRACT, Map.of());
        assertThat(claim.vendors()).isFalse();
        assertThat(claim.words()).isEqualTo("this server does not say that it is obshell");
    }

    /** Another server may have a route of that name, and answer something else there. */
    @ParameterizedTest
    @ValueSource(strings = {"", "obshell 4.5.0", "{}", "[]", "{\"data\": \"obshell\"}", "{\"data\": {\"version\": \"1\"}}",
        "{\"data\": {\"version\": \"1\", \"pid\": 7, \"name\": \"x\"}}"})
    void anotherAnswerIsNoClaim(String body) {
        Exchange other = Told.example(CONTRACT, "getAgentInfo", 200, "AgentInfo").body(body).exchange(1);
        assertThat(ask(CONTRACT, Map.of("getAgentInfo", other, "getStatus", other)).vendors()).isFalse();
    }

    @Test
    void aVersionThatIsNotToldIsEmpty() {
        Exchange without = Told.example(CONTRACT, "getAgentInfo", 200, "AgentInfo").without("/data/version").exchange(1);
        ProductClaim claim = ask(CONTRACT, Map.of("getAgentInfo", without));
        assertThat(claim).isEqualTo(new ProductClaim(true, "", "this server says that it is obshell"));
        assertThat(claim.isBefore(99, 0, 0)).isFalse();
    }

    @Test
    void whereNobodyCanSayWhatItIsNobodyIsAsked() {
        assertThat(ask(Contract.of(ApiId.named("gaussdb")), Map.of())).isEqualTo(ProductClaim.NONE);
        assertThat(asked).isEmpty();
    }
}
