package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A list shows all that the run has made, and not only the newest. */
class ListedBesideTest {

    private final JobsServer server = new JobsServer();
    private final MemoryRun run = server.run();

    private KnownResource create() {
        return KnownResources.of(run.session(), JobsServer.JOB).create();
    }

    private void leavesOut(Predicate<ObjectNode> some) {
        server.listed = jobs -> List.copyOf(jobs.stream().filter(some.negate()).toList());
    }

    private String verdict(KnownResource newest) {
        return run.verdict(() -> new Promises(run.session(), JobsServer.JOB).listed(newest));
    }

    @Test
    void oneOfSeveralThatIsNotListedIsFound() {
        server.steps = job -> { };
        create();
        create();
        KnownResource newest = create();
        assertThat(verdict(newest)).isEqualTo("held");
        leavesOut(job -> job.path("jobId").asText().equals("job-2"));
        assertThat(verdict(newest)).isEqualTo("broken: JOBS-JOB-LISTED");
    }

    /** A list may be one of what is not over. */
    @Test
    void whatIsInAnotherStateMayBeLeftOut() {
        KnownResource first = create();
        first.follow();
        server.steps = job -> { };
        leavesOut(JobsServer::isOver);
        assertThat(verdict(create())).isEqualTo("held");
    }

    @Test
    void whatIsGoneIsNotMissed() {
        server.steps = job -> { };
        create();
        KnownResource newest = create();
        server.jobs.remove("job-1");
        assertThat(verdict(newest)).isEqualTo("held");
    }
}
