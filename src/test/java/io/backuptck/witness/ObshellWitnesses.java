package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.PreparedSuite;
import java.util.HashMap;
import java.util.Map;

/** How agents that are witnesses are judged with a suite that is prepared once. */
final class ObshellWitnesses {

    private ObshellWitnesses() {
    }

    static WitnessRun judge(PreparedSuite suite, ObshellAgent agent) {
        return judge(suite, agent, Map.of());
    }

    /** @param other what the run is told besides, or in place of what is true */
    static WitnessRun judge(PreparedSuite suite, ObshellAgent agent, Map<String, String> other) {
        Map<String, String> fixtures = new HashMap<>(Flavour.fixtures(ApiId.named("obshell"), agent));
        fixtures.putAll(other);
        try (agent) {
            WitnessRun run = new Subject.Running(agent.url(), fixtures, Flavour.identities(ApiId.named("obshell"), agent), agent)
                    .judge(ApiId.named("obshell"), suite);
            assertThat(agent.crashes()).as(run.story()).isEmpty();
            return run;
        }
    }
}
