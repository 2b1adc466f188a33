package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what: a letter box behind a key, where what a stranger may change is a letter that the run has written for that. */
class AccessTest {

    private static final Contract CONTRACT = HouseServer.contract("letters.yaml", """
            openapi: 3.1.1
            info: {title: Letters, version: "1"}
            security: [{key: []}, {badge: []}]
            paths:
              /letters:
                post:
                  operationId: write
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/New'}, example: {text: hello}}}}
                  responses: {'201': {$ref: '#/components/responses/One'}, '4XX': {description: x}}
                get:
                  operationId: list
                  responses: {'4XX': {description: x}, '200': {description: x, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Letter'}}}}}}
                  x-collection: {identity: /id}
              /letters/{letter}:
                parameters: [{name: letter, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/One'}, '4XX': {description: x}}}
                delete: {operationId: burn, responses: {'204': {description: x}, '4XX': {description: x}}}
                patch:
                  operationId: amend
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/New'}, example: {text: bye}}}}
                  responses: {'200': {$ref: '#/components/responses/One'}, '4XX': {description: x}}
              /letters/{id}/sending:
                post:
                  operationId: send
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {$ref: '#/components/responses/One'}, '4XX': {description: x}}
              /box: {delete: {operationId: empty, responses: {'204': {description: x}, '4XX': {description: x}}}}
              /stamps/{stamp}:
                delete:
                  operationId: tear
                  parameters: [{name: stamp, in: path, required: true, schema: {type: string}, example: penny-black}]
                  responses: {'204': {description: x}, '4XX': {description: x}}
              /times: {get: {operationId: times, security: [], responses: {'200': {description: x}}}}
              /login:
                post:
                  operationId: login
                  security: []
                  requestBody: {required: true, content: {application/json: {schema: {type: object}, example: {name: Ann, word: secret}}}}
                  responses: {'200': {description: x}, '401': {description: x}}
            components:
              securitySchemes: {key: {type: apiKey, in: header, name: Key}, badge: {type: apiKey, in: header, name: Badge}}
              responses: {One: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Letter'}}}}}
              schemas:
                New: {type: object, required: [text], properties: {text: {type: string, minLength: 1}}}
                Letter: {type: object, properties: {id: {type: string}, text: {type: string}, state: {type: string}}}
            x-resources: {letter: {created-by: write, read-by: read, listed-by: list, removed-by: burn, identity: /id, lifecycle: letter, absent: l0}}
            x-lifecycles:
              letter:
                state: [state]
                states: [{name: written, kind: initial}, {name: sent, kind: final}]
                transitions: [{from: [written], to: sent, call: send}]
            """);
    private static final List<Authentication> IDENTITIES = List.of(new HeaderAuthentication("Key", "", Secret.of("KEY", "key"), ""),
            new HeaderAuthentication("Badge", "", Secret.of("KEY", "key"), ""));

    private final Map<String, ObjectNode> letters = new LinkedHashMap<>();
    private final Set<String> torn = new TreeSet<>();
    /** Operations of which the server takes whoever calls, by method and last word of the path. */
    private Set<String> open = Set.of();
    /** Operations that it denies strangers and carries out for them. */
    private Set<String> obeyed = Set.of();
    private boolean anyBadge;
    private boolean writes = true;
    private int denied = 401;
    private int login = 200;
    private int made;

    private MemoryRun run(List<Authentication> identities) {
        letters.clear();
        return new MemoryRun(CONTRACT, Map.of(), this::answer, identities);
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        String name = method + " " + path.replaceFirst("^(/letters/)[^/]+", "$1one").replaceFirst("^.*/", "");
        boolean known = query.getOrDefault("header key", "").equals("key") || query.getOrDefault("header badge", "").equals("key")
                || anyBadge && query.containsKey("header badge") || path.equals("/times") && !open.contains("closed times") || path.equals("/login");
        if (known || open.contains(name)) {
            return known(method, path, body);
        }
        if (obeyed.contains(name)) {
            known(method, path, body);
        }
        return new MemoryRun.Answered(denied, null);
    }

    private MemoryRun.Answered known(String method, String path, JsonNode body) {
        if (path.equals("/letters")) {
            return method.equals("POST") ? write(body) : new MemoryRun.Answered(200, MemoryRun.JSON.createArrayNode().addAll(letters.values()));
        } else if (path.startsWith("/stamps/")) {
            torn.add(path.substring("/stamps/".length()));
            return new MemoryRun.Answered(204, null);
        } else if (!path.startsWith("/letters/")) {
            return new MemoryRun.Answered(path.equals("/login") ? login : 200, null);
        }
        String id = path.split("/")[2];
        ObjectNode letter = letters.get(id);
        if (letter == null) {
            return new MemoryRun.Answered(404, null);
        }
        switch (method) {
            case "DELETE" -> letters.remove(id);
            case "PATCH" -> letter.set("text", body.path("text"));
            case "POST" -> letter.put("state", "sent");
            default -> { }
        }
        return new MemoryRun.Answered(method.equals("DELETE") ? 204 : 200, method.equals("DELETE") ? null : letter.deepCopy());
    }

