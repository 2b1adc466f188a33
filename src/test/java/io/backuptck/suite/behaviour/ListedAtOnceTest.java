package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a list shows a new thing at once is told by one that is made for that, and by none that was there before. */
class ListedAtOnceTest {

    private static final Contract CONTRACT = HouseServer.contract("jobs-prompt.yaml", text());
    private static final Resource JOB = CONTRACT.resource("job");

    private final JobsServer server = new JobsServer();
    private final MemoryRun run = new MemoryRun(CONTRACT, Map.of(), server);

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/own/jobs.yaml")).replace("    lifecycle: job\n", "    lifecycle: job\n    settles: PT0S\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list is one job behind. */
    private void late() {
        server.listed = jobs -> jobs.subList(0, Math.max(0, jobs.size() - 1));
    }

    private KnownResource over() {
        KnownResource job = KnownResources.of(run.session(), JOB).any();
        job.follow();
        return job;
    }

    @ParameterizedTest
    @CsvSource({"false, held", "true, broken: JOBS-PROMPT-JOB-LISTED"})
    void oneThatIsOverIsNotTakenForNew(boolean late, String verdict) {
        KnownResource job = over();
        KnownResources.of(run.session(), JOB).create();
        if (late) {
            late();
        }
        assertThat(run.verdict(() -> new Promises(run.session(), JOB).listed(job))).isEqualTo(verdict);
        assertThat(KnownResources.of(run.session(), JOB).all()).hasSize(3);
    }

    @Test
    void oneThatNobodyHasLookedAtIsNew() {
        late();
        assertThat(run.verdict(() -> new Promises(run.session(), JOB).listed(KnownResources.of(run.session(), JOB).create())))
                .isEqualTo("broken: JOBS-PROMPT-JOB-LISTED");
        assertThat(KnownResources.of(run.session(), JOB).all()).hasSize(1);
    }

    @Test
    void whereNoneCanBeMadeThatIsSaid() {
        KnownResource job = over();
        server.changing("POST", (id, answer) -> JobsServer.problem(503));
        assertThat(run.verdict(() -> new Promises(run.session(), JOB).listed(job))).contains("EXAMPLE");

        server.changing("POST", (id, answer) -> new MemoryRun.Answered(201, MemoryRun.json("{'processId': 'buffer', 'status': 'accepted', 'created': "
                + "'2026-03-01T12:00:00Z'}")));
        run.verdict(() -> new Promises(run.session(), JOB).listed(job));
        assertThat(run.recorder().limits()).isEqualTo(List.of("whether the list shows a new job at once was not checked, as none was made for it: the server "
                + "created no job: status 503", "whether the list shows a new job at once was not checked, as none was made for it: the answer to execute has "
                + "no /jobId to go on with"));
    }
}
