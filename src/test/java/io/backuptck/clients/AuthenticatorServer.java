package io.backuptck.clients;

import com.sun.net.httpserver.HttpServer;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A server with nothing behind its gate: whoever is let in gets 200 and the body back. Notes what was sent. */
final class AuthenticatorServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Authenticator.IncomingRequest> knocks = Collections.synchronizedList(new ArrayList<>());

    AuthenticatorServer(Authenticator gate) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream().collect(Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT), header -> header.getValue().get(0)));
            Authenticator.IncomingRequest incoming = new Authenticator.IncomingRequest(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                    exchange.getRequestBody().readAllBytes());
            knocks.add(incoming);
            StubResponse answer = gate.refusal(incoming).orElseGet(() -> new StubResponse(200, List.of(), incoming.body()));
            answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Authenticator.IncomingRequest> knocks() {
        return List.copyOf(knocks);
    }

    /** The bodies in their order. */
    List<String> bodies() {
        return knocks().stream().map(incoming -> new String(incoming.body(), StandardCharsets.UTF_8)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
