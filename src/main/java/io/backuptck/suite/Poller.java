package io.backuptck.suite;

import io.backuptck.target.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks again and again at something that goes on, at the run's interval and no longer than its timeout. */
final class Poller {

    private final TimeSource time;
    private final SuiteSettings settings;

    Poller(TimeSource time, SuiteSettings settings) {
        this.time = time;
        this.settings = settings;
    }

    /** Looks until it is enough, but no longer than this and than the completion timeout; the last look decides. */
    <T> Optional<T> poll(Supplier<T> look, Function<T, Boolean> enough, Duration atMost) {
        Duration patience = atMost.compareTo(settings.completionTimeout()) < 0 ? atMost : settings.completionTimeout();
        Instant deadline = time.now().plus(patience);
        while (true) {
            T value = look.get();
            if (enough.apply(value)) {
                return Optional.of(value);
            }
            if (!time.now().plus(settings.pollInterval()).isBefore(deadline)) {
                return Optional.empty();
            }
            pause(time, settings.pollInterval());
        }
    }

    /** @throws Inconclusive when the run is interrupted meanwhile */
    static void pause(TimeSource time, Duration length) {
        try {
            time.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the run was interrupted");
        }
    }
}
