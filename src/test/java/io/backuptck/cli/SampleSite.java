package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The pages of a real run with something added to every part that this run leaves empty. */
final class SampleSite {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)> " + "long ".repeat(400);
    private static final String FAILED = "GDB-HTTP-01";
    private static final String MOVED = "GDB-LIFE-01";
    private static final JsonMapper JSON = new JsonMapper();

    private SampleSite() {
    }

    /**
     * @param full report of a run of all three APIs
     */
    static void write(Path full, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path report = Files.copy(full, directory.resolve("conformance.json"), StandardCopyOption.REPLACE_EXISTING);
        Path older = Files.copy(full, directory.resolve("older.json"), StandardCopyOption.REPLACE_EXISTING);
        ObjectNode run = (ObjectNode) JSON.readTree(report.toFile());
        run.put("result", "fail");
        fail(run);
        cases(run.putArray("cases"));
        JSON.writeValue(report.toFile(), run);
        Files.writeString(directory.resolve("sabotage.json"), """
                {"schemaVersion":1,"startedAt":"2026-03-01T10:00:00Z","faults":[
                 {"id":"gdb-wrong-media-type","api":"gaussdb","title":"answers are labelled text/plain","requirement":"GDB-HTTP-01",
                  "found":true,"blamed":["GDB-HTTP-01"],"scenarios":["features/gaussdb/01-start-a-backup.feature:8"],
                  "unrelated":0,"millis":12},
                 {"id":"gdb-silent","api":"gaussdb","title":"nothing","requirement":"GDB-HTTP-02","found":false,"blamed":[],
                  "scenarios":[],"unrelated":0,"millis":9}],
                 "variants":[{"id":"gdb-extra","api":"gaussdb","title":"unknown members","accused":[],"result":"pass","millis":10}]}
                """);
        assertThat(CommandLineRun.of("report", report.toString(), "--compare", older.toString()).exitCode()).isEqualTo(1);
    }

    private static void fail(ObjectNode run) {
        for (JsonNode line : run.path("requirements")) {
            if (line.path("id").asText().equals(MOVED)) {
                ((ObjectNode) line).put("verdict", "failed").put("reason", "expected COMPLETED, got BUILDING");
            }
            if (line.path("id").asText().equals(FAILED)) {
                ((ObjectNode) line).put("verdict", "failed").put("reason", "expected application/json, got " + HOSTILE);
            }
        }
        ((ObjectNode) scenario(run)).put("status", "failed").put("reason", "got " + HOSTILE);
        ObjectNode failure = run.withArray("failures").addObject().put("fingerprint", "0123456789abcdef")
                .put("requirement", FAILED).put("api", "gaussdb").put("level", "MUST").put("text", "Answers are JSON.")
                .put("source", "002").put("operation", "createManualBackup").put("pointer", "/backup")
                .put("expected", "application/json").put("actual", HOSTILE).put("curl", "curl -i 'http://localhost'").put("count", 3);
        complete(run, failure);
        JsonNode trace = first(run.path("traces"), one -> one.path("api").asText().equals("gaussdb"));
        int last = trace.path("points").size() - 1;
        while (!trace.path("points").path(last).path("what").asText().equals("seen")) {
            last--;
        }
        ObjectNode sequence = run.withArray("failures").addObject().put("fingerprint", "fedcba9876543210").put("requirement", MOVED)
                .put("api", "gaussdb").put("level", "MUST").put("text", "It stays.").put("source", "002").put("operation", "listBackups")
                .put("pointer", "/backups/0/status").put("expected", "COMPLETED").put("actual", "BUILDING").put("curl", "curl -i 'x'")
                .put("count", 1);
        complete(run, sequence);
        sequence.withArray("sequence").add(trace.path("points").path(last).path("at").asText() + "  BUILDING  <- here");
        ((ObjectNode) sequence.path("evidence")).put("responseBody", "{\"backups\":[{\"status\":\"BUILDING\",\"name\":\"" + "x".repeat(900)
                + "\"}]}");
    }

    private static void complete(ObjectNode run, ObjectNode failure) {
        failure.putArray("requirements").add(failure.path("requirement").asText());
        failure.putArray("consequences");
        failure.putArray("sequence");
        failure.putArray("operations").add("createManualBackup");
        failure.putArray("scenarios").add(scenario(run).path("id").asText());
        ObjectNode evidence = failure.putObject("evidence").put("exchange", 7).put("sentAt", "2026-03-01T10:00:00Z")
                .put("tookMillis", 12).put("request", "POST http://localhost/backups").put("requestBody", "{}")
                .put("status", 200).put("responseBody", HOSTILE);
        evidence.putObject("requestHeaders").put("Accept", "application/json");
        evidence.putObject("responseHeaders").put("Content-Type", "text/html");
    }

    private static JsonNode scenario(ObjectNode run) {
        return first(run.path("scenarios"), one -> one.path("id").asText().startsWith("features/gaussdb/"));
    }

    private static JsonNode first(JsonNode list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(list.spliterator(), false).filter(wanted).findFirst().orElseThrow();
    }

    private static void cases(ArrayNode cases) {
        for (int i = 0; i < 5_000; i++) {
            cases.addObject().put("id", "case-" + i).put("api", "gaussdb").put("operation", "createManualBackup")
                    .put("pointer", "/name").put("keyword", "maxLength").put("requirement", FAILED).put("expectation", "refuse")
                    .put("label", i % 90 + " characters")
                    .put("original", "backup").put("sent", "x".repeat(i % 90)).put("verdict", i % 50 == 0 ? "failed" : "passed")
                    .put("reason", i % 50 == 0 ? HOSTILE : "");
        }
    }
}
