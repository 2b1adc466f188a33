package io.backuptck.suite;

import io.backuptck.target.TargetException;
import io.backuptck.target.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks again and again at something that goes on, at the run's interval and no longer than its timeout. */
final class Poller {

    private final TimeSource time;
    private final SuiteSettings settings;
    private final Consumer<Duration> waits;

    /** @param waits is told before each pause how long the present poll has gone on */
    Poller(TimeSource time, SuiteSettings settings, Consumer<Duration> waits) {
        this.time = time;
        this.settings = settings;
        this.waits = waits;
    }

    /** Looks until it is enough, but no longer than this and than the completion timeout; the last look decides. */
    <T> Optional<T> poll(Supplier<T> look, Function<T, Boolean> enough, Duration atMost) {
        Duration patience = atMost.compareTo(settings.completionTimeout()) < 0 ? atMost : settings.completionTimeout();
        Instant begun = time.now();
        Instant deadline = begun.plus(patience);
        while (true) {
            T value = look.get();
            if (enough.apply(value)) {
                return Optional.of(value);
            }
            if (!time.now().plus(settings.pollInterval()).isBefore(deadline)) {
                return Optional.empty();
            }
            waits.accept(Duration.between(begun, time.now()));
            pause(time, settings.pollInterval());
        }
    }

    /** @throws Inconclusive when the run is to end before its time */
    static void pause(TimeSource time, Duration length) {
        try {
            time.sleep(length);
        } catch (TargetException e) {
            throw new Inconclusive(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the run was interrupted");
        }
    }
}
