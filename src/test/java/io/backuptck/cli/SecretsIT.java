package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.target.PlayedAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canaries in every secret, and a search for them in every byte that comes out. */
class SecretsIT {

    private static final String PASSWORD = "canary-r00t-Pa55";
    private static final String AGENT_PASSWORD = "canary-ag3nt-Pa55";
    /** What the suite encrypts its own backups with. */
    private static final String ENCRYPTION_PASSWORD = "BackupTck-Pa55word";
    private static final Map<String, String> ENVIRONMENT =
            Map.of("BACKUP_TCK_PASSWORD", PASSWORD, "BACKUP_TCK_AGENT_PASSWORD", AGENT_PASSWORD);
    private static final List<String> CANARIES = List.of("canary-", ENCRYPTION_PASSWORD);

    @TempDir
    private Path reports;

    private Jar.Finished verify(String url, String... more) throws Exception {
        Stream<String> options = Stream.of("verify", "--api", "obshell", "--target", url, "--poll-interval", "10ms",
                "--max-starts", "100", "--report-dir", reports.toString());
        return Jar.run(ENVIRONMENT, Stream.concat(options, Stream.of(more)).toArray(String[]::new));
    }

    private void assertNothingShown(Collection<String> secrets, String... outputs) throws IOException {
        for (String output : outputs) {
            assertThat(output).doesNotContain(secrets);
        }
        try (Stream<Path> files = Files.walk(reports)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file ->
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(secrets));
        }
    }

    /** A tenant that cannot be backed up makes failures, and with them evidence and curl commands. */
    @Test
    void neitherTheStubNorTheSuiteShowsASecret() throws Exception {
        try (Jar.Stub stub = new Jar.Stub(ENVIRONMENT, "--api", "obshell", "--auth", "password")) {
            Jar.Finished good = verify(stub.url(), "--tags", "@OBS-ENCRYPT-01 or @OBS-START-03 or @OBS-AUTH-02 or @OBS-AUTH-12");
            assertThat(good.exitCode()).as(good.output()).isZero();
            assertNothingShown(CANARIES, good.output());

            Jar.Finished bad = verify(stub.url(), "--fixture", "tenant=sys", "--tags",
                    "@OBS-START-03 or @OBS-ENCRYPT-01 or @OBS-AUTH-03 or @OBS-OVERVIEW-02");
            assertThat(bad.exitCode()).as(bad.output()).isEqualTo(1);
            assertThat(bad.output()).contains("curl -i").contains("# add the agent's encrypted header");
            assertNothingShown(CANARIES, bad.output(), stub.end());
        }
    }

    /** A server that repeats every secret that it was told, in the body and in a header. */
    @Test
    void aServerThatRepeatsSecretsDoesNotBringThemIntoTheReport() throws Exception {
        PlayedAgent agent = new PlayedAgent(1024);
        Collection<String> headers = new ConcurrentLinkedQueue<>(CANARIES);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String header = exchange.getRequestHeaders().getFirst("X-OCS-Header");
            boolean open = exchange.getRequestURI().getPath().matches("/api/v1/(secret|info)");
            if (header != null && !open) {
                headers.add(header);
            }
            answer(exchange, open || header != null ? 200 : 401, "{\"successful\":true,\"traceId\":\"1\",\"data\":{\"public_key\":\"" + agent.publicKey()
                    + "\"},\"password\":\"" + PASSWORD + "\",\"encryption\":\"" + ENCRYPTION_PASSWORD + "\"}");
        });
        server.start();
        try {
            Jar.Finished run = verify("http://127.0.0.1:" + server.getAddress().getPort(), "--fixture", "tenant=t1",
                    "--completion-timeout", "200ms", "--tags", "@shape or @OBS-START-03 or @OBS-MODE-03 or @OBS-ENCRYPT-01");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(headers).hasSizeGreaterThan(5);
            assertNothingShown(headers, run.output());
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Echo", PASSWORD + " " + AGENT_PASSWORD);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
