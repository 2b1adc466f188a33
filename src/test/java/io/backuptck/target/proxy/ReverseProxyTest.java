package io.backuptck.target.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReverseProxyTest {

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer server;
    private ReverseProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> echo(exchange));
        server.start();
        TargetOptions target = TargetOptions.of("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
        proxy = ReverseProxy.start(target, WireClient.of(target), InetAddress.getLoopbackAddress(), 0, seen::add, troubles::add);
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
    }

    /** Answers with method, target, the header X-Sent and the body of the request; compressed where the path says so. */
    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-Sent")
                + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Two", "1");
        exchange.getResponseHeaders().add("X-Two", "2");
        int status = exchange.getRequestURI().getPath().endsWith("nothing") ? 204 : exchange.getRequestURI().getPath().endsWith("odd") ? 422 : 200;
        if (exchange.getRequestURI().getPath().endsWith("gzip")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            body = packed.toByteArray();
        }
        exchange.sendResponseHeaders(status, status == 204 || exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (status != 204 && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(proxy.url() + path)).header("X-Sent", "ü").header("Authorization", "Bearer abc")
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void requestAndAnswerAreHandedOnAndShown() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("POST", "/v1/a%2Fb?x=%20y", "{\"ä\": 1}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("POST /base/v1/a%2Fb?x=%20y ").endsWith(" {\"ä\": 1}");
        assertThat(answer.headers().allValues("X-Two")).containsExactly("1", "2");
        assertThat(seen).singleElement().satisfies(exchange -> {
            assertThat(exchange.request().url()).endsWith("/base/v1/a%2Fb?x=%20y");
            assertThat(exchange.request().bodyText()).isEqualTo("{\"ä\": 1}");
            assertThat(exchange.response().bodyText()).isEqualTo(answer.body());
        });
    }

    @Test
    void aCompressedAnswerIsHandedOnPlain() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/gzip", "");

        assertThat(answer.body()).startsWith("GET /base/gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void answersWithoutABodyAndOddStatusesAreHandedOn() throws IOException, InterruptedException {
        assertThat(send("DELETE", "/nothing", "").statusCode()).isEqualTo(204);
        assertThat(send("HEAD", "/", "").statusCode()).isEqualTo(200);
        assertThat(send("PATCH", "/odd", "x").statusCode()).isEqualTo(422);
        assertThat(seen).hasSize(3);
    }

    @Test
    void manyClientsAtOnceGetTheirOwnAnswers() {
        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> client.sendAsync(
                HttpRequest.newBuilder(URI.create(proxy.url() + "/" + i)).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> answer.body().startsWith("GET /base/" + i + " ")).join())).containsOnly(true);
        assertThat(seen).hasSize(40);
        assertThat(seen).extracting(Exchange::number).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatDoesNotAnswerIsToldToTheClientAndNotShown() throws IOException, InterruptedException {
        server.stop(0);
        HttpResponse<String> answer = send("GET", "/", "");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("backup-tck: nothing answers at http://127.0.0.1");
        assertThat(troubles).singleElement().asString().contains("nothing answers");
        assertThat(seen).isEmpty();
    }
}
