package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list shows of a job is held against what reads of the job show, as far as that is no matter of time. */
class AgreementTest {

    private final JobsServer server = new JobsServer();
    private MemoryRun run;

    private String verdict() {
        run = server.run();
        return run.verdict(() -> new Agreement(run.session(), JobsServer.JOB).check());
    }

    /** The list shows something else than what is there. */
    private void listing(Consumer<ObjectNode> change) {
        server.listed = jobs -> jobs.stream().map(ObjectNode::deepCopy).peek(change).toList();
    }

    /** Its reads show something else than what is there. */
    private void reading(UnaryOperator<ObjectNode> change) {
        server.changing("GET", (id, answer) -> answer.status() == 200 ? new MemoryRun.Answered(200, change.apply((ObjectNode) answer.body()))
                : answer);
    }

    private void same(String listed, String read) {
        listing(job -> job.set("more", MemoryRun.json(listed)));
        reading(job -> job.set("more", MemoryRun.json(read)));
    }

    @Test
    void aListThatShowsWhatIsReadIsHeldToIt() {
        assertThat(verdict()).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("JOBS-JOB-AGREED");
    }

    /** The last of the jobs is in the making, so its states tell most; the first is over. */
    @Test
    void aListThatIsAheadOfAllReadsIsBlamed() {
        listing(job -> job.put("status", "failed"));
        assertThat(verdict()).isEqualTo("broken: JOBS-JOB-AGREED");
        assertThat(run.found()).containsExactly("JOBS-JOB-AGREED at /jobs/0: a state from which it comes to successful, which its read shows after "
                + "that; failed", "JOBS-JOB-AGREED at /jobs/0/status: what its read shows: successful; failed");
    }

    @Test
    void aListMayBeBehind() {
        listing(job -> job.put("status", JobsServer.isOver(job) ? "successful" : "accepted"));
        assertThat(verdict()).isEqualTo("held");
    }

    @Test
    void aReadMayBeBehindOnce() {
        int[] reads = {0};
        reading(job -> ++reads[0] == 2 ? job.put("status", "accepted") : job);
        assertThat(verdict()).isEqualTo("held");
    }

    @Test
    void whatIsReadAgainAndAgainIsBelieved() {
        server.steps = job -> job.put("status", "running");
        listing(job -> job.put("status", "successful"));
        assertThat(verdict()).isEqualTo("broken: JOBS-JOB-AGREED");
        assertThat(run.found()).containsExactly("JOBS-JOB-AGREED at /jobs/0: a state from which it comes to running, which its read shows "
                + "after that; successful");
    }

    /** Words that are no states are another requirement's. */
    @Test
    void whatNamesNoStateIsNotAhead() {
        server.steps = job -> job.put("status", "running");
        listing(job -> job.put("status", "paused"));
        assertThat(verdict()).doesNotContain("AGREED");
    }

    @Test
    void whatIsNeverOverMayHaveMovedOnBetweenTwoLooks() {
        server.steps = job -> { };
        listing(job -> job.put("title", "other"));
        assertThat(verdict()).isEqualTo("skipped: no job of the run is over, so each may have moved on between two looks");
    }

    @Test
    void whatTheListShowsOtherwiseInTheEndIsBlamed() {
        listing(job -> job.put("status", "accepted"));
        assertThat(verdict()).isEqualTo("broken: JOBS-JOB-AGREED");
        assertThat(run.found()).containsExactly("JOBS-JOB-AGREED at /jobs/0/status: what its read shows: successful; accepted");
    }

    @Test
    void aListMayTakeAMomentToShowTheEnd() {
        int[] looks = {0};
        listing(job -> job.put("status", ++looks[0] < 6 ? "accepted" : job.path("status").asText()));
        assertThat(verdict()).isEqualTo("held");
    }

