package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that fails for a moment is asked again after a while; one that always fails is not waited for each time. */
class LooksTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private IntFunction<Integer> statuses = number -> 200;
    private final MemoryRun run = new MemoryRun(JobsServer.CONTRACT, Map.of(), (method, path, query, body) ->
            new MemoryRun.Answered(statuses.apply(sent()), MemoryRun.json("{'jobs': [], 'total': 0}")));

    private int sent() {
        return run.requests();
    }

    /** For how many intervals it was waited. */
    private long waits(String operation, int status, int requests) {
        int before = run.requests();
        Instant begin = run.session().time().now();
        Seen answer = Looks.at(run.session(), operation.equals("listJobs") ? run.session().call(operation)
                : run.session().call(operation).path("jobId", "j"));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(run.requests() - before).isEqualTo(requests);
        return waitedSince(begin);
    }

    private long waitedSince(Instant begin) {
        return Duration.between(begin, run.session().time().now()).dividedBy(INTERVAL);
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "404", "499"})
    void anAnswerThatIsNoServerErrorCounts(int status) {
        statuses = number -> status;
        assertThat(waits("getJob", status, 1)).isZero();
    }

    @Test
    void aMomentOfFailureIsWaitedOut() {
        statuses = number -> number == 1 ? 500 : 200;
        assertThat(waits("getJob", 200, 2)).isEqualTo(1);
        statuses = number -> number < 5 ? 500 : 404;
        assertThat(waits("getJob", 404, 3)).isEqualTo(2);
    }

    /** Of another operation that is not yet known. */
    @Test
    void whatFailsEveryTimeIsNotWaitedForAgainUntilItHasAnswered() {
        assertThat(waits("listJobs", 200, 1)).as("it is a server of this API").isZero();
        statuses = number -> 500;
        assertThat(waits("getJob", 500, 3)).isEqualTo(2);
        assertThat(waits("getJob", 500, 1)).isZero();
        assertThat(waits("listJobs", 500, 3)).isEqualTo(2);
        statuses = number -> 200;
        assertThat(waits("getJob", 200, 1)).isZero();
        statuses = number -> 500;
        assertThat(waits("getJob", 500, 3)).isEqualTo(2);
    }

    /** It may have had its effect. */
    @Test
    void whatChangesSomethingIsNotSentAgain() {
        statuses = number -> 500;
        assertThat(waits("dismissJob", 500, 1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 400, 1", "1, 400, 2", "2, 400, 3", "3, 500, 3"})
    void aRefusalIsWaitedForAsWell(int failures, int status, int requests) {
        statuses = number -> number <= failures ? 500 : 400;
        Instant begin = run.session().time().now();
        Seen answer = Looks.refusal(run.session(), () -> run.session().send(run.session().call("dismissJob").path("jobId", "j")));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(run.requests()).isEqualTo(requests);
        assertThat(waitedSince(begin)).isEqualTo(requests - 1);
    }
}
