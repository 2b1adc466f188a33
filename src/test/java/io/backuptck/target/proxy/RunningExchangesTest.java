package io.backuptck.target.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.HttpConnection;
import org.junit.jupiter.api.Test;

/** The end of the proxy waits for answers that are under way, and for nothing else. */
class RunningExchangesTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RunningExchanges running = new RunningExchanges();
    private final HttpConnection first = connection();
    private final HttpConnection second = connection();

    private static HttpConnection connection() {
        return (HttpConnection) Proxy.newProxyInstance(HttpConnection.class.getClassLoader(), new Class<?>[] {HttpConnection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }

    @Test
    void whereNothingIsAskedNothingIsWaitedFor() {
        running.onRequestHead(first, null);
        running.onExchangeComplete(first, true);
        running.onRequestHead(second, null);
        running.onError(second, new IOException("the client has gone"));

        assertThat(CompletableFuture.runAsync(() -> running.await(LONG))).succeedsWithin(MINUTE);
    }

    @Test
    void anAnswerUnderWayIsWaitedFor() {
        running.onRequestHead(first, null);
        running.onRequestHead(second, null);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> running.await(LONG));
        running.onExchangeComplete(first, true);
        assertThat(end).isNotDone();

        running.onExchangeComplete(second, false);

        assertThat(end).succeedsWithin(MINUTE);
    }

    @Test
    void oneThatNeverEndsIsWaitedForUntilPatienceIsOver() {
        running.onRequestHead(first, null);

        assertThat(CompletableFuture.runAsync(() -> running.await(Duration.ofMillis(1)))).succeedsWithin(MINUTE);
    }
}
