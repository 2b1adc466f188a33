package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Header;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that asks to come back later is held against what the contract says of it, and is no answer to what was asked. */
class PutOffTest {

    private static final String TEXT = """
            openapi: 3.1.1
            info: {title: Queue, version: "1"}
            paths:
              /first:
                get:
                  operationId: first
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}}
                    '429':
                      description: x
                      headers: {Retry-After: {required: true, schema: {type: integer, maximum: 60}}, Limit: {schema: {type: integer}}}
                      content: {application/json: {schema: {type: object, required: [why], properties: {why: {type: string}}}}}
                    default: {description: x, content: {application/json: {schema: {type: object, required: [why]}}}}
              /second:
                get:
                  operationId: second
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [name]}}}}
                    '503': {description: x, headers: {Retry-After: {required: true, schema: {type: integer, maximum: 60}}}}
            """;
    private static final Contract CONTRACT = HouseServer.contract("queue.yaml", TEXT);

    private int asked;

    /** A server that puts off so many requests in this way before it answers. */
    private MemoryRun run(int times, int status, String wish, String body) {
        return new MemoryRun(CONTRACT, Map.of(), (method, path, query, sent) -> {
            JsonNode shown = body.isEmpty() ? null : MemoryRun.json(body);
            return asked++ < times ? new MemoryRun.Answered(status, "application/json", shown, wish.isEmpty() ? List.of()
                    : List.of(new Header("Retry-After", wish))) : new MemoryRun.Answered(200, MemoryRun.json("{'name': 'a'}"));
        });
    }

    private static String verdict(MemoryRun run, String operation) {
        return run.verdict(() -> run.session().send(run.session().call(operation)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7 | {'why': 'busy'} | held", "0 | {'why': 'busy'} | held", "'' | {'why': 'busy'} | broken: QUEUE-FIRST-HEADERS",
        "soon | {'why': 'busy'} | broken: QUEUE-FIRST-HEADERS", "Sat, 28 Nov 2026 10:00:00 GMT | {'why': 'busy'} | broken: QUEUE-FIRST-HEADERS",
        "7200 | {'why': 'busy'} | broken: QUEUE-FIRST-HEADERS", "7 | {'why': 5} | broken: QUEUE-FIRST-BODY"})
    void eachIsHeldAgainstItsOwnWords(String wish, String body, String verdict) {
        MemoryRun run = run(1, 429, wish, body);
        assertThat(verdict(run, "first")).isEqualTo(verdict);
        assertThat(asked).isEqualTo(2);
        assertThat(run.recorder().statuses(CONTRACT.api()).get("first")).containsExactlyInAnyOrder(429, 200);
    }

    /** That the server always asks for patience shows nothing of what it would answer. */
    @Test
    void itIsNoAnswerToWhatWasAsked() {
        MemoryRun run = run(Integer.MAX_VALUE, 429, "1", "{'why': 'busy'}");
        run.verdict(() -> run.session().send(run.session().call("first")));
        assertThat(run.recorder().checkedBy().keySet()).containsExactly("QUEUE-FIRST-HEADERS");
        assertThat(run.recorder().accepted(CONTRACT.api(), "first")).isEmpty();
        assertThat(verdict(run(Integer.MAX_VALUE, 429, "7200", "{'why': 'busy'}"), "first")).isEqualTo("broken: QUEUE-FIRST-HEADERS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"second | 429 | soon | {'name': 5}", "first | 503 | soon | {'name': 5}", "first | 429 | soon | ''", "first | 429 | '' | ''"})
    void whatMayComeFromSomethingOnTheWayIsNotJudged(String operation, int status, String wish, String body) {
        assertThat(verdict(run(1, status, wish, body), operation)).isEqualTo("held");
    }

    @Test
    void whatWasNotJudgedAlthoughItIsDescribedIsSaid() {
        MemoryRun run = run(2, 429, "soon", "");
        verdict(run, "first");
        assertThat(run.recorder().limits()).containsExactly("answers with 429 that show nothing of the API were taken for those of something on the way, "
                + "and not judged");
    }

    @ParameterizedTest
    @CsvSource({"5, held", "soon, broken: QUEUE-SECOND-HEADERS"})
    void oneWithoutABodyIsKnownByItsStatus(String wish, String verdict) {
        assertThat(verdict(run(1, 503, wish, ""), "second")).isEqualTo(verdict);
    }
}
