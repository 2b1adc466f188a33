package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A copy is followed together with the task that makes it, either of which may tell more than the other. */
class WorkPursuitTest {

    private final CopiesServer server = new CopiesServer();
    private final MemoryRun run = server.run();
    private KnownResource copy;

    /** For how many intervals between looks, of ten seconds each, the run follows one more copy. */
    private long intervals(String name) {
        Instant begin = run.session().time().now();
        copy = CopiesServer.made(run, name);
        copy.follow();
        return Duration.between(begin, run.session().time().now()).toSeconds() / 10;
    }

    @Test
    void workThatEndsWithItsCopyIsSoonOver() {
        assertThat(intervals("first")).isEqualTo(3);
        assertThat(copy.missedEnd()).isEmpty();
        assertThat(copy.isOver()).isTrue();
        assertThat(copy.task().orElseThrow().isOver()).isTrue();
    }

    /** It may have failed before there was anything to show. */
    @Test
    void afterFailedWorkACopyThatIsNotShownIsNotWaitedForLong() {
        server.outcome = "broken";
        server.shows = any -> null;
        assertThat(intervals("first")).isEqualTo(7);
        assertThat(copy.missedEnd()).as("there is nothing to wait for").isEmpty();
        assertThat(copy.isFound()).isFalse();
    }

    @Test
    void afterFailedWorkACopyThatIsShownIsFollowedToItsEnd() {
        server.outcome = "broken";
        server.made = task -> "making";
        intervals("first");
        assertThat(copy.missedEnd()).isEqualTo("the copy first did not come to its end within the completion timeout");
    }

    /** As long as the work goes on, the list may show nothing. */
    @Test
    void whatIsStillWorkedOnIsWaitedFor() {
        server.looksUntilOver = 100;
        server.shows = shown -> shown.path("state").asText().equals("making") ? null : shown;
        assertThat(intervals("first")).isBetween(30L, 60L);
        assertThat(copy.missedEnd()).isEmpty();
    }

    @Test
    void afterItsWorkACopyMayTakeItsTimeToBeShown() {
        Instant begin = run.session().time().now();
        server.shows = shown -> run.session().time().now().isBefore(begin.plusSeconds(100)) ? null : shown;
        intervals("first");
        assertThat(copy.missedEnd()).isEmpty();
    }

    @Test
    void afterThatTimeItIsNotFound() {
        server.shows = shown -> null;
        assertThat(intervals("first")).isBetween(12L, 14L);
        assertThat(copy.missedEnd()).isEqualTo("the copy first was not found");
    }

    /** A copy that is over although its work never ends: the first is waited for, the next is not. */
    @Test
    void workThatDoesNotEndWithItsCopyIsWaitedForOnce() {
        server.outcome = "begun";
        server.made = task -> "done";
        assertThat(intervals("first")).isBetween(12L, 18L);
        assertThat(copy.missedEnd()).isEmpty();
        assertThat(intervals("second")).isEqualTo(2);
        assertThat(copy.missedEnd()).isEmpty();
    }

    @Test
    void workThatEndedSaysNothingOfTheNext() {
        intervals("first");
        server.outcome = "begun";
        server.made = task -> "done";
        assertThat(intervals("second")).isBetween(12L, 18L);
    }

    @Test
    void whereNothingShowsItNorItsWorkThereIsAnEndToIt() {
        server.lists = () -> 404;
        server.knowsTask = task -> false;
        assertThat(intervals("first")).isEqualTo(9);
        assertThat(copy.missedEnd()).isEqualTo("the server offers no way to look at it and does not know its work");
    }

    @Test
    void whereOnlyItsWorkIsShownThatIsFollowed() {
        server.lists = () -> 404;
        server.looksUntilOver = 5;
        assertThat(intervals("first")).isEqualTo(2);
        assertThat(copy.missedEnd()).isEqualTo("the server offers no way to look at it");
    }

    /** At each look at it, and once for each. */
    @Test
    void somethingElseIsLookedAtBeside() {
        AtomicInteger beside = new AtomicInteger();
        CopiesServer.made(run, "first").follow(beside::incrementAndGet);
        assertThat(beside.get()).isEqualTo(5);
    }
}
