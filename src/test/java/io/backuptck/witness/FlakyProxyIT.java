package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is accused of what went wrong on the way to a server. Many more seeds are in the bench. */
class FlakyProxyIT {

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void aSlowAndUnreliableWayMakesNoServerLookWrong(ApiId api) {
        List<FlakyRuns> servers = FlakyRuns.of(api).toList();
        long passed = 0;
        for (int i = 0; i < servers.size(); i++) {
            FlakyRuns.Outcome outcome = servers.get(i).run(i + 1);
            assertThat(outcome.accused()).as(servers.get(i) + ", seed " + (i + 1) + ": " + outcome.story()).isEmpty();
            passed += outcome.passed();
        }
        assertThat(passed).as("passed in all runs").isGreaterThan(40L * servers.size());
    }
}
