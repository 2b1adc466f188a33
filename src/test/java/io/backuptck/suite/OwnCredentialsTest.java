package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Secret;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that does not let the run in is not wrong, and no account is locked by asking it for ever. */
class OwnCredentialsTest {

    private static final Contract GAUSSDB = Contract.of(ApiId.named("gaussdb"));
    private static final Authentication TOKEN = new HeaderAuthentication("X-Auth-Token", "", Secret.of("BACKUP_TCK_TOKEN", "secret-token"),
            "");

    private final OwnCredentials own = of(GAUSSDB, TOKEN);

    private static OwnCredentials of(Contract contract, Authentication... identities) {
        HttpTarget target = HttpTarget.silent();
        return new OwnCredentials(contract, identities.length == 0 ? target : as(identities[0]), List.of(identities));
    }

    private static HttpTarget as(Authentication authentication) {
        return new HttpTarget(TargetOptions.of("http://localhost"), ServerInMemory.mute(), authentication, TimeSource.virtual());
    }

    private static Response answer(int status, String body) {
        return new Response(status, List.of(), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"401; ''; true", "403; ''; true", "400; ''; false", "404; ''; false", "500; ''; false",
        "200; ''; false",
        "401; {'error_code': 'APIGW.0301'}; true"})
    void whoIsNotLetInIsToldByTheStatus(int status, String body, boolean denied) {
        assertThat(own.areDenied(answer(status, body))).isEqualTo(denied);
    }

    /** Once the run was let in, that answer forbids what was asked, and not who asks; a token may still expire. */
    @Test
    void afterTheRunWasLetInAForbiddenRequestIsNoDenial() {
        own.accepted(true);
        assertThat(own.areDenied(answer(403, ""))).isFalse();
        assertThat(own.areDenied(answer(401, ""))).isTrue();
        assertThat(own.denial()).hasMessageContaining("it has let the same credentials in before");
    }

    @Test
    void anAnswerThatIsNoSuccessHasLetNobodyIn() {
        own.accepted(false);
        assertThat(own.areDenied(answer(403, ""))).isTrue();
    }

    @Test
    void afterTwoDenialsInARowNothingFurtherIsSent() {
        own.require();
        own.areDenied(answer(401, ""));
        own.require();
        own.areDenied(answer(401, ""));
        assertThatThrownBy(own::require).isInstanceOf(Inconclusive.class)
                .hasMessageContaining("does not accept who is calling (status 401");
    }

    @Test
    void whoIsLetInAgainMayGoOn() {
        own.areDenied(answer(401, ""));
        own.accepted(true);
        own.areDenied(answer(401, ""));
        own.require();
        assertThat(own.denial()).isNotNull();
    }

    @Test
    void theReasonNamesTheCodeAndTheRemedyAndNoSecret() {
        own.areDenied(answer(401, "{'error_code': 'APIGW.0301', 'error_msg': 'no'}"));
        assertThat(own.denial()).hasMessageContainingAll("401 APIGW.0301", "check BACKUP_TCK_TOKEN")
                .hasMessageNotContaining("secret-token");
    }

    @Test
    void whoHasNothingToShowIsToldWhatToGive() {
        OwnCredentials none = of(GAUSSDB);
        none.areDenied(answer(401, ""));
        assertThat(none.denial()).hasMessageContainingAll("give ", "BACKUP_TCK_TOKEN");
    }
}
