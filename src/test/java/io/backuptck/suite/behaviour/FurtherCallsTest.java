package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.FurtherCall;
import io.backuptck.contract.Resource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a contract names to be called on a thing is called, in a state that allows it and in one that does not. */
class FurtherCallsTest {

    private static final Contract CONTRACT = HouseServer.contract("clones.yaml", """
            openapi: 3.1.1
            info: {title: Copies, version: "1"}
            paths:
              /copies:
                post: {operationId: start, responses: {'201': {$ref: '#/components/responses/A'}}}
              /copies/{copy}:
                parameters: [{name: copy, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {description: x}}}
                delete: {operationId: drop, responses: {'204': {description: x}, '404': {description: x}}}
                patch: {operationId: rename, responses: {'200': {$ref: '#/components/responses/A'}, '404': {description: x}}}
              /copies/{copy}/pause: %s
              /copies/{copy}/resume: %s
              /copies/{copy}/cancel: %s
              /copies/{copy}/purge: %s
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Copy'}}}}}
              pathItems: {}
              schemas: {Copy: {type: object, properties: {id: {type: string}, state: {type: string}}}}
            x-resources: {copy: {created-by: start, read-by: read, removed-by: [drop, purge], identity: /id, lifecycle: copy}}
            x-lifecycles:
              copy:
                state: [state]
                states: [{name: waiting, kind: initial}, {name: running, kind: passing}, {name: paused, kind: resting}, {name: done, kind: final},
                  {name: canceled, kind: final}]
                calls: [pause, resume, cancel]
                transitions:
                  - {from: [waiting], to: running}
                  - {from: [running], to: done}
                  - {from: [running], to: paused, call: pause}
                  - {from: [paused], to: running, call: resume}
                  - {from: [waiting, running, paused], to: canceled, call: cancel}
            """.formatted(call("pause"), call("resume"), call("cancel"), call("purge")));
    private static final Resource COPY = CONTRACT.resource("copy");

    private final Map<String, ObjectNode> copies = new LinkedHashMap<>();
    /** Calls that are accepted and do nothing. */
    private Set<String> ignored = Set.of();
    /** Calls that are accepted in every state. */
    private Set<String> always = Set.of();
    /** Calls that are accepted in none. */
    private Set<String> never = Set.of();
    /** Whether what is paused is shown so once, and then as waiting for ever. */
    private boolean goesOnAlone;
    private int looks;
    private int made;

    private static String call(String id) {
        return "{post: {operationId: " + id + ", parameters: [{name: copy, in: path, required: true, schema: {type: string}}], responses: {'200': {$ref: "
                + "'#/components/responses/A'}, '409': {description: x}, '404': {description: x}}}}";
    }

    private MemoryRun run() {
        return new MemoryRun(CONTRACT, Map.of(), this::answer);
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (path.equals("/copies")) {
            ObjectNode copy = MemoryRun.JSON.createObjectNode().put("id", "c" + ++made).put("state", "waiting");
            copies.put("c" + made, copy);
            return new MemoryRun.Answered(201, copy.deepCopy());
        }
        ObjectNode copy = copies.get(path.split("/")[2]);
        if (copy == null) {
            return new MemoryRun.Answered(404, null);
        } else if (method.equals("POST")) {
            return call(copy, path.substring(path.lastIndexOf('/') + 1));
        } else if (method.equals("DELETE")) {
            copies.remove(copy.path("id").asText());
            return new MemoryRun.Answered(204, null);
        }
        if (method.equals("GET") && goesOnAlone && copy.path("state").asText().equals("paused")) {
            ObjectNode shown = copy.deepCopy();
            copy.put("state", "stuck");
            return new MemoryRun.Answered(200, shown);
        } else if (copy.path("state").asText().equals("stuck")) {
            return new MemoryRun.Answered(200, copy.deepCopy().put("state", "waiting"));
        }
        if (method.equals("GET") && ++looks % 3 == 0) {
            copy.put("state", Map.of("waiting", "running", "running", "done").getOrDefault(copy.path("state").asText(), copy.path("state").asText()));
        }
        return new MemoryRun.Answered(200, copy.deepCopy());
    }

