package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.PreparedSuite;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another client does on the same agents is no fault of theirs. */
class SharedObshellIT {

    private static final PreparedSuite SUITE = new PreparedSuite(ApiId.named("obshell"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 17, 23, 29})
    void anotherClientAtWorkIsNoFailure(int every) {
        for (boolean cancels : List.of(true, false)) {
            SharedObshellAgent agent = new SharedObshellAgent(every, cancels);
            WitnessRun run = ObshellWitnesses.judge(SUITE, agent);

            String story = "every " + every + ", cancels " + cancels + ": " + run.story();
            assertThat(run.report().failures()).as(story).isEmpty();
            assertThat(run.passedMusts()).as(story).isGreaterThan(100);
            assertThat(agent.starts()).as(story).isGreaterThan(2);
        }
    }
}
