package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that one answer can be held against, once, and what it shows that a request was accepted. */
class AnswerJudgeTest {

    private static final ApiId OBSHELL = ApiId.named("obshell");
    private static final Contract CONTRACT = Contract.of(OBSHELL);
    private static final Told STARTED = Told.example(CONTRACT, "startTenantBackup", 200, "StartTenantAccepted")
            .target("/api/v1/tenant/t1/backup")
            .sent("{'mode': 'full'}");
    private static final Told REFUSED = Told.example(CONTRACT, "startTenantBackup", 404, "TenantNotFound");

    private final ListeningRun run = new ListeningRun(CONTRACT);

    @Test
    void aRightAnswerIsHeldAgainstSchemaRulesAndRun() {
        assertThat(run.broken(STARTED)).isEmpty();
        assertThat(run.checked()).as("schema").contains("OBS-DAG-18").as("of exchanges").contains("OBS-ENV-10").as("of runs")
                .contains("OBS-ENV-29")
                .as("what it shows").contains("OBS-LIFE-03");
    }

    /** What else is wrong with a failure that has the status of a success follows from that. */
    @Test
    void aFailureWithTheStatusOfASuccessIsOneFailure() {
        assertThat(run.broken(REFUSED.status(200).with("/traceId", "'NONE'"))).containsExactly("OBS-ENV-30");
    }

    @Test
    void whatFailedElsewhereIsJudgedByItsOwnRules() {
        assertThat(run.broken(REFUSED)).isEmpty();
        assertThat(run.checked()).contains("OBS-ENV-10", "OBS-ERR-03").doesNotContain("OBS-LIFE-03");
    }

    private int accepted() {
        return run.recorder().accepted(OBSHELL, "startTenantBackup").size();
    }

    @Test
    void aRequestCountsAsAcceptedWhenItsAnswerDoesNotSayThatItFailed() {
        run.broken(STARTED);
        assertThat(accepted()).isOne();
        run.broken(REFUSED);
        assertThat(accepted()).as("it was refused").isOne();
        run.broken(REFUSED.status(200));
        assertThat(accepted()).as("it was refused with the wrong status").isOne();
        run.broken(STARTED.body(""));
        assertThat(accepted()).as("an answer that says nothing does not say that it failed").isEqualTo(2);
    }

    @Test
    void whatWasAnsweredIsKeptForTheReport() {
        run.broken(STARTED.target("/api/v1/tenant/t1/backup?x=1"));
        Exercise exercise = run.recorder().exercises(OBSHELL).get("startTenantBackup");
        assertThat(exercise.parameters()).contains("query x");
        assertThat(exercise.sent()).contains("/mode");
        assertThat(exercise.answered()).contains("/data/dag_id");
    }

    /** A server that says it is the vendor's is bound by more, and what it breaks of that cannot be relied on. */
    @Test
    void whatOnlyTheVendorsProductOwesLeavesAnotherServersAnswerSound() {
        Told other = STARTED.with("/data/nodes", "'none'");
        Seen answer = run.judged(other, List.of());
        assertThat(run.broken()).isNotEmpty();
        assertThat(answer.isSound("/data/state")).isTrue();
        assertThat(answer.isSound("/data")).isFalse();
    }
}
