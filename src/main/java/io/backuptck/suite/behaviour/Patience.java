package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks for what a server may take a moment to show, or to take away: a few times, and as long as the contract says with
 * {@code settles} that it may take.
 */
final class Patience {

    static final int LEAST_LOOKS = 12;
    /** How long what was removed is looked for at least, however short the time between two looks is. */
    private static final Duration LEAST_AFTER_REMOVAL = Duration.ofSeconds(12);

    private final ApiSession session;
    private final Duration settles;
    private Instant until;
    private int looks;
    private boolean putOff;
    private boolean cutShort;

    private Patience(ApiSession session, Duration settles) {
        this.session = session;
        this.settles = settles;
        this.until = session.time().now().plus(settles);
    }

    /** Begins to wait for what is to be seen of a resource. */
    static Patience with(ApiSession session, Resource resource) {
        return new Patience(session, resource.looks().settles());
    }

    /** The same for what is shown already, and need only be as it is elsewhere: no longer than a minute, nor than half of what the run waits. */
    static Patience withDelay(ApiSession session, Resource resource) {
        Duration most = Waiting.least(Duration.ofMinutes(1), session.settings().completionTimeout().dividedBy(2));
        return new Patience(session, Waiting.least(most, resource.looks().settles()));
    }

    /** The same for what was removed, where the contract need not say how long that takes: the verdict is the same, however often is looked. */
    static Patience afterRemoval(ApiSession session, Resource resource) {
        Duration settles = resource.looks().settles();
        return new Patience(session, !settles.isZero() ? settles : Waiting.least(LEAST_AFTER_REMOVAL, session.settings().completionTimeout().dividedBy(2)));
    }

    /**
     * Looks until it is as it should be, or has had the time to become so.
     *
     * @return the last look
     * @throws Inconclusive when the run ends its waiting before that time
     */
    <T> T until(Supplier<T> look, Predicate<T> right) {
        return until(look, right, any -> false);
    }

    /** @param goesOn whether a look that is not as it should be tells that it will become so; the time is counted from the last such look */
    <T> T until(Supplier<T> look, Predicate<T> right, Predicate<T> goesOn) {
        AtomicReference<T> last = new AtomicReference<>();
        boolean decided = session.poll(() -> {
            last.set(look.get());
            looks++;
            return last.get();
        }, seen -> right.test(seen) || !isPutOff(goesOn.test(seen)) && isOver()).isPresent();
        cutShort = !decided && putOff;
        if (!decided && settles.compareTo(session.settings().completionTimeout()) >= 0) {
            throw Inconclusive.forThisScenario("the contract gives it " + settles + " to be seen, which is longer than the completion timeout; raise "
                    + "--completion-timeout");
        }
        return last.get();
    }

    /** True when it went on, and the run has ended its waiting before it had the time that it may take after that. */
    boolean isCutShort() {
        return cutShort;
    }

    private boolean isPutOff(boolean goesOn) {
        if (goesOn) {
            putOff = true;
            looks = 0;
            until = session.time().now().plus(settles);
        }
        return goesOn;
    }

    private boolean isOver() {
        return looks >= LEAST_LOOKS && !session.time().now().isBefore(until);
    }
}
