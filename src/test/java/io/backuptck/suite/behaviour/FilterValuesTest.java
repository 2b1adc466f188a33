package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.backuptck.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are tried that tell whether a filter works, of whatever type they are. */
class FilterValuesTest {

    private static final Contract FILMS = HouseServer.contract("films.yaml", """
            openapi: 3.1.1
            info: {title: Films, version: "1"}
            paths:
              /films:
                get:
                  operationId: list
                  parameters:
                  - {name: seen, in: query, schema: {type: boolean}}
                  - {name: state, in: query, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/State'}}}
                  - {name: tag, in: query, schema: {type: string}}
                  x-collection: {items: /films, identity: /id, filters: {seen: /seen, state: {at: /state, several: true}, tag: /tags}}
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {films: {type: array, items: {
                    type: object, properties: {id: {type: string}, seen: {type: boolean}, state: {$ref: '#/components/schemas/State'},
                    tags: {type: array, items: {type: string}}}}}}}}}}}
            components: {schemas: {State: {type: string, enum: [new, old]}}}
            """);
    private static final JsonNode ALL = MemoryRun.json("[{'id': 'a', 'seen': true, 'state': 'old', 'tags': ['x', 'y']}, "
            + "{'id': 'b', 'seen': true, 'state': 'old', 'tags': ['y']}, {'id': 'c', 'seen': true, 'state': 'old', 'tags': []}]");

    private static boolean fits(JsonNode film, Map<String, String> query) {
        return query.entrySet().stream().allMatch(one -> switch (one.getKey()) {
            case "seen" -> film.path("seen").asText().equals(one.getValue());
            case "state" -> List.of(one.getValue().split(",")).contains(film.path("state").asText());
            case "tag" -> StreamSupport.stream(film.path("tags").spliterator(), false).anyMatch(tag -> tag.asText().equals(one.getValue()));
            default -> true;
        });
    }

    /** @param wrong {@code ignores} leaves all, {@code loses} leaves nothing, {@code drops} leaves out the second item */
    private static MemoryRun run(String wrong, String parameter) {
        return new MemoryRun(FILMS, Map.of(), (method, path, query, body) -> {
            ArrayNode found = MemoryRun.JSON.createArrayNode();
            boolean asked = query.containsKey(parameter);
            ALL.forEach(film -> {
                boolean left = asked && wrong.equals("ignores") || fits(film, query);
                boolean second = film.path("id").asText().equals("b");
                if (left && !(asked && (wrong.equals("loses") || wrong.equals("drops") && second))) {
                    found.add(film);
                }
            });
            return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().set("films", found));
        });
    }

    @ParameterizedTest
    @CsvSource({"seen", "state", "tag"})
    void whatIsIgnoredIsFound(String parameter) {
        assertThat(only(run("ignores", parameter), parameter)).isEqualTo("broken: FILMS-LIST-FILTERED");
        assertThat(only(run("nothing", parameter), parameter)).isEqualTo("held");
    }

    /** What a filter leaves out is no fault where the contract says that it cannot ask for it. */
    @ParameterizedTest
    @CsvSource({"seen", "state", "tag"})
    void whatIsLeftOutIsMissed(String parameter) {
        assertThat(complete(run("loses", parameter), parameter)).isEqualTo("broken: FILMS-LIST-COMPLETE");
        assertThat(complete(run("drops", parameter), parameter)).isEqualTo("broken: FILMS-LIST-COMPLETE");
        assertThat(complete(run("nothing", parameter), parameter)).isEqualTo("held");
    }

    @Test
    void aValueThatNoRequestMayAskForIsNotLookedFor() {
        MemoryRun run = new MemoryRun(FILMS, Map.of(), (method, path, query, body) -> query.containsKey("state")
                ? new MemoryRun.Answered(400, MemoryRun.json("{}")) : new MemoryRun.Answered(200, MemoryRun.json("{'films': [{'id': 'a', "
                + "'state': 'lost'}]}")));
        assertThat(complete(run, "state")).doesNotContain("COMPLETE");
    }

    private static String complete(MemoryRun run, String parameter) {
        return run.verdict(() -> new Filters(new Listing(run.session(), "list")).complete(parameter));
    }

    private static String only(MemoryRun run, String parameter) {
        return run.verdict(() -> new Filters(new Listing(run.session(), "list")).only(parameter));
    }

    @Test
    void eachValueThatAnItemShowsMayBeAskedFor() {
        MemoryRun run = run("nothing", "tag");
        Filters filters = new Filters(new Listing(run.session(), "list"));

        assertThat(filters.own(filters.specimen())).isEqualTo(Map.of("seen", "true", "state", "old", "tag", "x"));
    }
}
