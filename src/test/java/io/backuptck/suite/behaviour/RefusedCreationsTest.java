package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** A creation that was refused leaves nothing behind: what is there at once, and what comes of each of them later. */
class RefusedCreationsTest {

    private static final String LEFT = "JOBS-JOB-LEFT";

    private final JobsServer server = new JobsServer();
    private final MemoryRun run = server.run();
    private int refusals;

    /** A server that makes a job of some of the requests that it refuses. */
    private void leaving(IntPredicate leaves) {
        server.changing("POST", (id, answer) -> {
            if (answer.status() >= 400 && leaves.test(++refusals)) {
                server.jobs.put("left-" + refusals, MemoryRun.JSON.createObjectNode().put("jobId", "left-" + refusals).put("processId", "buffer")
                        .put("status", "running").put("created", "2026-03-01T12:00:00Z"));
            }
            return answer;
        });
    }

    private Seen wrong() {
        return run.session().send(run.session().call("execute").path("processId", "buffer").json("{}"));
    }

    private String verdict(int requests) {
        return run.verdict(() -> {
            List<RefusedCreations> creations = RefusedCreations.by(run.session(), JobsServer.CONTRACT.operation("execute"));
            for (int i = 0; i < requests; i++) {
                RefusedCreations.send(creations, "a body without inputs", this::wrong);
            }
            RefusedCreations.of(run.session(), JobsServer.JOB).check();
        });
    }

    @Test
    void aServerThatRefusesWithoutEffectIsHeldToItSoon() {
        Instant begin = run.session().time().now();
        assertThat(verdict(2)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey(LEFT);
        assertThat(run.requests()).as("nothing is suspicious, so that nothing is sent again").isLessThan(20);
        assertThat(Duration.between(begin, run.session().time().now()).toSeconds()).isEqualTo(3);
    }

    @Test
    void whatEachOfThemLeavesIsBlamed() {
        leaving(number -> true);
        assertThat(verdict(1)).isEqualTo("broken: " + LEFT);
        assertThat(run.found()).hasSize(1).first().asString().contains("nothing new after a body without inputs was refused")
                .contains("3 such starts in a row were followed by [[left-2], [left-3], [left-4]], and nothing new came while nothing was sent");
    }

    /** Somebody else may have made it. */
    @Test
    void whatCameOnlyOnceIsNoneOfTheirDoing() {
        leaving(number -> number == 1);
        assertThat(verdict(1)).isEqualTo("held");
    }

    @Test
    void whereNothingWasRefusedNothingIsSaid() {
        assertThat(verdict(0)).isEqualTo("skipped: no such request was refused");
        server.changing("POST", (id, answer) -> new MemoryRun.Answered(201, MemoryRun.json("{'jobId': 'j', 'processId': 'buffer', 'status': "
                + "'accepted', 'created': '2026-03-01T12:00:00Z'}")));
        assertThat(verdict(1)).isEqualTo("skipped: no such request was refused");
    }

    @Test
    void whereTheListIsNotGivenNothingIsSaid() {
        server.changing("LIST", (id, answer) -> JobsServer.problem(400));
        assertThat(verdict(1)).isEqualTo("skipped: what there was before the refused requests could not be seen");
    }

    @Test
    void whereNothingIsCreatedNothingIsLeft() {
        assertThat(RefusedCreations.by(run.session(), JobsServer.CONTRACT.operation("listJobs"))).isEmpty();
    }
}
