package io.backuptck.flaky;

import io.backuptck.target.TimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server and makes it look slow and unreliable: every answer is 1 to 3 seconds late, one connection of
 * twenty is cut without an answer, and every 25th answer comes from a gateway.
 */
public final class FlakyProxy extends LoopbackProxy {

    private static final byte[] NOTHING = {};
    private static final String PAGE = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
            + "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
    private static final byte[] GATEWAY = ("HTTP/1.1 502 Bad Gateway\r\nServer: gateway\r\nContent-Type: text/html\r\n"
            + "Content-Length: " + PAGE.length() + "\r\nConnection: close\r\n\r\n" + PAGE).getBytes(StandardCharsets.US_ASCII);

    private final Weather weather;
    private final TimeSource time;
    private final AtomicInteger mishaps = new AtomicInteger();

    /** @param time the client's; answers are late by it, so that in virtual time nobody has to wait for them */
    public FlakyProxy(String server, long seed, TimeSource time) {
        super(server);
        this.weather = new Weather(seed);
        this.time = time;
    }

    /** How many requests did not get the server's answer. */
    public int mishaps() {
        return mishaps.get();
    }

    @Override
    byte[] answer(RawRequest request) throws IOException, InterruptedException {
        Weather.Draw draw = weather.next();
        byte[] answer = draw.fate().isForwarded() ? forward(request) : NOTHING;
        time.sleep(draw.late());
        if (draw.fate() == Weather.Fate.ANSWERED) {
            return answer;
        }
        mishaps.incrementAndGet();
        return draw.fate().isOfGateway() ? GATEWAY : NOTHING;
    }
}
