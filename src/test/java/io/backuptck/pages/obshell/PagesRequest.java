package io.backuptck.pages.obshell;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request as a server sees it.
 *
 * @param path     the decoded segments of the path
 * @param received when the server had read it
 * @param ticks    the same moment on the clock that measures durations
 */
record PagesRequest(String method, List<String> path, Headers headers, String body, Instant received, long ticks) {

    static PagesRequest of(HttpExchange exchange) throws IOException {
        Instant received = Instant.now();
        long ticks = System.nanoTime();
        List<String> path = Stream.of(exchange.getRequestURI().getRawPath().substring(1).split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)).toList();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new PagesRequest(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body, received, ticks);
    }

    /** True for a path; a segment of the pattern that begins with a colon stands for any one, as on the pages. */
    boolean isAt(String pattern) {
        String[] expected = pattern.substring(1).split("/");
        if (expected.length != path.size()) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!expected[i].startsWith(":") && !expected[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean hasBody() {
        return !body.isBlank();
    }
}
