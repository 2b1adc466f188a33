package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Created;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ending what goes on has its effect, and what is over cannot be ended. */
class RemovalTest {

    private final JobsServer server = new JobsServer();

    private String verdict(BiConsumer<Removal, KnownResource> check) {
        MemoryRun run = server.run();
        return run.verdict(() -> check.accept(new Removal(run.session(), JobsServer.JOB), KnownResources.of(run.session(), JobsServer.JOB)
                .create()));
    }

    @Test
    void aJobThatIsDismissedEndsAsTheLifecycleSays() {
        assertThat(verdict(Removal::whileAllowed)).isEqualTo("held");
        assertThat(verdict(Removal::tooLate)).isEqualTo("held");
    }

    @Test
    void aDismissalWithoutEffectIsBlamed() {
        server.dismissal = job -> { };
        assertThat(verdict(Removal::whileAllowed)).contains("JOBS-JOB-REMOVED");
    }

    @Test
    void aDismissalThatEndsOtherwiseIsBlamed() {
        server.dismissal = job -> job.put("status", "failed");
        assertThat(verdict(Removal::whileAllowed)).contains("JOBS-JOB-REMOVED");
    }

    /** Every state in which it goes on allows it. */
    @ParameterizedTest
    @ValueSource(ints = {400, 409, 500})
    void aDismissalThatIsRefusedWhileItGoesOnIsBlamed(int status) {
        server.dismissal = job -> { };
        server.changing("DELETE", (id, answer) -> JobsServer.problem(status));
        assertThat(verdict(Removal::whileAllowed)).contains("JOBS-JOB-REMOVED");
    }

    @Test
    void whatWasOverBeforeMayBeRefused() {
        server.changing("DELETE", (id, answer) -> {
            server.jobs.get(id).put("status", "successful");
            return JobsServer.problem(409);
        });
        assertThat(verdict(Removal::whileAllowed)).isEqualTo("skipped: the job was over before it could be removed");
    }

    @Test
    void whatDoesNotComeToItsEndIsNotKnown() {
        server.dismissal = job -> job.put("status", "running");
        server.steps = job -> { };
        assertThat(verdict(Removal::whileAllowed)).startsWith("inconclusive: ").contains("completion timeout");
        assertThat(verdict(Removal::tooLate)).startsWith("inconclusive: ").contains("completion timeout");
    }

    @ParameterizedTest
    @CsvSource({"200", "204", "500"})
    void aDismissalOfWhatIsOverThatIsNotRejectedIsBlamed(int status) {
        server.answering("DELETE", 409, status);
        assertThat(verdict(Removal::tooLate)).contains("JOBS-JOB-REMOVED-LATE");
    }

    @Test
    void whatTheRunHasCreatedIsCountedAsLeftBehind() {
        MemoryRun run = server.run();
        run.verdict(() -> new Removal(run.session(), JobsServer.JOB).whileAllowed(KnownResources.of(run.session(), JobsServer.JOB)
                .create()));

        assertThat(run.recorder().created()).extracting(Created::kind, Created::left).containsExactly(
                org.assertj.core.groups.Tuple.tuple("job", true));
    }

    /** The end of its existence is an effect, too. */
    @Test
    void aJobThatIsTakenAwayByItsDismissalIsGone() {
        server.removes = true;
        MemoryRun run = server.run();
        assertThat(run.verdict(() -> new Removal(run.session(), JobsServer.JOB).whileAllowed(KnownResources.of(run.session(), JobsServer.JOB)
                .create()))).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("JOBS-JOB-REMOVED");
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(false);
    }

    @Test
    void howItShouldHaveEndedIsSaid() {
        server.dismissal = job -> job.put("status", "failed");
        MemoryRun run = server.run();
        run.verdict(() -> new Removal(run.session(), JobsServer.JOB).whileAllowed(KnownResources.of(run.session(), JobsServer.JOB).create()));
        assertThat(run.found()).contains("JOBS-JOB-REMOVED at : that it ends dismissed; failed");
    }
}
