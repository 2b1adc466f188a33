package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub command as tests of others start it, in a process of its own. */
class StubForTestsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private static HttpResponse<String> send(String method, String url, String body) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void twoApisAreSeededQuestionedAndEnded() throws Exception {
        Path seeds = Files.writeString(folder.resolve("seeds.yaml"), """
                - call: startTenantBackup
                  with: {name: shop}
                  body: {mode: full}
                - call: createManualBackup
                  with: {project_id: 0483b6b16e954cb88930a360d2c4e663}
                  body: {instance_id: 7e01ac5ac5274957ba506f3851d11d51in14, name: before}
                  steps: 20
                """);
        Path requests = folder.resolve("requests.jsonl");
        Process process = Jar.start("stub", "--api", "gaussdb", "--api", "obshell", "--empty", "--seeds", seeds.toString(),
                "--requests", requests.toString(), "--json", "--verbose");
        try {
            JsonNode start = JSON.readTree(process.inputReader(StandardCharsets.UTF_8).readLine());
            assertThat(start.path("pid").asLong()).isPositive();
            JsonNode gaussdb = start.at("/stubs/0");
            JsonNode obshell = start.at("/stubs/1");
            assertThat(List.of(gaussdb.path("api").asText(), obshell.path("api").asText())).containsExactly("gaussdb", "obshell");
            assertThat(gaussdb.at("/seeds/0/body/backup/name").asText()).isEqualTo("before");
            assertThat(gaussdb.at("/credentials/mode").asText()).isEqualTo("none");
            String url = gaussdb.path("url").asText();
            assertThat(url).endsWith(":" + gaussdb.path("port").asInt());
            String backups = url + "/v3/" + gaussdb.at("/fixtures/project").asText() + "/backups";

            assertThat(JSON.readTree(send("GET", backups, "").body()).at("/total_count").asInt()).isEqualTo(1);
            assertThat(send("POST", backups, "{}").statusCode()).isEqualTo(400);
            assertThat(send("GET", obshell.path("url").asText() + "/api/v1/tenant/shop/backup/overview", "").statusCode()).isIn(200, 404);

            List<String> lines = Files.readAllLines(requests);
            assertThat(lines).hasSize(3);
            assertThat(JSON.readTree(lines.get(1)).at("/verdict/kind").asText()).isEqualTo("invalid");
            assertThat(JSON.readTree(lines.get(2)).path("api").asText()).isEqualTo("obshell");

            assertThat(send("POST", url + "/__admin/shutdown", "").statusCode()).isEqualTo(200);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("gaussdb 2: POST ", "(createManualBackup) -> 400", "obshell 1: GET ").doesNotContain("\tat ");
        } finally {
            process.destroy();
        }
    }

    @Test
    void anAddressThatOthersReachIsClosedUnlessToldOtherwise() throws Exception {
        for (String admin : List.of("--no-admin", "--admin", "")) {
            String[] options = Stream.of("stub", "--api", "gaussdb", "--host", "0.0.0.0", "--json", admin).filter(one -> !one.isEmpty())
                    .toArray(String[]::new);
            Process process = Jar.start(options);
            try {
                JsonNode stub = JSON.readTree(process.inputReader(StandardCharsets.UTF_8).readLine()).at("/stubs/0");
                boolean open = admin.equals("--admin");
                assertThat(stub.path("admin").asBoolean()).isEqualTo(open);
                for (String path : List.of("/__backup-tck/requests", "/__admin/requests")) {
                    assertThat(send("GET", stub.path("url").asText() + path, "").statusCode()).isEqualTo(open ? 200 : 404);
                }
            } finally {
                process.destroy();
            }
        }
    }

    @Test
    void peopleReadWhatExistsAndWhatTestsCanAsk() throws Exception {
        try (Jar.Stub stub = new Jar.Stub("gaussdb", "poll")) {
            String said = stub.end();
            assertThat(said).contains("GaussDB stub listens at http://127.0.0.1:", "exists   ", "instance=7e01", "names    ", "failing...",
                    "/__backup-tck/requests");
        }
    }

    @Test
    void namesAndMappingsAreGivenWithoutAServer() throws Exception {
        CommandLineRun names = CommandLineRun.of("stub", "--names", "--api", "gaussdb");
        assertThat(names.exitCode()).isZero();
        assertThat(names.out()).contains("| gaussdb", "`failing...`").doesNotContain("obshell");
        CommandLineRun own = CommandLineRun.of("stub", "--names", "--contract", "src/test/resources/own/jobs.yaml");
        assertThat(own.out()).contains("| jobs", "it does not exist");
        CommandLineRun mappings = CommandLineRun.of("stub", "--api", "gaussdb", "--export-mappings", folder.resolve("m").toString());
        assertThat(mappings.exitCode()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("m"))) {
            assertThat(files).hasSize(Contract.of(ApiId.named("gaussdb")).operations().size());
        }
    }
}
