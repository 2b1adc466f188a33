package io.backuptck.api.obshell.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.HeaderForge;
import io.backuptck.stub.StubRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's second is the last one in which a header is good. */
class GateTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L, 999_000_000);
    private static final String TARGET = "/api/v1/obcluster/backup/overview";

    private final AgentKeys keys = AgentKeys.of(512);
    private final AgentAuthenticator gate = new AgentAuthenticator(AgentCredentials.locked("r00t"), keys, InstantSource.fixed(NOW));

    private StubRequest request(long expiry) {
        String header = new HeaderForge(keys.publicKey()).put("auth", "r00t").put("uri", TARGET)
                .put("ts", Long.toString(expiry)).text();
        return new StubRequest(Contract.of(ApiId.named("obshell")).operation("getClusterBackupOverview"), TARGET, Map.of(), Map.of(),
                Map.of("x-ocs-header", header), new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_800_000_000L, 1_800_000_001L, 9_000_000_000L})
    void untilItsExpiryAHeaderIsGood(long expiry) {
        StubRequest request = request(expiry);

        assertThat(gate.open(request)).isSameAs(request);
    }

    @Test
    void aSecondLaterItIsNot() {
        StubRequest request = request(1_799_999_999L);

        assertThatThrownBy(() -> gate.open(request)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(Refusal.EXPIRED));
    }
}
