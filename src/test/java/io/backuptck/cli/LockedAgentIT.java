package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.target.PlayedAgent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent that demands a password, in one process, and the suite with and without it, in another. */
class LockedAgentIT {

    private static final Map<String, String> PASSWORD = Map.of("BACKUP_TCK_PASSWORD", "r00t-Pa55word");
    private static final String[] AUTHENTICATION = {"OBS-AUTH-01", "OBS-AUTH-02", "OBS-AUTH-03", "OBS-AUTH-04", "OBS-AUTH-05",
        "OBS-AUTH-06", "OBS-AUTH-07", "OBS-AUTH-08", "OBS-AUTH-09", "OBS-AUTH-12"};

    @TempDir
    private Path reports;

    private Jar.Finished verify(Map<String, String> environment, String url, String... more) throws Exception {
        Stream<String> options = Stream.of("verify", "--api", "obshell", "--target", url, "--poll-interval", "10ms",
                "--max-starts", "100", "--report-dir", reports.toString());
        return Jar.run(environment, Stream.concat(options, Stream.of(more)).toArray(String[]::new));
    }

    private String verdict(String requirement) throws IOException {
        JsonNode report = JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
        for (JsonNode line : report.path("requirements")) {
            if (line.path("id").asText().equals(requirement)) {
                return line.path("verdict").asText();
            }
        }
        return "";
    }

    @Test
    void withThePasswordTheAgentIsConformant() throws Exception {
        try (Jar.Stub stub = new Jar.Stub(PASSWORD, "--api", "obshell", "--auth", "password")) {
            assertConformant(verify(PASSWORD, stub.url()));
        }
    }

    @Test
    void anAgentOfTheEarlierEraIsAuthenticatedToAsWell() throws Exception {
        try (Jar.Stub stub = new Jar.Stub(PASSWORD, "--api", "obshell", "--auth", "password", "--variant", "era-a")) {
            assertConformant(verify(PASSWORD, stub.url(), "--tags", "@OBS-START-03 or @OBS-OVERVIEW-02 or "
                    + Stream.of(AUTHENTICATION).map(id -> "@" + id).collect(Collectors.joining(" or "))));
        }
    }

    private void assertConformant(Jar.Finished run) throws IOException {
        assertThat(run.exitCode()).as(run.output()).isZero();
        for (String requirement : AUTHENTICATION) {
            assertThat(verdict(requirement)).as(requirement).isEqualTo("passed");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "wr0ng-Pa55word"})
    void withoutThePasswordNothingIsDecidedAndTheReasonIsOneLine(String password) throws Exception {
        try (Jar.Stub stub = new Jar.Stub(PASSWORD, "--api", "obshell", "--auth", "password")) {
            Jar.Finished run = verify(Map.of("BACKUP_TCK_PASSWORD", password), stub.url());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.output().lines().filter(line -> line.startsWith("note: "))).singleElement().asString()
                    .contains("does not accept who is calling", "set BACKUP_TCK_PASSWORD");
        }
    }

    @Test
    void anAgentWithoutAnyPasswordStillGetsItsHeader() throws Exception {
        try (Jar.Stub stub = new Jar.Stub(Map.of(), "--api", "obshell", "--auth", "header")) {
            Jar.Finished run = verify(Map.of(), stub.url(), "--tags", "@OBS-AUTH-03 or @OBS-AUTH-06 or @OBS-AUTH-08");

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(verdict("OBS-AUTH-08")).isEqualTo("passed");
            assertThat(verdict("OBS-AUTH-06")).isEqualTo("skipped");
        }
    }

    @Test
    void anOpenAgentIsNotAskedToRefuseAnybody() throws Exception {
        try (Jar.Stub stub = new Jar.Stub(Map.of(), "--api", "obshell")) {
            Jar.Finished run = verify(PASSWORD, stub.url(), "--tags", "@OBS-AUTH-01 or @OBS-AUTH-02 or @OBS-OVERVIEW-02");

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains("the server demands no authentication");
            assertThat(verdict("OBS-AUTH-01")).isEqualTo("skipped");
        }
    }

    /** Each attempt may be one to log in to the database, and databases lock accounts. */
    @Test
    void aRefusedPasswordIsNotTriedAgainAndAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        String secret = "{\"data\":{\"public_key\":\"" + new PlayedAgent(1024).publicKey() + "\"}}";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String refusal = "{\"successful\":false,\"timestamp\":\"2026-01-01T00:00:00Z\",\"duration\":1,\"status\":401,"
                + "\"traceId\":\"0123456789abcdef\",\"error\":{\"code\":10008,\"message\":\"no\"}}";
        server.createContext("/", exchange -> {
            boolean open = exchange.getRequestURI().getPath().matches("/api/v1/(secret|info)");
            if (!open && exchange.getRequestHeaders().containsKey("X-OCS-Header")) {
                attempts.incrementAndGet();
            }
            byte[] body = (open ? secret : refusal).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(open ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Jar.Finished run = verify(Map.of("BACKUP_TCK_PASSWORD", "wr0ng-Pa55word"),
                    "http://127.0.0.1:" + server.getAddress().getPort(), "--fixture", "tenant=t1", "--tags", "@OBS-START-03 "
                            + "or @OBS-OVERVIEW-02 or @OBS-MODE-03 or @OBS-CLUSTER-03 or @OBS-AUTH-02 or @OBS-AUTH-01");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(attempts.get()).isPositive().isLessThanOrEqualTo(2);
        } finally {
            server.stop(0);
        }
    }
}
