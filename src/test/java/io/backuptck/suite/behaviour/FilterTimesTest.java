package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that are a beginning or an end of a span alone. */
class FilterTimesTest {

    private static final Contract TALKS = HouseServer.contract("talks.yaml", """
            openapi: 3.1.1
            info: {title: Talks, version: "1"}
            paths:
              /talks:
                get:
                  operationId: list
                  parameters:
                  - {name: from, in: query, schema: {type: string, format: date-time}, example: "2026-01-01T00:00:00Z"}
                  - {name: until, in: query, schema: {type: string, pattern: '^[0-9T:-]+(Z|[+-][0-9:]+)$'}, example: "2026-01-01T00:00:00Z"}
                  - {name: since, in: query, schema: {type: string, pattern: '^[0-9T:-]+Z$'}, example: "2026-01-01T00:00:00Z"}
                  - {name: before, in: query, schema: {type: string}, example: "2026-01-01T00:00:00Z"}
                  x-collection: {items: /talks, identity: /id, filters: {
                    from: {from: [/begins, /at]}, until: {until: /at}, since: {from: /at}, before: {until: /at}},
                    blame: {complete: ALL}}
                  x-requirements: [{id: ALL, text: A filter leaves all that fits it.}]
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, properties: {talks: {type: array, items: {
                      type: object, properties: {id: {type: string}, at: {type: string}, begins: {type: string}}}}}}}}}
            """);

    private List<String> times = List.of("2026-03-04T12:00:00.500Z", "2026-03-03T12:00:00.500Z", "2026-03-02T12:00:00.500Z");
    /** What it makes of a time that it is asked with. */
    private UnaryOperator<String> reading = time -> time;
    private final List<String> asked = new ArrayList<>();
    private String overlooked = "";
    private MemoryRun run;

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        ArrayNode found = MemoryRun.JSON.createArrayNode();
        query.keySet().removeIf(name -> name.startsWith("header "));
        asked.addAll(query.values());
        for (int i = 0; i < times.size(); i++) {
            ObjectNode talk = found.addObject().put("id", "t" + i).put("at", times.get(i));
            boolean fits = query.entrySet().stream().allMatch(one -> one.getKey().equals(overlooked) || !isTime(talk)
                    || (one.getKey().matches("from|since") ? !at(talk).isBefore(instant(one.getValue()))
                            : !at(talk).isAfter(instant(one.getValue()))));
            if (!fits) {
                found.remove(found.size() - 1);
            }
        }
        return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().set("talks", found));
    }

    private static boolean isTime(ObjectNode talk) {
        return talk.path("at").asText().startsWith("20");
    }

    private static Instant at(ObjectNode talk) {
        return Instant.parse(talk.path("at").asText());
    }

    private Instant instant(String asked) {
        return OffsetDateTime.parse(reading.apply(asked)).toInstant();
    }

    private String only(String parameter) {
        run = new MemoryRun(TALKS, Map.of(), this::answer);
        return run.verdict(() -> new Filters(new Listing(run.session(), "list")).only(parameter));
    }

    private String complete(String parameter) {
        run = new MemoryRun(TALKS, Map.of(), this::answer);
        return run.verdict(() -> new Filters(new Listing(run.session(), "list")).complete(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "until", "since", "before"})
    void aServerThatHeedsTimesIsHeldToIt(String parameter) {
        assertThat(only(parameter)).isEqualTo("held");
        assertThat(asked).as("as the server itself writes it").containsOnly("2026-03-03T12:00:00.500Z");
        assertThat(complete(parameter)).isEqualTo("held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "until", "since", "before"})
    void aFilterThatIsOverlookedLeavesTooMuch(String parameter) {
        overlooked = parameter;
        assertThat(only(parameter)).isEqualTo("broken: TALKS-LIST-FILTERED");
    }

    /** The one in the middle leaves out none, and so would tell nothing. */
    @ParameterizedTest
    @CsvSource({"from, 2026-03-04T12:00:00Z, 2026-03-02T12:00:00Z", "until, 2026-03-02T12:00:00Z, 2026-03-04T12:00:00Z"})
    void theTimeIsTriedThatLeavesOutMost(String parameter, String one, String others) {
        overlooked = parameter;
        times = List.of(one, others, others, others);
        assertThat(only(parameter)).isEqualTo("broken: TALKS-LIST-FILTERED");
        assertThat(asked).containsOnly(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "until"})
    void ofTalksAtTheSameTimeNoneIsLeftOut(String parameter) {
        times = List.of("2026-03-04T12:00:00Z", "2026-03-04T12:00:00Z");
        assertThat(only(parameter)).isEqualTo("held");
    }

    @Test
    void whatShowsNoTimeIsNotAskedFor() {
        times = List.of("2026-03-04T12:00:00Z", "soon", "later", "some day");
        assertThat(only("from")).isEqualTo("held");
        times = List.of("soon");
        assertThat(only("from")).isEqualTo("skipped: the list shows nothing to filter, or is not given by from");
        assertThat(complete("from")).isEqualTo("skipped: the list shows no time with an offset");
    }

    /** It takes every time for one of UTC. */
    @ParameterizedTest
    @ValueSource(strings = {"from", "until"})
    void aServerThatOverlooksTheZoneLosesWhatFits(String parameter) {
        reading = time -> time.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "Z");
        assertThat(complete(parameter)).isEqualTo("broken: ALL");
    }

    /** Where the contract does not say that there are others, a server need not know more than one. */
    @ParameterizedTest
    @ValueSource(strings = {"since", "before"})
    void aZoneThatTheContractDoesNotAllowIsNotTried(String parameter) {
        assertThat(complete(parameter)).isEqualTo("held");
        assertThat(asked).isNotEmpty().allMatch(time -> time.endsWith("Z"));
    }

    @Test
    void whatIsLostInTheUsualZoneIsNotLookedForInAnother() {
        reading = time -> "2030-01-01T00:00:00Z";
        assertThat(complete("from")).isEqualTo("broken: ALL");
        assertThat(asked).allMatch(time -> time.endsWith("Z"));
    }
}
