package io.backuptck.flaky;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server and limits the rate of requests: some are only told to come back later. */
public final class BusyProxy extends LoopbackProxy {

    private final int every;
    private final byte[] later;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * @param every which requests are put off; 1 for all
     * @param wish  after how many seconds they may come back
     */
    public BusyProxy(String server, int every, int status, int wish) {
        super(server);
        this.every = every;
        this.later = ("HTTP/1.1 " + status + " Busy\r\nRetry-After: " + wish + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    byte[] answer(RawRequest request) throws IOException {
        return requests.incrementAndGet() % every == 0 ? later : forward(request);
    }
}
