package io.backuptck.target.wire;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends requests whose time is up, whatever they are waiting for: a server may send a byte now and then for ever. */
final class Deadline {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private Deadline() {
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "backup-tck-deadline");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        // The thread is woken for whatever comes first. As a tick does, it is not woken for each request's end, which is far away.
        timer.scheduleAtFixedRate(() -> { }, 1, 1, TimeUnit.SECONDS);
        return timer;
    }

    /** Runs the task when the time is up, unless what is returned is cancelled before. */
    static Future<?> after(Duration time, Runnable task) {
        return TIMER.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
