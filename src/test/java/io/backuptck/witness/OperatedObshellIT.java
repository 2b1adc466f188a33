package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.PreparedSuite;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else who operates the tasks of a run is no fault of the agent. */
class OperatedObshellIT {

    private static final PreparedSuite SUITE = new PreparedSuite(ApiId.named("obshell"));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 37, 41})
    void othersWhoOperateTheTasksOfTheRunAreNoFailure(int every) {
        for (int most : List.of(1, 2, 5, 1000)) {
            OperatedObshellAgent agent = new OperatedObshellAgent(every, most);
            WitnessRun run = ObshellWitnesses.judge(SUITE, agent);

            String story = "every " + every + ", at most " + most + ": " + run.story();
            assertThat(run.report().failures()).as(story).isEmpty();
            assertThat(run.passedMusts()).as(story).isGreaterThan(100);
            assertThat(agent.calls()).as(story).isPositive();
        }
    }
}
