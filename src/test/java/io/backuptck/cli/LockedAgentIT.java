package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.target.PlayedAgent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * An agent that demands a password, and the suite with and without it; in processes of their own where the command line or the
 * environment is what matters.
 */
@ResourceLock(Resources.SYSTEM_ERR)
class LockedAgentIT {

    private static final String WORD = "r00t-Pa55word";
    private static final Map<String, String> PASSWORD = Map.of("BACKUP_TCK_PASSWORD", WORD);
    private static final String[] AUTHENTICATION = {"OBS-AUTH-01", "OBS-AUTH-02", "OBS-AUTH-03", "OBS-AUTH-04", "OBS-AUTH-05",
        "OBS-AUTH-06", "OBS-AUTH-07", "OBS-AUTH-08", "OBS-AUTH-09", "OBS-AUTH-12"};

    @TempDir
    private Path reports;
    @TempDir
    private Path other;

    private String[] arguments(String url, String... more) {
        Stream<String> options = Stream.of("verify", "--api", "obshell", "--target", url, "--poll-interval", "10ms",
                "--max-starts", "100", "--report-dir", reports.toString());
        return Stream.concat(options, Stream.of(more)).toArray(String[]::new);
    }

    /** In this process, with the password in the configuration file. */
    private CommandLineRun verify(String password, String url, String... more) throws IOException {
        Path config = Files.writeString(other.resolve("config.yaml"), "password: " + password + "\n");
        return CommandLineRun.of(Stream.concat(Stream.of(arguments(url, more)), Stream.of("--config", config.toString())).toArray(String[]::new));
    }

    private static StubServer locked() {
        return StubServer.start(StubOptions.embedded(ApiId.named("obshell")).with(StubAccess.agent(AgentCredentials.locked(WORD))));
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
            Jar.Finished run = Jar.run(PASSWORD, arguments(stub.url()));
            assertConformant(run.exitCode(), run.output());
        }
    }

    @Test
    void anAgentOfTheEarlierEraIsAuthenticatedToAsWell() throws Exception {
        try (Jar.Stub stub = new Jar.Stub(PASSWORD, "--api", "obshell", "--auth", "password", "--variant", "era-a")) {
            CommandLineRun run = verify(WORD, stub.url(), "--tags", "@OBS-START-03 or @OBS-OVERVIEW-02 or "
                    + Stream.of(AUTHENTICATION).map(id -> "@" + id).collect(Collectors.joining(" or ")));
            assertConformant(run.exitCode(), run.out());
        }
    }

    private void assertConformant(int exitCode, String output) throws IOException {
        assertThat(exitCode).as(output).isZero();
        for (String requirement : AUTHENTICATION) {
            assertThat(verdict(requirement)).as(requirement).isEqualTo("passed");
        }
    }

    @Test
    void withoutThePasswordNothingIsDecidedAndTheReasonIsOneLine() throws Exception {
        try (StubServer stub = locked()) {
            Jar.Finished run = Jar.run(Map.of("BACKUP_TCK_PASSWORD", ""), arguments(stub.url()));

            assertUndecided(run.exitCode(), run.output());
        }
    }

    @Test
    void norIsItWithAWrongOne() throws Exception {
        try (StubServer stub = locked()) {
            CommandLineRun run = verify("wr0ng-Pa55word", stub.url());

            assertUndecided(run.exitCode(), run.out() + run.err() + run.system());
        }
    }

    private static void assertUndecided(int exitCode, String output) {
        assertThat(exitCode).isEqualTo(3);
        assertThat(output.lines().filter(line -> line.startsWith("note: "))).singleElement().asString()
                .contains("does not accept who is calling", "set BACKUP_TCK_PASSWORD");
    }

    @Test
    void anAgentWithoutAnyPasswordStillGetsItsHeader() throws Exception {
        try (Jar.Stub stub = new Jar.Stub(Map.of(), "--api", "obshell", "--auth", "header")) {
            CommandLineRun run = CommandLineRun.of(arguments(stub.url(), "--tags", "@OBS-AUTH-03 or @OBS-AUTH-06 or @OBS-AUTH-08"));

            assertThat(run.exitCode()).as(run.out()).isZero();
            assertThat(verdict("OBS-AUTH-08")).isEqualTo("passed");
            assertThat(verdict("OBS-AUTH-06")).isEqualTo("skipped");
        }
    }

    @Test
    void anOpenAgentIsNotAskedToRefuseAnybody() throws Exception {
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("obshell")))) {
            CommandLineRun run = verify(WORD, stub.url(), "--tags", "@OBS-AUTH-01 or @OBS-AUTH-02 or @OBS-OVERVIEW-02");

            assertThat(run.exitCode()).as(run.out()).isZero();
            assertThat(run.out()).contains("the server demands no authentication");
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
            CommandLineRun run = verify("wr0ng-Pa55word", "http://127.0.0.1:" + server.getAddress().getPort(), "--fixture", "tenant=t1", "--tags", "@OBS-START-03 "
                            + "or @OBS-OVERVIEW-02 or @OBS-MODE-03 or @OBS-CLUSTER-03 or @OBS-AUTH-02 or @OBS-AUTH-01");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(attempts.get()).isPositive().isLessThanOrEqualTo(2);
        } finally {
            server.stop(0);
        }
    }
}
