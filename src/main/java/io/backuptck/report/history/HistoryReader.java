package io.backuptck.report.history;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.report.ReportException;
import io.backuptck.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads of a report what a history needs. What is long, such as scenarios with their requests, is passed over while reading, so that
 * a thousand reports are never in memory. Safe for threads.
 */
final class HistoryReader {

    private static final JsonFactory JSON = new JsonMapper().getFactory();
    /** Members that are read as they are; requirements and failures are read one by one. */
    private static final Set<String> SMALL = Set.of("schemaVersion", "suite", "target", "targets", "run", "result", "contracts", "baseline");

    private final Path folder;
    private final Map<List<String>, List<String>> ids = new ConcurrentHashMap<>();
    private final Map<String, StatedRequirement> requirements = new ConcurrentHashMap<>();

    /** @param folder that of the history */
    HistoryReader(Path folder) {
        this.folder = folder;
    }

    /**
     * A run for each API of the report.
     *
     * @throws ReportException when the file is no report, or a broken one; the message says why, without the file
     */
    List<HistoryRun> read(Path file) {
        Map<String, JsonNode> small = new HashMap<>();
        RunLines lines = new RunLines();
        try (JsonParser parser = JSON.createParser(Files.newInputStream(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ReportException("it is no report of a conformance run");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                if (SMALL.contains(member)) {
                    small.put(member, parser.readValueAsTree());
                } else if (member.equals("requirements")) {
                    lines.requirements(parser);
                } else if (member.equals("failures")) {
                    lines.failures(parser);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new ReportException("it is not JSON to its end");
        } catch (IOException e) {
            throw new ReportException("it cannot be read");
        }
        check(small, lines);
        try {
            return new RunParts(folder.relativize(file).toString(), small, lines, this).all();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ReportException("it is no report of a conformance run: " + e.getMessage());
        }
    }

    private static void check(Map<String, JsonNode> small, RunLines lines) {
        boolean ours = small.containsKey("suite") && small.get("suite").path("name").asText().equals("backup-tck")
                && small.containsKey("run") && small.containsKey("result") && small.containsKey("targets");
        if (!ours) {
            throw new ReportException("it is no report of a conformance run");
        }
        int version = small.getOrDefault("schemaVersion", small.get("suite")).asInt();
        if (version != RunReport.SCHEMA_VERSION) {
            throw new ReportException("its schemaVersion is " + version + ", which this version of the kit does not know");
        }
        if (lines.isEmpty()) {
            throw new ReportException("it has no requirements");
        }
    }

    /** One list for all runs that know the same requirements. */
    List<String> shared(List<String> some) {
        return ids.computeIfAbsent(some, key -> List.copyOf(some));
    }

    /** Keeps what the newest report says of a requirement. */
    void state(StatedRequirement requirement) {
        requirements.merge(requirement.api() + " " + requirement.id(), requirement, (one, other) ->
                other.at().isAfter(one.at()) ? other : one);
    }

    Map<String, StatedRequirement> requirements() {
        return requirements;
    }
}
