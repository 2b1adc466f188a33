package io.backuptck.target;

import java.time.Duration;
import java.time.Instant;

/** The time a run lives in: real against a server, virtual against the embedded stub and in tests. */
public interface TimeSource {

    Instant now();

    /** Lets time pass. */
    void sleep(Duration duration) throws InterruptedException;

    static TimeSource real() {
        return new TimeSource() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis());
            }
        };
    }

    /** Time that passes only by sleeping, and then at once. Starts at the real time. */
    static TimeSource virtual() {
        return new TimeSource() {
            private Duration passed = Duration.ZERO;

            @Override
            public synchronized Instant now() {
                return Instant.now().plus(passed);
            }

            @Override
            public synchronized void sleep(Duration duration) {
                passed = passed.plus(duration);
            }
        };
    }
}
