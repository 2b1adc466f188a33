package io.backuptck.samples;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * A server that knows nothing: it answers each method and path with one fixed text. It shares no code with the project,
 * so it cannot share its mistakes.
 */
final class SampleServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /** One fixed answer. */
    record Sample(int status, String contentType, String body) {
    }

    SampleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "sample-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            Sample sample = samples.getOrDefault(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    new Sample(404, "text/html", "<h1>404 Not Found</h1>"));
            byte[] body = ofThisRequest(sample.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", sample.contentType());
            exchange.sendResponseHeaders(sample.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** A sample shows the trace id and the duration of the request that it was taken from; each request has its own. */
    private static String ofThisRequest(String sample) {
        return sample.replaceAll("(\"traceId\":\\s*)\"\\w+\"", "$1\"" + UUID.randomUUID().toString().replace("-", "").substring(16) + "\"")
                .replaceAll("(\"duration\":\\s*)\\d+", "$10");
    }

    SampleServer answer(String methodAndPath, int status, String body) {
        samples.put(methodAndPath, new Sample(status, "application/json", body));
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
