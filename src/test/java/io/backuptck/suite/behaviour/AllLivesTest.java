package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What is seen of a life after it was judged is judged when the run ends. */
class AllLivesTest {

    private final JobsServer server = new JobsServer();
    private final MemoryRun run = server.run();

    private KnownResource over() {
        KnownResource job = KnownResources.of(run.session(), JobsServer.JOB).create();
        new Promises(run.session(), JobsServer.JOB).life(job);
        return job;
    }

    /** It has come back to work for one look, and nobody looks for its life any more. */
    private void relapse(KnownResource job) {
        ObjectNode shown = server.jobs.get(job.id());
        shown.put("status", "accepted");
        job.look();
        shown.put("status", "successful");
        job.look();
    }

    @Test
    void aRelapseThatOnlyAnotherScenarioSawIsBlamedOnce() {
        relapse(over());
        assertThat(run.broken()).isEmpty();
        assertThat(run.verdict(() -> new Promises(run.session(), JobsServer.JOB).staysOver())).contains("JOBS-JOB-STATES");
        run.end();
        assertThat(run.recorder().findings()).hasSize(1);
    }

    @Test
    void oneThatCameAfterTheLastScenarioIsBlamed() {
        KnownResource job = over();
        assertThat(run.verdict(() -> new Promises(run.session(), JobsServer.JOB).staysOver())).isEqualTo("held");
        relapse(job);
        assertThat(run.end().broken()).containsExactly("JOBS-JOB-STATES");
    }

    @Test
    void aLifeThatNoScenarioIsAboutIsJudged() {
        server.steps = job -> job.put("status", job.path("status").asText().equals("accepted") ? "running" : "accepted");
        KnownResource job = KnownResources.of(run.session(), JobsServer.JOB).create();
        job.look();
        job.look();
        assertThat(run.verdict(() -> new Promises(run.session(), JobsServer.JOB).staysOver())).isEqualTo("broken: JOBS-JOB-STATES");
    }

    /** A request of the user's own, or one that is derived, is no call that the life knows of. */
    @Test
    void whatACallOfAnotherScenarioMovedIsAsItShouldBe() {
        KnownResource job = KnownResources.of(run.session(), JobsServer.JOB).create();
        KnownResource other = KnownResources.of(run.session(), JobsServer.JOB).create();
        job.look();
        other.look();
        run.session().send(run.session().call("dismissJob").path("jobId", job.id()));
        job.look();
        assertThat(run.end().broken()).isEmpty();
        server.jobs.get(other.id()).put("status", "dismissed");
        other.look();
        assertThat(run.verdict(() -> new Promises(run.session(), JobsServer.JOB).staysOver())).isEqualTo("broken: JOBS-JOB-STATES");
    }

    /** The task of a copy is looked at together with the copy only. */
    @Test
    void theWorkBehindAThingIsJudgedToo() {
        CopiesServer copies = new CopiesServer();
        MemoryRun other = copies.run();
        KnownResource copy = KnownResources.of(other.session(), CopiesServer.COPY).create();
        copy.follow();
        assertThat(other.broken()).isEmpty();
        copies.tasks.replaceAll((id, state) -> "broken");
        copy.task().orElseThrow().look();
        assertThat(other.end().broken()).containsExactly("COPIES-TASK-STATES");
    }

    @Test
    void anotherLifeUnderTheSameIdIsNoStepOfTheFirst() {
        server.ids = number -> "mine";
        KnownResource first = over();
        KnownResources.of(run.session(), JobsServer.JOB).create();
        first.look();
        assertThat(run.end().broken()).isEmpty();
    }
}
