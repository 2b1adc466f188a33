package io.backuptck.suite.behaviour;

import io.backuptck.suite.ApiSession;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How a run lets time pass between looks.
 *
 * @param interval between two looks
 * @param longest  how long the run waits for anything
 */
record Waiting(Supplier<Instant> now, Consumer<Duration> pause, Duration interval, Duration longest) {

    static Waiting of(ApiSession session) {
        return new Waiting(session.time()::now, session::pause, session.settings().pollInterval(), session.settings().completionTimeout());
    }

    static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
