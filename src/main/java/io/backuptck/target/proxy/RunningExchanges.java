package io.backuptck.target.proxy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;

/** On which connections a request was begun and has not been answered to the end. A client that hangs up is nobody's trouble. */
final class RunningExchanges implements Http1StreamListener, ExceptionListener {

    private final Set<HttpConnection> running = new HashSet<>();

    @Override
    public synchronized void onRequestHead(HttpConnection connection, HttpRequest request) {
        running.add(connection);
    }

    @Override
    public void onResponseHead(HttpConnection connection, HttpResponse response) {
        // the body is still to come
    }

    @Override
    public synchronized void onExchangeComplete(HttpConnection connection, boolean keptAlive) {
        end(connection);
    }

    @Override
    public void onError(Exception trouble) {
        // a client that was never connected began nothing
    }

    @Override
    public synchronized void onError(HttpConnection connection, Exception trouble) {
        end(connection);
    }

    private void end(HttpConnection connection) {
        running.remove(connection);
        notifyAll();
    }

    /** Returns when all are answered, or when this time has passed. */
    synchronized void await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); !running.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
