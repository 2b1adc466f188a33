package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A right server of {@code records.yaml}; a wrong one makes something else of a question, or changes its answer. */
final class RecordsServer implements MemoryRun.Server {

    static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/records.yaml"));
    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");

    final List<ObjectNode> records = new ArrayList<>();
    private final List<Consumer<Map<String, String>>> readings = new ArrayList<>();
    private final List<BiConsumer<Map<String, String>, ObjectNode>> changes = new ArrayList<>();
    private Consumer<RecordsServer> before = server -> { };

    /** @param count of records; every third is an image, and they are three days apart from each other */
    static RecordsServer of(int count) {
        RecordsServer server = new RecordsServer();
        for (int i = 1; i <= count; i++) {
            server.add(i);
        }
        return server;
    }

    void add(int number) {
        records.add(MemoryRun.JSON.createObjectNode().put("id", "r%06d".formatted(number)).put("kind", number % 3 == 0 ? "image" : "sound")
                .put("added", FIRST.plusSeconds(number * 3 * 86_400L).toString()));
    }

    /** What it makes of a question. */
    RecordsServer reading(Consumer<Map<String, String>> reading) {
        readings.add(reading);
        return this;
    }

    /** It does not know of a parameter. */
    RecordsServer overlooking(String parameter) {
        return reading(query -> query.remove(parameter));
    }

    /** What it makes of its answer. */
    RecordsServer changing(BiConsumer<Map<String, String>, ObjectNode> change) {
        changes.add(change);
        return this;
    }

    /** What goes on before each answer. */
    RecordsServer meanwhile(Consumer<RecordsServer> event) {
        before = event;
        return this;
    }

    @Override
    public MemoryRun.Answered answer(String method, String path, Map<String, String> asked, JsonNode body) {
        if (!method.equals("GET") || !path.equals("/records")) {
            return new MemoryRun.Answered(404, MemoryRun.json("{'nothing': 'here'}"));
        }
        before.accept(this);
        Map<String, String> query = new LinkedHashMap<>(asked);
        readings.forEach(reading -> reading.accept(query));
        if (query.containsKey("rejected")) {
            return new MemoryRun.Answered(400, MemoryRun.json("{'error': 'no'}"));
        }
        List<ObjectNode> found = new ArrayList<>(records.stream().filter(record -> fits(record, query)).toList());
        found.sort(Comparator.comparing(record -> record.path("id").asText()));
        if (!query.getOrDefault("sort", "").equals("up")) {
            Collections.reverse(found);
        }
        ObjectNode answer = MemoryRun.JSON.createObjectNode();
        ArrayNode items = answer.putArray("records");
        found.stream().skip(Long.parseLong(query.getOrDefault("offset", "0"))).limit(Long.parseLong(query.getOrDefault("limit", "50")))
                .forEach(record -> items.add(record.deepCopy()));
        answer.put("total", found.size());
        changes.forEach(change -> change.accept(asked, answer));
        return new MemoryRun.Answered(200, answer);
    }

    private static boolean fits(ObjectNode record, Map<String, String> query) {
        Instant added = Instant.parse(record.path("added").asText());
        return query.getOrDefault("kind", record.path("kind").asText()).equals(record.path("kind").asText())
                && query.getOrDefault("id", record.path("id").asText()).equals(record.path("id").asText())
                && (!query.containsKey("since") || !added.isBefore(OffsetDateTime.parse(query.get("since")).toInstant()))
                && (!query.containsKey("before") || !added.isAfter(OffsetDateTime.parse(query.get("before")).toInstant()));
    }

    static ArrayNode items(ObjectNode answer) {
        return (ArrayNode) answer.path("records");
    }

    MemoryRun run() {
        return new MemoryRun(CONTRACT, Map.of(), this);
    }
}
