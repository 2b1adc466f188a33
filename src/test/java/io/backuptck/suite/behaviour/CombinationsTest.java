package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ListPromise;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that heeds each filter alone, and overlooks one where there are two, shows what was not asked for. */
class CombinationsTest {

    private static final Contract CONTRACT = HouseServer.contract("runs.yaml", """
            openapi: 3.1.1
            info: {title: Runs, version: "1"}
            paths:
              /runs:
                get:
                  operationId: list
                  parameters:
                  - {name: state, in: query, schema: {enum: [ready, failed]}}
                  - {name: kind, in: query, schema: {enum: [full, small]}}
                  - {name: from, in: query, schema: {type: string, format: date-time}, example: "2026-01-01T00:00:00Z"}
                  - {name: until, in: query, schema: {type: string, format: date-time}, example: "2026-01-01T00:00:00Z"}
                  x-collection: {items: /runs, identity: /id, filters: {state: /state, kind: /kind, from: {from: /at}, until: {until: /at}}}
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, properties: {runs: {type: array, items: {
                      type: object, properties: {id: {type: string}, state: {type: string}, kind: {type: string}, at: {type: string}}}}}}}}}
                    '400': {description: x, content: {application/json: {schema: {type: object}}}}
            """);

    private final List<ObjectNode> runs = new ArrayList<>(List.of(item("a", "ready", "full", 4), item("b", "failed", "small", 3), item("c", "ready", "small", 2)));
    /** What it makes of filters of which there are at least two. */
    private Consumer<Map<String, String>> several = filters -> { };
    private int most = 9;
    private final List<Set<String>> asked = new ArrayList<>();
    private Runnable meanwhile = () -> { };

    private static ObjectNode item(String id, String state, String kind, int day) {
        return MemoryRun.JSON.createObjectNode().put("id", id).put("state", state).put("kind", kind).put("at", "2026-03-0" + day + "T12:00:00Z");
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        Map<String, String> filters = new LinkedHashMap<>(query);
        filters.keySet().removeIf(name -> name.startsWith("header "));
        asked.add(Set.copyOf(filters.keySet()));
        if (filters.size() > most) {
            return new MemoryRun.Answered(400, MemoryRun.json("{}"));
        }
        if (filters.size() > 1) {
            several.accept(filters);
        }
        List<ObjectNode> found = runs.stream().filter(run -> filters.entrySet().stream().allMatch(one -> fits(run, one.getKey(), one.getValue()))).toList();
        meanwhile.run();
        ObjectNode answer = MemoryRun.JSON.createObjectNode();
        found.forEach(answer.putArray("runs")::add);
        return new MemoryRun.Answered(200, answer.deepCopy());
    }

    private static boolean fits(ObjectNode run, String name, String value) {
        return switch (name) {
            case "from" -> !OffsetDateTime.parse(run.path("at").asText()).isBefore(OffsetDateTime.parse(value));
            case "until" -> !OffsetDateTime.parse(run.path("at").asText()).isAfter(OffsetDateTime.parse(value));
            default -> run.path(name).asText().equals(value);
        };
    }

    private String verdict() {
        MemoryRun run = new MemoryRun(CONTRACT, Map.of(), this::answer);
        return run.verdict(() -> new Listing(run.session(), "list").check(ListPromise.FILTERED));
    }

    @ParameterizedTest
    @CsvSource({"state", "kind", "from", "until"})
    void oneThatIsOverlookedBesideOthersIsFound(String filter) {
        several = filters -> filters.remove(filter);
        assertThat(verdict()).isEqualTo("broken: RUNS-LIST-FILTERED");
    }

    @ParameterizedTest
    @CsvSource({"state, kind", "kind, state", "from, kind", "state, until"})
    void oneThatIsOverlookedBesideOneOtherIsFound(String filter, String other) {
        several = filters -> {
            if (filters.containsKey(other)) {
                filters.remove(filter);
            }
        };
        assertThat(verdict()).isEqualTo("broken: RUNS-LIST-FILTERED");
    }

    /** Where it takes no more than two at a time. */
    @Test
    void pairsAreTriedWhereAllTogetherAreRejected() {
        most = 2;
        assertThat(verdict()).isEqualTo("held");
        several = filters -> filters.remove("kind");
        assertThat(verdict()).isEqualTo("broken: RUNS-LIST-FILTERED");
    }

    @Test
    void aRightServerIsSpared() {
        assertThat(verdict()).isEqualTo("held");
        assertThat(asked.stream().map(Set::size).collect(Collectors.toSet())).contains(4);
        most = 1;
        assertThat(verdict()).isEqualTo("held");
    }

    /** What it shows has changed since it was selected. */
    @Test
    void whatGoesOnMeanwhileIsNoFault() {
        int[] looks = {0};
        meanwhile = () -> {
            if (asked.get(asked.size() - 1).size() > 1 && looks[0]++ % 2 == 0) {
                runs.forEach(run -> run.put("state", run.path("state").asText().equals("ready") ? "failed" : "ready"));
            }
        };
        assertThat(verdict()).isEqualTo("held");
    }

    /** Where the contract has a sentence for that, it stands for itself. */
    @Test
    void whatTheContractSaysItselfIsNotSaidTwice() {
        RecordsServer server = RecordsServer.of(7).reading(query -> {
            if (query.containsKey("id")) {
                query.remove("kind");
            }
        });
        MemoryRun run = server.run();
        assertThat(run.verdict(() -> new Listing(run.session(), "listRecords").check(ListPromise.FILTERED))).isEqualTo("held");
    }
}