    /** Whatever it is, it is not one and the same thing that stays wrong. */
    @Test
    void whatIsOtherwiseFromLookToLookIsNoLastingContradiction() {
        int[] looks = {0};
        listing(job -> job.put("title", ++looks[0] % 2 == 0 ? "a" : "A buffer").put("processId", looks[0] % 2 == 0 ? "buffer" : "b"));
        reading(job -> job.put("title", "A buffer"));
        assertThat(verdict()).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "'a' | 'b' |", "1 | 2 |", "1 | 'one' |", "true | false |", "{'size': 1} | {'size': 2} | /size",
                "{'a/b': {'~': 1}} | {'a/b': {'~': 2}} | /a~1b/~0",
        "'2026-03-01T12:00:00Z' | '2026-03-01T12:00:01.001Z' |", "'2026-03-01T12:00:00Z' | 'noon' |"})
    void whatItShowsOtherwiseIsBlamedWhereItStands(String listed, String read, String place) {
        same(listed, read);
        assertThat(verdict()).isEqualTo("broken: JOBS-JOB-AGREED");
        assertThat(run.found().get(0)).startsWith("JOBS-JOB-AGREED at /jobs/0/more" + (place == null ? "" : place) + ": ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "'a' | 'a'", "1 | 1.0", "100 | 1e2", "'2026-03-01T12:00:00Z' | '2026-03-01T13:00:01+01:00'",
                "'2026-03-01T12:00:01Z' | '2026-03-01T12:00:00Z'",
        "null | 'b'", "'' | 'b'", "'b' | null", "'b' | ''", "[1] | [2]", "{'size': 1} | 2", "2 | {'size': 1}", "{} | {'size': 2}"})
    void whatSaysTheSameOrNothingIsNoContradiction(String listed, String read) {
        same(listed, read);
        assertThat(verdict()).isEqualTo("held");
    }

    @Test
    void whatReadsShowOtherwiseEachTimeIsHeldAgainstNothing() {
        int[] reads = {0};
        listing(job -> job.put("more", "none"));
        reading(job -> job.put("more", ++reads[0]));
        assertThat(verdict()).isEqualTo("held");
    }

    /** It has been blamed for that already. */
    @ParameterizedTest
    @ValueSource(strings = {"LIST", "GET"})
    void whatBreaksTheSchemaIsNotHeldAgainstTheOther(String kind) {
        if (kind.equals("LIST")) {
            listing(job -> job.put("title", 7));
            reading(job -> job.put("title", "A buffer"));
        } else {
            listing(job -> job.put("title", "A buffer"));
            reading(job -> job.put("title", 7));
        }
        assertThat(verdict()).startsWith("broken: ").doesNotContain("AGREED");
    }

    @Test
    void whatIsNotInTheListIsAnotherMatter() {
        server.listed = jobs -> List.of();
        assertThat(verdict()).isEqualTo("skipped: the list does not show the job job-1");
    }

    @Test
    void whatCannotBeReadIsAnotherMatter() {
        server.answering("GET", 200, 404);
        server.changing("GET", (id, answer) -> JobsServer.problem(404));
        assertThat(verdict()).isEqualTo("skipped: the job job-1 could not be read: status 404");
    }

    /** Of three jobs of the run the first is taken away and the second gets lost: the third is compared. */
    @Test
    void whatIsNoLongerThereIsHeldAgainstNothing() {
        run = server.run();
        KnownResources known = KnownResources.of(run.session(), JobsServer.JOB);
        assertThat(run.verdict(() -> {
            known.create().removed();
            KnownResource second = known.create();
            known.create();
            known.followAll();
            server.jobs.remove("job-2");
            second.look();
            second.look();
            listing(job -> job.put("status", "failed"));
            new Agreement(run.session(), JobsServer.JOB).check();
        })).isEqualTo("broken: JOBS-JOB-AGREED");
        assertThat(run.found()).containsExactly("JOBS-JOB-AGREED at /jobs/1/status: what its read shows: successful; failed");
    }

    @Test
    void whatWasRemovedIsNotLookedAt() {
        run = server.run();
        assertThat(run.verdict(() -> {
            KnownResources.of(run.session(), JobsServer.JOB).create().removed();
            new Agreement(run.session(), JobsServer.JOB).check();
        })).isEqualTo("held");
        assertThat(server.jobs).hasSize(2);
    }
}
