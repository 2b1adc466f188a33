package io.backuptck.flaky;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** Keeps some requests from a server, and never answers them. */
public final class DeafProxy extends LoopbackProxy {

    private final Predicate<String> unheard;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param unheard told the path of a request, with its query */
    public DeafProxy(String server, Predicate<String> unheard) {
        super(server);
        this.unheard = unheard;
    }

    @Override
    byte[] answer(RawRequest request) throws IOException, InterruptedException {
        if (unheard.test(request.path())) {
            closed.await();
        }
        return forward(request);
    }

    @Override
    public void close() {
        super.close();
        closed.countDown();
    }
}
