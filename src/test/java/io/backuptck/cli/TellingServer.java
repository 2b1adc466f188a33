package io.backuptck.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A server with an open stub behind its gate that tells its callers again how they proved who they are, in a header and in
 * a member of every answer where nothing like that belongs. Notes the proofs.
 */
final class TellingServer implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("(?:response=\"|Signature=)([0-9a-f]{32,64})");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Authenticator gate;
    private final String stub;
    private final String spoiled;
    private final Set<String> proofs = Collections.synchronizedSet(new HashSet<>());

    /**
     * @param stub    its URL
     * @param spoiled the name of a member before which the others are put, and whose value is changed to a wrong one
     */
    TellingServer(Authenticator gate, String stub, String spoiled) throws IOException {
        this.gate = gate;
        this.stub = stub;
        this.spoiled = spoiled;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "telling-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream().collect(Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue().get(0)));
        String shown = headers.getOrDefault("authorization", "") + headers.getOrDefault("x-auth-token", "");
        Matcher proof = PROOF.matcher(shown);
        if (proof.find()) {
            proofs.add(proof.group(1));
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestURI().toString();
        var refusal = target.startsWith("/.well-known") ? Optional.<StubResponse>empty()
                : gate.refusal(new Authenticator.IncomingRequest(exchange.getRequestMethod(), target, headers, body));
        if (refusal.isPresent()) {
            refusal.get().headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            answer(exchange, refusal.get().status(), refusal.get().body());
            return;
        }
        HttpResponse<byte[]> answer = ask(exchange.getRequestMethod(), target, headers, body);
        answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        exchange.getResponseHeaders().add("X-Asked-With", shown);
        String told = new String(JsonStringEncoder.getInstance().quoteAsString(shown));
        answer(exchange, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)
                .replaceAll("(\"" + spoiled + "\"):(\"[^\"]*\"|\\d+)",
                        "\"told\":\"" + Matcher.quoteReplacement(told) + "\",$1:[]").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> ask(String method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stub + target))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.containsKey("content-type")) {
            request.header("Content-Type", headers.get("content-type"));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The digests and signatures that came. */
    Set<String> proofs() {
        return Set.copyOf(proofs);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
