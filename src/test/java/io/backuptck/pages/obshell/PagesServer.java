package io.backuptck.pages.obshell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The HTTP part of a server that is written from documentation pages alone. */
abstract class PagesServer implements AutoCloseable {

    static {
        // read once by the JDK's server; without it each answer waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final List<RuntimeException> crashes = new CopyOnWriteArrayList<>();

    PagesServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
    }

    /** Answers one request; requests come one after another. */
    protected abstract PagesReply answer(PagesRequest request);

    void start() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What went wrong inside this server, so that a test does not take a broken server for a verdict. */
    List<RuntimeException> crashes() {
        return crashes;
    }

    private void serve(HttpExchange exchange) throws IOException {
        PagesReply reply;
        try {
            reply = answer(PagesRequest.of(exchange));
        } catch (RuntimeException e) {
            crashes.add(e);
            reply = PagesReply.text(500, "text/plain", "the server is broken");
        }
        byte[] body = reply.bytes();
        boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
