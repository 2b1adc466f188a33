package io.backuptck.own;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server of somebody's own API, written by hand from its contract. It shares no code with the project, so that a misreading of
 * the contract's words by the project cannot be in the server too.
 */
abstract class OwnServer implements AutoCloseable {

    static {
        // read once by the JDK's server; without it each answer waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final List<RuntimeException> crashes = new CopyOnWriteArrayList<>();

    OwnServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves from now on; only then are all parts of a derived server there. */
    void open() {
        server.createContext("/", this::serve);
        server.start();
    }

    /** Answers one request; never called twice at once. */
    abstract OwnReply answer(OwnRequest request);

    /** The same for a server to which the headers of requests or answers matter. */
    OwnReply answer(HttpExchange exchange, OwnRequest request) {
        return answer(request);
    }

    /** Whether answers come in chunks, without their length in front. */
    boolean isChunked() {
        return false;
    }

    private void serve(HttpExchange exchange) throws IOException {
        OwnReply reply;
        try {
            reply = answer(exchange, OwnRequest.of(exchange));
        } catch (RuntimeException e) {
            crashes.add(e);
            reply = OwnReply.text(500, "text/plain", "the server itself is broken");
        }
        boolean bodiless = reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        if (reply.contentType() != null) {
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        }
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : isChunked() ? 0 : reply.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What went wrong inside this server; a test that relies on it looks here. */
    List<RuntimeException> crashes() {
        return crashes;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
