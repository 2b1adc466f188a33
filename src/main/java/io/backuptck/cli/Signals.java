package io.backuptck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Lets SIGINT and SIGTERM end what the main thread does, which then writes down how far it came. A second signal ends the
 * process at once; so does the first when the main thread has not come to its end some seconds later. A shutdown hook would
 * not do: while one runs, the JVM does not hear a second signal.
 */
final class Signals implements AutoCloseable {

    private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);
    private static final long SECONDS_TO_END = 15;

    private final Consumer<String> end;
    private final List<Runnable> undo = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int exitCode;

    /** @param end asks the main thread to come to its end; told the name of the signal, such as SIGTERM */
    Signals(Consumer<String> end) {
        this.end = end;
        EXIT_CODES.forEach(this::hear);
    }

    private void hear(String name, int code) {
        try {
            Signal signal = new Signal(name);
            SignalHandler before = Signal.handle(signal, heard -> heard("SIG" + name, code));
            undo.add(() -> Signal.handle(signal, before));
        } catch (IllegalArgumentException e) {
            // This system has no such signal, or the JVM was told not to touch it; it does then what it always does.
        }
    }

    private void heard(String name, int code) {
        if (!isFirst(code)) {
            Runtime.getRuntime().halt(code);
        }
        end.accept(name);
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("interrupted: the run did not come to its end in " + SECONDS_TO_END
                        + " s, so there is no report");
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isFirst(int code) {
        boolean first = exitCode == 0;
        exitCode = first ? code : exitCode;
        return first;
    }

    /** The exit code of a process that was ended by the signal that came; empty when none did. */
    synchronized OptionalInt exitCode() {
        return exitCode == 0 ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }

    @Override
    public void close() {
        ended.countDown();
        undo.forEach(Runnable::run);
    }
}
