package io.backuptck.pages.clouds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server written from one documentation page, by somebody who has only that page. */
abstract class PageServer implements AutoCloseable {

    static {
        // else each answer waits for the client's delayed acknowledgement; the JDK reads this once
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final List<RuntimeException> faults = new ArrayList<>();
    private int seen;

    PageServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.start();
    }

    /** Serves one request; requests are served one after the other. */
    abstract Answer serve(Call call);

    /** How many requests came so far: the only clock by which backups make progress. */
    int seen() {
        return seen;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Errors of this server itself. */
    List<RuntimeException> faults() {
        return faults;
    }

    private void handle(HttpExchange exchange) throws IOException {
        seen++;
        Answer answer;
        try {
            answer = serve(Call.of(exchange));
        } catch (RuntimeException e) {
            faults.add(e);
            answer = Answer.of(500, "text/plain", e.toString());
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
