package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resource promises is held against what is seen of it, and a server that only takes its time is not blamed. */
class PromisesTest {

    private final JobsServer server = new JobsServer();

    private String verdict(BiConsumer<Promises, KnownResource> check) {
        MemoryRun run = server.run();
        return run.verdict(() -> {
            KnownResource thing = KnownResources.of(run.session(), JobsServer.JOB).any();
            check.accept(new Promises(run.session(), JobsServer.JOB), thing);
        });
    }

    private String life() {
        return life(server.run());
    }

    private static String life(MemoryRun run) {
        return run.verdict(() -> {
            KnownResource thing = KnownResources.of(run.session(), JobsServer.JOB).any();
            thing.follow();
            new Followed(run.session(), JobsServer.JOB).lives(thing);
        });
    }

    @Test
    void aServerThatKeepsItsPromisesIsHeldToThem() {
        assertThat(verdict(Promises::readable)).isEqualTo("held");
        assertThat(verdict(Promises::listed)).isEqualTo("held");
        assertThat(verdict((promises, thing) -> promises.unique())).isEqualTo("held");
        assertThat(verdict((promises, thing) -> promises.absent())).isEqualTo("held");
        assertThat(verdict((promises, thing) -> promises.removedAbsent())).isEqualTo("held");
        assertThat(verdict(Promises::life)).isEqualTo("held");
        assertThat(life()).isEqualTo("held");
    }

    @Test
    void aNewOneThatIsNotShownIsBlamed() {
        server.changing("GET", (id, answer) -> JobsServer.problem(404));
        assertThat(verdict(Promises::readable)).isEqualTo("broken: JOBS-JOB-READABLE");
    }

    @ParameterizedTest
    @CsvSource({"11, held", "12, broken: JOBS-JOB-READABLE"})
    void aNewOneMayBeShownAMomentLater(int looks, String verdict) {
        int[] left = {looks};
        server.changing("GET", (id, answer) -> left[0]-- > 0 ? JobsServer.problem(404) : answer);
        assertThat(verdict(Promises::readable)).isEqualTo(verdict);
    }

    @Test
    void aServerThatTakesNoMoreRequestsHasNotSaidWhatItDoesNotHave() {
        server.changing("GET", (id, answer) -> new MemoryRun.Answered(429, MemoryRun.json("{}")));
        assertThat(verdict((promises, thing) -> promises.absent())).doesNotContain("ABSENT", "MISSING");
    }

    @Test
    void anotherOneInItsPlaceIsBlamed() {
        server.changing("GET", (id, answer) -> new MemoryRun.Answered(200, ((ObjectNode) answer.body()).put("jobId", "job-9")));
        assertThat(verdict(Promises::readable)).isEqualTo("broken: JOBS-JOB-READABLE");
    }

    /** Once it is over and can be read, it is taken on no longer. */
    @ParameterizedTest
    @CsvSource({"false, broken: JOBS-JOB-LISTED", "true, held"})
    void whatWasOnlyTakenOnIsListedWhenItIsOver(boolean listed, String verdict) {
        server.changing("POST", (id, answer) -> new MemoryRun.Answered(202, answer.body()));
        if (!listed) {
            server.listed = jobs -> List.of();
        }
        assertThat(verdict(Promises::listed).replace("JOBS-EXECUTE-STATUS, ", "").replace("broken: JOBS-EXECUTE-STATUS", "held")).isEqualTo(verdict);
    }

    @Test
    void aServerThatOnlyTookItOnMayTakeLonger() {
        server.changing("POST", (id, answer) -> new MemoryRun.Answered(202, answer.body())).changing("GET", (id, answer) ->
                JobsServer.problem(404));
        assertThat(verdict(Promises::readable)).contains("JOBS-EXECUTE-STATUS").doesNotContain("READABLE");
    }

    @Test
    void aListWithoutTheNewOneIsBlamed() {
        server.listed = jobs -> jobs.subList(0, jobs.size() - 1);
        assertThat(verdict(Promises::listed)).isEqualTo("broken: JOBS-JOB-LISTED");
    }

    @ParameterizedTest
    @CsvSource({"11, held", "12, broken: JOBS-JOB-LISTED"})
    void theListMayShowItAMomentLater(int looks, String verdict) {
        int[] left = {looks};
        server.listed = jobs -> left[0]-- > 0 ? List.of() : jobs;
        assertThat(verdict(Promises::listed)).isEqualTo(verdict);
    }

    /** Without pages nobody can see the rest. */
    @Test
    void aListThatIsLongerThanWhatIsShownTellsNothing() {
        server.changing("LIST", (id, answer) -> {
            ObjectNode list = (ObjectNode) answer.body();
            list.putArray("jobs");
            return new MemoryRun.Answered(200, list);
        });
        assertThat(verdict(Promises::listed)).isEqualTo("skipped: the list is longer than what can be seen of it");
    }

