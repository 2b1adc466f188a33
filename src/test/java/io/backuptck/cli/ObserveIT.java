package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client's own exchanges are judged, through a proxy and from recordings. */
class ObserveIT {

    private static final String TOKEN = "gAAAAABo-this-is-a-token-0123456789";
    private static final String BACKUPS = "/v3/0483b6b16e954cb88930a360d2c4e663/backups?limit=5";

    private static final String JOBS = "src/test/resources/own/jobs.yaml";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private void call(String url) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(URI.create(url)).header("X-Auth-Token", TOKEN).header("Content-Type", "application/json").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode report(String name) throws IOException {
        return new JsonMapper().readTree(folder.resolve(name).resolve("conformance.json").toFile());
    }

    @ParameterizedTest
    @CsvSource({"'', 0, No failure in what was observed", "GDB-ITEM-07.other, 0, ''", "GDB-ITEM-01.type, 1, NOT CONFORMANT"})
    void theProxyJudgesWhatPassesAndTheSignalEndsIt(String fault, int expected, String words) throws IOException, InterruptedException {
        String[] wrong = fault.isEmpty() ? new String[] {} : new String[] {"--fault", fault};
        try (Jar.Stub stub = new Jar.Stub(Map.of(), concat(new String[] {"--api", "gaussdb"}, wrong))) {
            Process proxy = Jar.start("observe", "--api", "gaussdb", "--target", stub.url(), "--report-dir", folder.resolve("r").toString());
            BufferedReader out = new BufferedReader(new InputStreamReader(proxy.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            assertThat(line).contains("let clients call http://127.0.0.1:");
            String url = line.replaceFirst(".*clients call ([^;]+);.*", "$1");
            call(url + BACKUPS);
            call(url + BACKUPS);
            call(url + "/elsewhere");
            proxy.toHandle().destroy();
            String said = out.lines().collect(Collectors.joining("\n"));

            assertThat(proxy.waitFor()).as(said).isEqualTo(expected);
            assertThat(said).contains(words).contains("not judged: 1 exchange with paths that the contract does not have, the first GET /elsewhere");
            assertThat(report("r").at("/target/kind").asText()).isEqualTo("observed");
            try (var files = Files.walk(folder.resolve("r"))) {
                assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(TOKEN));
            }
        }
    }

    private static String[] concat(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Test
    void aRecordingIsJudgedLikeTheExchangesThemselves() throws IOException, InterruptedException {
        Path file = folder.resolve("requests.jsonl");
        try (Jar.Stub stub = new Jar.Stub(Map.of(), "--api", "gaussdb", "--fault", "GDB-ITEM-01.type", "--requests", file.toString())) {
            call(stub.url() + BACKUPS);
        }

        Jar.Finished judged = Jar.run("observe", "--api", "gaussdb", "--record", file.toString(), "--report-dir", folder.resolve("r").toString());

        assertThat(judged.exitCode()).as(judged.output()).isEqualTo(1);
        assertThat(judged.output()).contains("repeat:       backup-tck observe --api gaussdb --record ");
        assertThat(report("r").at("/failures/0/operation").asText()).isEqualTo("listBackups");
    }

    /** Of an archive only what was sent to the target counts, and the paths of the contract begin behind the target's own. */
    @Test
    void anArchiveIsJudgedAsFarAsItIsAboutTheTarget() throws IOException {
        Path har = Files.writeString(folder.resolve("a.har"), """
                {"log": {"entries": [
                 {"startedDateTime": "2026-03-01T10:00:00Z", "request": {"method": "GET", "url": "https://host/gw%s", "headers": []},
                  "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}],
                   "content": {"text": "{\\"backups\\": [], \\"total_count\\": \\"none\\"}"}}},
                 {"startedDateTime": "2026-03-01T10:00:00Z", "request": {"method": "GET", "url": "https://cdn%s"}, "response": {"status": 200}}]}}
                """.formatted(BACKUPS, BACKUPS));

        CommandLineRun run = CommandLineRun.of("observe", "--api", "gaussdb", "--har", har.toString(), "--target", "https://host/gw",
                "--report-dir", folder.resolve("r").toString());

        assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
        assertThat(report("r").at("/scenarios")).hasSize(1);
        assertThat(report("r").at("/failures/0/actual").asText()).contains("none");
    }

    @Test
    void aContractOfOnesOwnIsObservedAlike() throws IOException, InterruptedException {
        Path file = folder.resolve("requests.jsonl");
        try (Jar.Stub stub = new Jar.Stub(Map.of(), "--contract", JOBS, "--requests", file.toString())) {
            call(stub.url() + "/jobs");
        }

        CommandLineRun run = CommandLineRun.of("observe", "--contract", JOBS, "--record", file.toString(), "--report-dir",
                folder.resolve("r").toString());

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("No failure in what was observed");
    }

    @Test
    void anArchiveWithoutAnyExchangeOfTheApiIsInconclusive() throws IOException {
        Path har = Files.writeString(folder.resolve("a.har"), """
                {"log": {"entries": [{"startedDateTime": "2026-03-01T10:00:00Z", "request": {"method": "GET", "url": "https://host/x"},
                 "response": {"status": 200}}]}}""");

        CommandLineRun run = CommandLineRun.of("observe", "--api", "gaussdb", "--har", har.toString(), "--report-dir",
                folder.resolve("r").toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("no exchange with an operation of GaussDB was seen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "observe                                             | needs --api or --contract",
        "observe --api gaussdb                               | needs --target for a proxy, or a recording",
        "observe --api gaussdb --har a --record b            | either --har or --record",
        "observe --api gaussdb --har none.har                | none.har is no file that can be read",
        "observe --api gaussdb --target ftp://h              | http",
        "observe --api gaussdb --target http://h --port 70000 | there is no port 70000"})
    void wrongUsageIsToldInALine(String arguments, String expected) {
        CommandLineRun run = CommandLineRun.of((arguments + " --report-dir " + folder.resolve("r")).split(" +"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(expected);
    }
}
