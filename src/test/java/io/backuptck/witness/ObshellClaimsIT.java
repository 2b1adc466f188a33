package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Result;
import io.backuptck.suite.PreparedSuite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user says of tenants need not be so, and is no fault of the server then. */
class ObshellClaimsIT {

    private static final PreparedSuite SUITE = new PreparedSuite(ApiId.named("obshell"));
    private static final String MISSPELT = "tenant_t1";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTenantThatTheServerDoesNotKnow(boolean named) {
        ObshellAgent agent = named ? new ObshellAgent() : new ObshellOldAgent();

        WitnessRun run = ObshellWitnesses.judge(SUITE, agent, Map.of("tenant", MISSPELT));

        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(run.story()).contains("--fixture tenant=");
        assertThat(agent.database.jobs(ObshellDatabase.TENANT)).hasSizeLessThan(3); // those of the cluster
    }

    @Test
    void anIdleTenantThatHasABackup() {
        ObshellAgent agent = new ObshellAgent();
        agent.database.startBackup(ObshellDatabase.IDLE_TENANT, new ObshellDatabase.Wish(false, false, false));

        spared(agent, Map.of(), "named as idleTenant", "name one that never had any");
    }

    @Test
    void anUnknownTenantThatExists() {
        ObshellAgent agent = new ObshellAgent("t1", "t2", "t3", "t4", "t5");

        WitnessRun run = spared(agent, Map.of("unknownTenant", "t5"), "named as unknownTenant", "name one that does not exist");

        assertThat(agent.dags).as(run.story()).noneMatch(dag -> dag.name.endsWith(" for t5"));
    }

    @Test
    void anUnknownTenantThatExistsAndHasABackup() {
        spared(new ObshellAgent(), Map.of("unknownTenant", ObshellDatabase.SECOND_TENANT), "named as unknownTenant");
    }

    @Test
    void aSecondTenantThatTheServerDoesNotKnow() {
        spared(new ObshellAgent(), Map.of("secondTenant", MISSPELT), "named as secondTenant", "name a tenant that exists");
    }

    @Test
    void anIdleTenantThatTheServerDoesNotKnow() {
        spared(new ObshellAgent(), Map.of("idleTenant", MISSPELT), "named as idleTenant", "name a tenant that exists");
    }

    @Test
    void aFailingTenantThatTheServerDoesNotKnow() {
        spared(new ObshellAgent(), Map.of("failingTenant", MISSPELT), "named as failingTenant", "name a tenant that exists");
    }

    @Test
    void aFailingTenantThatDoesNotFail() {
        spared(new ObshellAgent(), Map.of("failingTenant", ObshellDatabase.SECOND_TENANT), "named as failingTenant",
                "did not fail");
    }

    /** The rest of the run keeps its verdict. */
    private static WitnessRun spared(ObshellAgent agent, Map<String, String> fixtures, String... reasons) {
        WitnessRun run = ObshellWitnesses.judge(SUITE, agent, fixtures);
        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.PASS);
        assertThat(run.story()).contains(reasons);
        return run;
    }
}
