package io.backuptck.report.history;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Reports of runs that never were, with all that a history reads. */
public final class SampleReports {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FIRST = Instant.parse("2026-01-01T02:00:00Z");

    private final Path folder;

    public SampleReports(Path folder) {
        this.folder = folder;
    }

    /** A run of that day against a server, in which these requirements failed and all others were kept. */
    public ObjectNode run(String api, String url, int day, String... failed) {
        ObjectNode report = JSON.createObjectNode();
        report.put("schemaVersion", 1);
        report.putObject("suite").put("name", "backup-tck").put("version", "1.0.0");
        report.putArray("targets").addObject().put("api", api).put("url", url).put("product", api).put("version", "1.0").put("kind", "server");
        report.putObject("run").put("seed", 7).put("startedAt", FIRST.plus(Duration.ofDays(day)).toString()).put("complete", true)
                .put("level", "must").put("options", "--api " + api + " --seed 7").put("interrupted", "");
        report.put("result", failed.length == 0 ? "pass" : "fail");
        report.putArray("contracts").addObject().put("api", api).put("version", "1.0.0").put("digest", "sha256:aa");
        ArrayNode requirements = report.putArray("requirements");
        for (Requirement entry : Contract.of(ApiId.named(api)).requirements().all()) {
            requirements.addObject().put("id", entry.id()).put("api", api).put("level", entry.level().name()).put("text", entry.text())
                    .put("verdict", entry.isExcluded() ? "notRun" : List.of(failed).contains(entry.id()) ? "failed" : "passed");
        }
        ArrayNode failures = report.putArray("failures");
        for (String id : failed) {
            failure(failures, api, id, "%016x".formatted(id.hashCode()));
        }
        return report;
    }

    public static void failure(ArrayNode failures, String api, String requirement, String fingerprint) {
        failures.addObject().put("fingerprint", fingerprint).put("requirement", requirement).put("api", api).put("operation", "listBackups")
                .put("pointer", "/backups/0/id").putNull("known").putArray("requirements").add(requirement);
    }

    /** The verdict of some requirements becomes another one. */
    public static void verdict(ObjectNode report, String verdict, String... ids) {
        report.get("requirements").forEach(line -> {
            if (List.of(ids).contains(line.get("id").asText())) {
                ((ObjectNode) line).put("verdict", verdict);
            }
        });
    }

    public Path write(String name, ObjectNode report) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("conformance.json");
        JSON.writeValue(file.toFile(), report);
        return file;
    }

    /**
     * Months of runs of a fleet: some servers are sound, some have a bad time, some are flaky; the kit changes once, and some runs are
     * read-only or cut short.
     *
     * @param more adds to each report what a real one has besides
     */
    public void fleet(int reports, int targets, Consumer<ObjectNode> more) throws IOException {
        List<String> apis = List.of("gaussdb", "obshell", "oceanbase-cloud");
        Map<String, List<String>> ids = new HashMap<>();
        for (String api : apis) {
            ids.put(api, Contract.of(ApiId.named(api)).requirements().all().stream().filter(entry -> !entry.isExcluded()).map(Requirement::id)
                    .toList());
        }
        Random random = new Random(42);
        for (int i = 0; i < reports; i++) {
            int target = i % targets;
            int day = i / targets;
            String api = apis.get(target % 10 == 0 ? 2 : target % 3 == 0 ? 1 : 0);
            List<String> some = ids.get(api);
            int bad = target % 4 == 1 && day % 20 > 8 ? 1 + target % 5 : target % 7 == 2 && random.nextInt(4) == 0 ? 1 + random.nextInt(9) : 0;
            String[] failed = new String[bad];
            for (int k = 0; k < bad; k++) {
                failed[k] = some.get((target * 31 + k * 17) % some.size());
            }
            ObjectNode report = run(api, "https://server-" + (1 + target) + ".test:2886/api", day, failed);
            if (day >= 15) {
                ((ObjectNode) report.get("suite")).put("version", "1.1.0");
            }
            if (random.nextInt(12) == 0) {
                ((ObjectNode) report.get("run")).put("options", "--api " + api + " --read-only --seed 7");
                verdict(report, "skipped", some.subList(0, some.size() / 2).toArray(String[]::new));
            } else if (random.nextInt(25) == 0) {
                ((ObjectNode) report.get("run")).put("complete", false).put("interrupted", "SIGTERM");
                report.put("result", "inconclusive");
                verdict(report, "notRun", some.subList(some.size() / 3, some.size()).toArray(String[]::new));
            }
            more.accept(report);
            write("server-" + (1 + target) + "/run-" + day, report);
        }
    }
}
