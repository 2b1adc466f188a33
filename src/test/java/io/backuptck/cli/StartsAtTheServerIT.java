package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.suite.SuiteSettings;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real server is spared: the starts that it accepts are counted in front of it. */
class StartsAtTheServerIT {

    private static final Set<String> OWN_HEADERS = Set.of("connection", "host", "content-length", "transfer-encoding");

    @TempDir
    private Path reports;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void aDefaultRunStartsNoMoreThanItMay(ApiId api) throws IOException {
        try (StubServer stub = StubServer.start(StubOptions.embedded(api)); Closing front = front(api, stub.url())) {
            CommandLineRun run = CommandLineRun.of("verify", "--api", api.id(), "--target", front.url(), "--poll-interval",
                    "1ms", "--report-dir", reports.toString());

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        }
        assertThat(accepted).hasValueBetween(1, SuiteSettings.DEFAULT_MAX_STARTS);
        assertThat(refused).hasValueGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void aReadOnlyRunStartsNothing(ApiId api) throws IOException {
        try (StubServer stub = StubServer.start(StubOptions.embedded(api)); Closing front = front(api, stub.url())) {
            CommandLineRun run = CommandLineRun.of("verify", "--api", api.id(), "--target", front.url(), "--poll-interval",
                    "1ms", "--report-dir", reports.toString(), "--read-only");

            assertThat(run.out()).contains("a read-only run sends nothing that changes state").doesNotContain("NOT CONFORMANT");
        }
        assertThat(accepted).hasValue(0);
        assertThat(refused).hasValue(0);
    }

    private Closing front(ApiId api, String url) throws IOException {
        List<String> starts = Contract.of(api).operations().stream().filter(Operation::startsWork)
                .map(operation -> operation.method() + " " + operation.path().replaceAll("\\{\\w+}", "[^/]+")).toList();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try {
                HttpResponse<byte[]> answer = client.send(forwarded(exchange, url), BodyHandlers.ofByteArray());
                String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
                if (starts.stream().anyMatch(call::matches)) {
                    (isAccepted(answer) ? accepted : refused).incrementAndGet();
                }
                answer.headers().map().forEach((name, values) -> {
                    if (!OWN_HEADERS.contains(name.toLowerCase())) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
        return new Closing(server);
    }

    private static HttpRequest forwarded(HttpExchange exchange, String url) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static boolean isAccepted(HttpResponse<byte[]> answer) {
        return answer.statusCode() < 300
                && !new String(answer.body(), StandardCharsets.UTF_8).contains("\"success\":false");
    }

    private record Closing(HttpServer server) implements AutoCloseable {

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
