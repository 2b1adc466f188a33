package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is over stays until somebody removes it, and a rejected call leaves it as it was, where a contract of one's own says so. */
class StillThereTest {

    private static final Contract CONTRACT = HouseServer.contract("jobs-told.yaml", text());
    private static final Resource JOB = CONTRACT.resource("job");

    private final JobsServer server = new JobsServer();
    private final MemoryRun run = new MemoryRun(CONTRACT, Map.of(), server);

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/own/jobs.yaml")).replace("    lifecycle: job\n", "    lifecycle: job\n    blame: {kept: T-KEPT, "
                    + "unchanged: T-UNCHANGED}\n") + "x-requirements:\n  - {id: T-KEPT, text: t}\n  - {id: T-UNCHANGED, text: t}\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KnownResource over() {
        KnownResource job = KnownResources.of(run.session(), JOB).create();
        job.follow();
        return job;
    }

    private String kept() {
        return run.verdict(() -> new StillThere(run.session(), JOB).check());
    }

    @Test
    void whatIsThereIsKept() {
        over();
        assertThat(kept()).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("T-KEPT");
    }

    @Test
    void whatIsGoneByItselfIsBlamed() {
        server.jobs.remove(over().id());
        assertThat(kept()).isEqualTo("broken: T-KEPT");
    }

    @Test
    void oneLookThatMissesItIsNoLoss() {
        over();
        int[] looks = {0};
        server.changing("GET", (id, answer) -> looks[0]++ == 0 ? JobsServer.problem(404) : answer);
        assertThat(kept()).isEqualTo("held");
    }

    @Test
    void whatWasCalledOrHasNotEndedMayGo() {
        KnownResource job = KnownResources.of(run.session(), JOB).create();
        new Removal(run.session(), JOB).whileAllowed(job);
        server.jobs.remove(job.id());
        server.jobs.remove(KnownResources.of(run.session(), JOB).create().id());
        assertThat(kept()).isEqualTo("skipped: no job that the run has left alone was seen to be over");
    }

    @Test
    void aRejectedCallLeavesItAsItWas() {
        assertThat(run.verdict(() -> new Removal(run.session(), JOB).tooLate(over()))).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("T-UNCHANGED");
    }

    @Test
    void aRejectedCallThatIsCarriedOutIsBlamed() {
        server.changing("DELETE", (id, answer) -> {
            server.jobs.get(id).put("status", "dismissed");
            return answer;
        });
        assertThat(run.verdict(() -> new Removal(run.session(), JOB).tooLate(over()))).contains("T-UNCHANGED");
    }
}
