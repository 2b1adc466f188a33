package io.backuptck.target;

import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish that a run ends before its time. It may come from any thread, and wakes the run wherever it waits: the request
 * under way is given up, a sleep is over, and nothing further is sent.
 */
public final class Interruption {

    /** Whoever sent a signal does not wait long before the next one. */
    private static final Duration LAST = Duration.ofSeconds(4);

    private final CountDownLatch wished = new CountDownLatch(1);
    private final List<Transport> transports = new CopyOnWriteArrayList<>();
    private volatile String signal = "";
    private volatile boolean atTheEnd;

    /** @param signal what asks for it, which the report names; the first one is kept */
    public synchronized void wish(String signal) {
        if (this.signal.isEmpty()) {
            this.signal = signal;
        }
        wished.countDown();
        if (!atTheEnd) { // else the request under way is one that has to be sent
            transports.forEach(Transport::abort);
        }
    }

    /** What asked for it; empty when nothing did. */
    public String signal() {
        return signal;
    }

    /** Why the run is to end, in one clause; empty as long as it may go on. */
    public Optional<String> reason() {
        return signal.isEmpty() ? Optional.empty() : Optional.of("the run was interrupted by " + signal);
    }

    /**
     * Does what has to be done even when the run is to end, such as putting back what it has changed: requests are sent then, each
     * within a few seconds, and nothing is waited for between them.
     */
    public void lastly(Runnable work) {
        atTheEnd = true;
        if (!signal.isEmpty()) {
            transports.forEach(Transport::resume);
        }
        try {
            work.run();
        } finally {
            atTheEnd = false;
        }
    }

    private void require() {
        reason().ifPresent(why -> {
            throw new TargetException(why);
        });
    }

    /** The real time, in which a sleep ends with a {@link TargetException} when the run is to end. */
    public TimeSource realTime() {
        return new TimeSource() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                wished.await(duration.toMillis(), TimeUnit.MILLISECONDS);
                require();
            }
        };
    }

    /** The same transport, whose requests end with a {@link TargetException} when the run is to end. */
    public Transport over(Transport transport) {
        transports.add(transport);
        return new Transport() {
            @Override
            public Response send(Request request, Duration atMost) throws IOException {
                boolean last = atTheEnd && reason().isPresent();
                if (last) {
                    return transport.send(request, atMost.compareTo(LAST) < 0 ? atMost : LAST);
                }
                require();
                try {
                    return transport.send(request, atMost);
                } catch (IOException e) {
                    if (reason().isPresent() && !request.method().equals("GET")) {
                        throw new TargetException(reason().get() + "; " + request.method() + " " + request.url()
                                + " was under way, and the server may have obeyed it");
                    }
                    require();
                    throw e;
                }
            }

            @Override
            public void abort() {
                transport.abort();
            }

            @Override
            public void resume() {
                transport.resume();
            }

            @Override
            public void close() {
                transport.close();
            }
        };
    }
}