    @Test
    void aListThatShowsOneTwiceIsBlamed() {
        server.listed = jobs -> jobs.stream().flatMap(job -> Stream.of(job, job)).toList();
        assertThat(verdict((promises, thing) -> promises.unique())).contains("JOBS-JOB-UNIQUE");
    }

    @Test
    void whatDoesNotExistIsNotShown() {
        server.changing("GET", (id, answer) -> new MemoryRun.Answered(200, MemoryRun.json("{'jobId': '" + id
                + "', 'processId': 'buffer', 'status': 'successful', 'created': '2026-03-01T12:00:00Z'}")));
        assertThat(verdict((promises, thing) -> promises.absent())).isEqualTo("broken: JOBS-JOB-ABSENT");
    }

    @Test
    void whatDoesNotExistIsNotRemoved() {
        server.changing("DELETE", (id, answer) -> new MemoryRun.Answered(200, MemoryRun.json("{'jobId': '" + id
                + "', 'processId': 'buffer', 'status': 'dismissed', 'created': '2026-03-01T12:00:00Z'}")));
        assertThat(verdict((promises, thing) -> promises.removedAbsent())).isEqualTo("broken: JOBS-JOB-REMOVED-ABSENT");
    }

    @ParameterizedTest
    @CsvSource({"399", "500", "503"})
    void noRejectionIsWhatIsNeitherAnswerNorRefusal(int status) {
        server.answering("GET", 404, status);
        assertThat(verdict((promises, thing) -> {
            thing.look(); // which works, so that the server is not down
            promises.absent();
        })).contains("JOBS-JOB-ABSENT");
    }

    @Test
    void aLifeThatTurnsBackIsBlamed() {
        server.steps = job -> job.put("status", job.path("status").asText().equals("accepted") ? "running" : "accepted");
        assertThat(life()).contains("JOBS-JOB-STATES");
    }

    /** It may be the doing of another client, which the user is told how to allow. */
    @Test
    void aStepThatOnlyACallLeadsToIsBlamedWithARemedy() {
        server.steps = job -> job.put("status", job.path("status").asText().equals("accepted") ? "running" : "dismissed");
        MemoryRun run = server.run();
        assertThat(life(run)).contains("JOBS-JOB-STATES");
        assertThat(run.recorder().limits()).anyMatch(limit -> limit.contains("dismissJob") && limit.contains("shared: true"));
    }

    @Test
    void anEndThatDoesNotLastIsBlamed() {
        int[] looks = {0};
        server.steps = job -> job.put("status", List.of("running", "successful", "successful", "failed", "failed").get(Math.min(4,
                looks[0]++)));
        assertThat(life()).contains("JOBS-JOB-STATES");
    }

    @Test
    void aMemberThatMustNotChangeIsBlamed() {
        server.steps = job -> JobsServer.step(job.put("processId", job.path("processId").asText() + "x"));
        assertThat(life()).isEqualTo("broken: JOBS-JOB-SAME");
    }

    @Test
    void whatNeverEndsIsNotKnownToEnd() {
        server.steps = job -> job.put("status", "running");
        assertThat(verdict(Promises::life)).startsWith("inconclusive: ").contains("completion timeout");
    }

    @Test
    void whatIsGoneInTheMiddleIsBlamed() {
        server.steps = job -> server.jobs.clear();
        assertThat(life()).isEqualTo("broken: JOBS-JOB-READABLE");
    }

    @Test
    void oneIdForTwoIsBlamed() {
        server.ids = number -> "the-job";
        MemoryRun run = server.run();
        assertThat(run.verdict(() -> {
            KnownResources known = KnownResources.of(run.session(), JobsServer.JOB);
            known.any();
            known.another();
            new Followed(run.session(), JobsServer.JOB).identities(known.all());
        })).isEqualTo("broken: JOBS-JOB-IDENTITY");
        MemoryRun right = new JobsServer().run();
        assertThat(right.verdict(() -> {
            KnownResources known = KnownResources.of(right.session(), JobsServer.JOB);
            known.another();
            new Followed(right.session(), JobsServer.JOB).identities(known.all());
        })).isEqualTo("held");
    }

    @Test
    void aCreationThatTheServerRejectsIsNoFaultWhereSomethingIsNamedInIt() {
        server.changing("POST", (id, answer) -> JobsServer.problem(404));
        assertThat(verdict(Promises::readable)).startsWith("inconclusive: the server rejects execute as the contract shows it (status "
                + "404); "
                + "if there is no processId buffer, name one with --fixture processId=");
    }

    @Test
    void aCreationThatEndsInAnErrorOfTheServerIsBlamed() {
        server.changing("POST", (id, answer) -> JobsServer.problem(500));
        assertThat(verdict(Promises::readable)).contains("JOBS-EXECUTE-EXAMPLE");
    }

    @Test
    void aCreationThatTellsNoIdLeadsNoFurther() {
        server.changing("POST", (id, answer) -> new MemoryRun.Answered(201, ((ObjectNode) answer.body()).without("jobId")));
        assertThat(verdict(Promises::readable)).isEqualTo("broken: JOBS-EXECUTE-BODY");
    }
}