    private MemoryRun.Answered call(ObjectNode copy, String name) {
        String state = copy.path("state").asText();
        String to = switch (name) {
            case "pause" -> state.equals("running") ? "paused" : "";
            case "resume" -> state.equals("paused") ? "running" : "";
            case "cancel" -> state.matches("waiting|running|paused") ? "canceled" : "";
            default -> "purged";
        };
        if (never.contains(name) || to.isEmpty() && !always.contains(name)) {
            return new MemoryRun.Answered(409, null);
        }
        if (!ignored.contains(name) && !to.isEmpty()) {
            copy.put("state", to);
        }
        if (to.equals("purged") && !ignored.contains(name)) {
            copies.remove(copy.path("id").asText());
            copy.put("state", state);
        }
        return new MemoryRun.Answered(200, copy.deepCopy());
    }

    private String effect(String operation) {
        MemoryRun run = run();
        return run.verdict(() -> new Removal(run.session(), COPY, CONTRACT.operation(operation)).whileAllowed(KnownResources.of(run.session(), COPY).create()));
    }

    private String late(String operation) {
        MemoryRun run = run();
        return run.verdict(() -> new Removal(run.session(), COPY, CONTRACT.operation(operation)).tooLateAtLast(KnownResources.of(run.session(), COPY).create()));
    }

    @Test
    void eachThatTheContractNamesIsOne() {
        assertThat(FurtherCall.of(CONTRACT, COPY)).extracting(call -> call.operation().id()).containsExactly("purge", "pause", "resume", "cancel");
        assertThat(FurtherCall.late(CONTRACT, COPY, CONTRACT.operation("purge"))).isEmpty();
        assertThat(FurtherCall.effect(CONTRACT, COPY, CONTRACT.operation("drop"))).as("the first one has promises of its own").isEmpty();
    }

    /** Also those for which the run has to wait, or to make another call before. */
    @ParameterizedTest
    @ValueSource(strings = {"purge", "pause", "resume", "cancel"})
    void aRightServerIsSpared(String operation) {
        assertThat(effect(operation)).isEqualTo("held");
        if (!operation.equals("purge")) {
            assertThat(late(operation)).isEqualTo("held");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge", "pause", "cancel"})
    void aCallWithoutEffectIsBlamed(String operation) {
        ignored = Set.of(operation);
        assertThat(effect(operation)).isEqualTo("broken: CLONES-COPY-" + operation.toUpperCase(Locale.ROOT) + "-EFFECT");
    }

    /** It need not come to rest once more to be judged by its lifecycle. */
    @Test
    void whatDoesNotStayWhereACallHasBroughtItIsBlamed() {
        goesOnAlone = true;
        assertThat(effect("pause")).contains("CLONES-COPY-STATES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "cancel"})
    void aCallThatComesTooLateIsRejected(String operation) {
        always = Set.of(operation);
        assertThat(late(operation)).isEqualTo("broken: CLONES-COPY-" + operation.toUpperCase(Locale.ROOT) + "-LATE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cancel | broken: CLONES-COPY-CANCEL-EFFECT", "pause | broken: CLONES-COPY-PAUSE-EFFECT"})
    void whatIsRefusedWhereTheLifecycleAllowsItIsBlamed(String operation, String verdict) {
        never = Set.of(operation);
        assertThat(effect(operation)).startsWith(verdict);
        assertThat(effect("resume")).startsWith(operation.equals("pause") ? "skipped: the server refused pause, which leads to where resume is allowed" : "held");
    }

    /** A thing that is made for it. */
    @Test
    void whatElseTheContractHasIsCalledOnce() {
        MemoryRun run = run();
        assertThat(Calls.onOwnThing(run.session(), CONTRACT.operation("rename")).status()).isEqualTo(200);
        assertThat(copies).hasSize(1);
    }
}
