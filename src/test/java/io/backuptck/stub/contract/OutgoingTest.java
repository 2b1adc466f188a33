package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.Authenticator.IncomingRequest;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What answers of a contract's stub carry beside their bodies, and what those say of their statuses. */
class OutgoingTest {

    private static final String GOOD = "{\"size\": 3, \"code\": \"1234\"}";
    private static final String TOO_SMALL = "{\"size\": 0, \"code\": \"1234\"}";

    private final Caller lockers = new Caller("lockers.yaml", Pace.poll());
    private final Contract contract = lockers.contract();
    private final ContractAuthenticator gate = new ContractAuthenticator(contract,
            new StubAccess(StubAccess.Mode.TOKEN, Optional.of("t0ken"), Optional.empty(), Optional.empty()));

    private StubResponse rent(String body) {
        return lockers.stub().answer(new StubRequest(contract.operation("rentLocker"), "/lockers", Map.of(), Map.of(), Map.of(),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private StubResponse denied(String method, String path) {
        return gate.refusal(new IncomingRequest(method, path, Map.of(), new byte[0])).orElseThrow();
    }

    private static Optional<String> header(StubResponse answer, String name) {
        return answer.headers().stream().filter(header -> header.name().equals(name)).map(Header::value).findFirst();
    }

    private static JsonNode body(StubResponse answer) {
        return Caller.reply(answer).body();
    }

    @Test
    void demandedHeadersTellOfWhatWasMade() {
        StubResponse made = rent(GOOD);

        assertThat(header(made, "Location")).contains("/lockers/" + body(made).path("id").asText());
        assertThat(header(made, "Retry-After")).contains("1");
        assertThat(header(made, "Operation-Location")).as("an address that would not fit").isEmpty();
    }

    @Test
    void denialsChallengeByTheSecuritySchemesOfTheOperation() {
        assertThat(header(denied("POST", "/lockers"), "WWW-Authenticate")).as("the schema allows no list").contains("Bearer realm=\"backup-tck\"");
        assertThat(header(denied("GET", "/lockers/1"), "WWW-Authenticate")).contains("Basic realm=\"backup-tck\"");
        Operation doors = contract.operation("listDoors");
        assertThat(new Challenges(contract).of(doors)).first().isEqualTo("ApiKey realm=\"backup-tck\"");
    }

    @Test
    void errorsTellTheirOwnStatus() {
        assertThat(body(denied("GET", "/lockers/1")).path("status").intValue()).as("made of the schema").isEqualTo(401);
        assertThat(body(rent(TOO_SMALL)).path("status").intValue()).as("an example of two statuses").isEqualTo(422);
        assertThat(body(rent(TOO_SMALL)).at("/error/number").intValue()).as("the other status by another name").isEqualTo(422);
        assertThat(body(denied("GET", "/doors"))).as("the example of that status among several").hasToString("{\"fault\":{\"httpStatus\":401,\"hint\":\"ask\"}}");
    }

    @Test
    void whatTheExampleOfAStatusShowsStays() {
        assertThat(lockers.call("getLocker", "/lockers/77").body().path("status").intValue()).isEqualTo(499);
    }

    @Test
    void requestsAreRejectedAsTheContractStates() {
        StubResponse rejected = rent(TOO_SMALL);

        assertThat(rejected.status()).isEqualTo(422);
        assertThat(body(rejected).path("cause").asText()).isEqualTo("WRONG");
        assertThat(lockers.call("getLocker", "/lockers/x").status()).as("where 422 is not documented").isEqualTo(400);
    }

    @Test
    void whatOnlyRequestsHaveIsNotShown() {
        JsonNode made = body(rent(GOOD));

        assertThat(made.has("code")).isFalse();
        assertThat(made.path("size").intValue()).isEqualTo(3);
        assertThat(lockers.call("getLocker", "/lockers/" + made.path("id").asText()).body().has("code")).isFalse();
        assertThat(body(ShownAnswers.success(contract, contract.operation("getLocker"))).has("code")).isFalse();
    }
}