    private MemoryRun.Answered write(JsonNode body) {
        if (!writes) {
            return new MemoryRun.Answered(409, null);
        }
        ObjectNode letter = MemoryRun.JSON.createObjectNode().put("id", "l" + ++made).put("state", "written");
        letters.put("l" + made, letter.set("text", body.path("text")));
        return new MemoryRun.Answered(201, letter.deepCopy());
    }

    private String denial(String operation) {
        MemoryRun run = run(IDENTITIES);
        return run.verdict(() -> new Denial(run.session(), CONTRACT.operation(operation)).check());
    }

    private String publicity(String operation, List<Authentication> identities) {
        MemoryRun run = run(identities);
        return run.verdict(() -> new PublicAccess(run.session(), CONTRACT.operation(operation)).check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "list", "read", "burn", "amend", "send", "tear"})
    void aServerThatAsksWhoIsCallingIsSpared(String operation) {
        assertThat(denial(operation)).isEqualTo("held");
        assertThat(letters.values()).as("what strangers have done").allMatch(letter -> letter.path("text").asText().equals("hello")
                && letter.path("state").asText().equals("written"));
        denied = 403;
        assertThat(denial(operation)).isEqualTo("held");
    }

    /** Also on what the run would else find changed or gone. */
    @ParameterizedTest
    @CsvSource({"DELETE one, burn, BURN", "PATCH one, amend, AMEND", "POST sending, send, SEND", "POST letters, write, WRITE", "GET one, read, READ"})
    void whoeverIsLetInIsAFault(String name, String operation, String broken) {
        open = Set.of(name);
        assertThat(denial(operation)).isEqualTo("broken: LETTERS-" + broken + "-DENIED");
    }

    @ParameterizedTest
    @CsvSource({"DELETE one, burn, is gone", "PATCH one, amend, has the text of that request", "POST sending, send, is sent"})
    void whatAStrangerHasDoneIsSaid(String name, String operation, String words) {
        open = Set.of(name);
        MemoryRun run = run(IDENTITIES);
        run.verdict(() -> new Denial(run.session(), CONTRACT.operation(operation)).check());
        assertThat(run.recorder().findings()).anySatisfy(record -> assertThat(record.finding().actual().toString()).contains("the letter l1 " + words));
    }

    /** The status of a denial is worth nothing then. */
    @ParameterizedTest
    @CsvSource({"DELETE one, burn, BURN", "PATCH one, amend, AMEND", "POST sending, send, SEND", "POST letters, write, WRITE"})
    void whoeverIsDeniedAndObeyedIsAFault(String name, String operation, String broken) {
        obeyed = Set.of(name);
        assertThat(denial(operation)).isEqualTo("broken: LETTERS-" + broken + "-DENIED");
    }

    @Test
    void eachWayToProveWhoIsCallingIsTriedWithAWrongSecret() {
        anyBadge = true;
        assertThat(denial("burn")).isEqualTo("broken: LETTERS-BURN-DENIED");
    }

    /** Nothing that others may have made is put at stake. */
    @Test
    void whatTheRunHasNotMadeIsNotNamed() {
        assertThat(denial("tear")).isEqualTo("held");
        open = Set.of("DELETE penny-black", "DELETE qxzxj-qzjzq");
        denial("tear");
        assertThat(torn).doesNotContain("penny-black");
        assertThat(denial("empty")).startsWith("skipped: if the server obeyed, empty would change what the run has not made");
    }

    @Test
    void whereNoneCanBeMadeTheAbsentOneIsNamed() {
        writes = false;
        assertThat(denial("burn")).isEqualTo("held");
        denied = 404;
        assertThat(denial("burn")).startsWith("skipped: status 404 says nothing of who may call burn");
        open = Set.of("DELETE one");
        assertThat(denial("burn")).startsWith("skipped: status 404");
    }

    /** A server may hide what strangers may not see. */
    @Test
    void whatIsThereMayBeHidden() {
        denied = 404;
        assertThat(denial("burn")).isEqualTo("held");
    }

    @Test
    void whatIsOpenToAllIsTriedWithoutCredentials() {
        assertThat(publicity("times", IDENTITIES)).isEqualTo("held");
        assertThat(publicity("times", List.of())).isEqualTo("held");
        open = Set.of("closed times");
        assertThat(publicity("times", IDENTITIES)).contains("LETTERS-TIMES-PUBLIC");
        assertThat(publicity("times", List.of())).contains("LETTERS-TIMES-PUBLIC");
    }

    /** A login is rejected for what stands in it. */
    @Test
    void whatIsRejectedWithCredentialsAsWellIsNotForWantOfThem() {
        assertThat(publicity("login", IDENTITIES)).isEqualTo("held");
        login = 401;
        assertThat(publicity("login", IDENTITIES)).startsWith("skipped: the server rejects the request that the contract shows of login");
        assertThat(publicity("login", List.of())).startsWith("skipped: ");
    }
}
