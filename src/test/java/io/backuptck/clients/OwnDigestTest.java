package io.backuptck.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.contract.DigestAuthenticator;
import io.backuptck.stub.contract.DigestDemand;
import io.backuptck.target.ApiCall;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Secret;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.wire.WireClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The suite's own client at the stub's gate. */
class OwnDigestTest {

    private static final StubAccess ACCESS =
            new StubAccess(StubAccess.Mode.DIGEST, Optional.empty(), Optional.of("ak"), Optional.of("sk"));

    private static HttpTarget target(String url, String secret) {
        TargetOptions options = TargetOptions.of(url);
        return new HttpTarget(options, WireClient.of(options), new DigestAuthentication(Secret.of("BACKUP_TCK_ACCESS_KEY", "ak"),
                Secret.of("BACKUP_TCK_SECRET_KEY", secret)), TimeSource.virtual());
    }

    private static ApiCall start() {
        return ApiCall.of(Contract.of(ApiId.named("oceanbase-cloud")).operation("startBackup")).path("instanceId", "a/b c")
                .query("requestId", "1 2").json("{}");
    }

    private static List<String> counts(AuthenticatorServer server) {
        return server.knocks().stream().map(incoming -> incoming.header("authorization").map(header ->
                AuthParameters.parse(header).get(0).text("nc")).orElse("-")).toList();
    }

    private static DigestAuthenticator gate(DigestAlgorithm algorithm, boolean counted) {
        return new DigestAuthenticator(Contract.of(ApiId.named("oceanbase-cloud")), ACCESS,
                new DigestDemand(List.of(algorithm.word()), !counted, null), Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource({"MD5, true", "MD5, false", "MD5_SESSION, true", "SHA_256, true", "SHA_256, false", "SHA_256_SESSION, true"})
    void everyFormOfChallengeIsAnswered(DigestAlgorithm algorithm, boolean counted) throws Exception {
        try (AuthenticatorServer server = new AuthenticatorServer(gate(algorithm, counted)); HttpTarget target = target(server.url(), "sk")) {
            for (int i = 0; i < 3; i++) {
                assertThat(target.send(start()).response().status()).isEqualTo(200);
            }
            assertThat(server.knocks()).as("the challenge is asked for once").hasSize(4);
            assertThat(counts(server)).isEqualTo(counted ? List.of("-", "00000001", "00000002", "00000003")
                    : List.of("-", "", "", ""));
        }
    }

    /** Some servers give a nonce for one request only. */
    @Test
    void aNewNonceIsTakenWheneverTheServerWantsIt() throws Exception {
        Authenticator[] gates = {gate(DigestAlgorithm.MD5, true), gate(DigestAlgorithm.SHA_256, false)};
        int[] asked = {0};
        try (AuthenticatorServer server = new AuthenticatorServer(incoming -> gates[asked[0] % 2].refusal(incoming));
                HttpTarget target = target(server.url(), "sk")) {
            for (int i = 0; i < 4; i++, asked[0]++) {
                assertThat(target.send(start()).response().status()).isEqualTo(200);
            }
            assertThat(server.knocks()).hasSize(8);
        }
    }

    @Test
    void aRefusalIsTakenAfterOneAttempt() throws Exception {
        try (AuthenticatorServer server = new AuthenticatorServer(gate(DigestAlgorithm.MD5, true));
                HttpTarget target = target(server.url(), "wrong")) {
            assertThat(target.send(start()).response().status()).isEqualTo(401);
            assertThat(server.knocks()).hasSize(2);
        }
    }
}
