package io.backuptck.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * A server written by hand from the source pages and the dossiers. It shares no code with the project, so it cannot
 * share a misreading with its contract, its stub and its suite.
 */
abstract class WitnessServer implements AutoCloseable {

    static {
        // read once by the JDK's server; without it each answer waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final List<RuntimeException> crashes = new ArrayList<>();

    WitnessServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    /** Answers one request; never called twice at once. */
    abstract WitnessReply answer(WitnessRequest request);

    private void serve(HttpExchange exchange) throws IOException {
        WitnessReply reply;
        try {
            reply = answer(WitnessRequest.of(exchange));
        } catch (RuntimeException e) {
            crashes.add(e);
            reply = WitnessReply.text(500, "text/plain", "the witness itself is broken");
        }
        if (reply.contentType() != null) {
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
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
