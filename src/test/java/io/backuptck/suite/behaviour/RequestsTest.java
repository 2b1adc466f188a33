package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests at a limit and beyond it are held against what the contract says of them, where the answer can only be about that. */
class RequestsTest {

    private static final Contract NOTES = HouseServer.contract("notes.yaml", """
            openapi: 3.1.1
            info: {title: Notes, version: "1"}
            paths:
              /notes:
                post:
                  operationId: makeNote
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}, example: {text: abc}}}}
                  responses: {'201': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}, '409': {$ref: '#/components/responses/A'}}
              /notes/{note}:
                parameters: [{name: note, in: path, required: true, schema: {type: string}, example: first}]
                get:
                  operationId: readNote
                  parameters: [{name: size, in: query, example: '3', schema: {type: integer, maximum: 9}}]
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}, '404': {$ref: '#/components/responses/A'}}
                put:
                  operationId: writeNote
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}, example: {text: abc}}}}
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}, '404': {$ref: '#/components/responses/A'}}
              /pages:
                get:
                  operationId: listPages
                  parameters: [{name: size, in: query, schema: {type: integer, minimum: 1, maximum: 9}}]
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}}
              /notes/{note}/copies:
                delete:
                  operationId: clear
                  parameters:
                  - {name: note, in: path, required: true, schema: {type: string}, example: first}
                  - {name: all, in: query, required: true, schema: {type: boolean}, example: 'true'}
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}}
              /words:
                put:
                  operationId: setWord
                  requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {word: {type: string,
                    maxLength: 4}}}}}}
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}}
              /folders:
                put:
                  operationId: setFolder
                  requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {depth: {type: integer, maximum: 3, x-requirements: [
                    {id: DEEP, text: t, keywords: [maximum], expect: refuse, statuses: [409]}]}}}, example: {depth: 2}}}}
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {$ref: '#/components/responses/A'}, '409': {$ref: '#/components/responses/A'}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {type: object, properties: {id: {type: string}, why: {type: string}}}}}}}
              schemas: {Note: {type: object, required: [text], properties: {text: {type: string, maxLength: 5}}}}
            x-resources: {note: {created-by: makeNote, identity: /id, one-at-a-time: true}}
            x-errors: [{name: wrong, when: invalid, status: 400, code: no note}]
            """);

    private String why = "no note";
    private int made;
    private MemoryRun run;
    private final List<String> paths = new ArrayList<>();

    /** @param refuses status of what breaks a schema, @param accepts status of everything else */
    private String verdict(String operation, Expect expect, int refuses, int accepts, Map<String, String> fixtures) {
        run = new MemoryRun(NOTES, fixtures, (method, path, query, body) -> {
            paths.add(path);
            boolean wrong = path.equals("/folders") ? isWrongFolder(body) : method.equals("GET") ? !query.getOrDefault("size", "1").matches("-?\\d")
                    : !body.path("text").isTextual() || body.path("text").asText().length() > 5;
            int status = wrong ? refuses : accepts;
            return new MemoryRun.Answered(status, MemoryRun.json(status < 300 ? "{'id': 'n" + ++made + "'}" : "{'why': '" + why + "'}"));
        });
        return run.verdict(() -> new Requests(run.session(), NOTES.operation(operation)).all(expect).concludeSent());
    }

    private static boolean isWrongFolder(JsonNode body) {
        return !body.isObject() || body.has("depth") && !(body.path("depth").isIntegralNumber() && body.path("depth").asInt() <= 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"readNote | 400 | held", "readNote | 200 | broken: NOTES-READ-NOTE-REJECTS", "writeNote | 400 | held",
        "writeNote | 200 | broken: NOTES-WRITE-NOTE-REJECTS", "makeNote | 400 | held", "makeNote | 201 | broken: NOTES-MAKE-NOTE-REJECTS"})
    void whatASchemaExcludesIsRejected(String operation, int status, String verdict) {
        assertThat(verdict(operation, Expect.REFUSE, status, operation.equals("makeNote") ? 201 : 200, Map.of("note", "first"))).isEqualTo(verdict);
    }

    /** As when the base path is forgotten in the address of the server. */
    @Test
    void whatIsAnsweredToRightRequestsAlikeIsNoRejection() {
        assertThat(verdict("readNote", Expect.REFUSE, 404, 404, Map.of("note", "first"))).startsWith("skipped: status 404 is what the server "
                + "answers to a right request of readNote, too").contains("--target");
    }

    /** What the user named may not be there either. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"readNote", "writeNote"})
    void ofANoteThatIsNotThereThatItIsNotThereSaysNothing(String operation) {
        assertThat(verdict(operation, Expect.REFUSE, 404, 404, Map.of("note", "last"))).isEqualTo("skipped: status 404 is what the server answers to a right "
                + "request of readNote, too, so that it may have no note last; check --fixture note=..., and whether a base path is missing in --target");
    }

    /** A server that has no such note may say so before it looks at anything else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"readNote", "writeNote"})
    void ofANoteThatNobodyNamedThatItIsNotThereSaysNothing(String operation) {
        assertThat(verdict(operation, Expect.REFUSE, 404, 200, Map.of()))
                .isEqualTo("skipped: status 404 may only say that the server has no note first; name one with --fixture note=...");
        assertThat(verdict(operation, Expect.REFUSE, 404, 200, Map.of("note", "first"))).isEqualTo("broken: NOTES-ERROR-WRONG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"no note | held", "something | broken: NOTES-ERROR-WRONG"})
    void aRejectionShowsTheCodeOfOne(String shown, String verdict) {
        why = shown;
        assertThat(verdict("writeNote", Expect.REFUSE, 400, 200, Map.of("note", "first"))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"readNote | 200 | held", "readNote | 400 | broken: NOTES-READ-NOTE-ACCEPTS", "writeNote | 200 | held",
        "writeNote | 400 | broken: NOTES-WRITE-NOTE-ACCEPTS"})
    void whatASchemaAllowsIsAccepted(String operation, int status, String verdict) {
        assertThat(verdict(operation, Expect.ACCEPT, 400, status, Map.of("note", "first"))).isEqualTo(verdict);
    }

    /** Limits of a number tell the value to send, whether or not the contract shows one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200 | held", "400 | broken: NOTES-LIST-PAGES-ACCEPTS"})
    void aNumberThatTheContractDoesNotShowIsAcceptedAtItsLimits(int status, String verdict) {
        assertThat(verdict("listPages", Expect.ACCEPT, 400, status, Map.of())).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"writeNote | skipped: it would change what nobody has named; name one with --fixture note=...", "readNote | held"})
    void whatNobodyNamedIsLookedAtButNotChanged(String operation, String verdict) {
        assertThat(verdict(operation, Expect.ACCEPT, 400, 200, Map.of())).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"201 | held", "409 | skipped: it was rejected, and another one may be under way"})
    void whereThereIsOneAtATimeAnotherOneMayBeUnderWay(int status, String verdict) {
        assertThat(verdict("makeNote", Expect.ACCEPT, 400, status, Map.of())).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"409 | held", "400 | broken: DEEP", "200 | broken: DEEP, NOTES-SET-FOLDER-REJECTS"})
    void whatIsStatedOfARejectionIsItsStatus(int status, String verdict) {
        why = "no note";
        String found = verdict("setFolder", Expect.REFUSE, status, 200, Map.of());
        assertThat(found.replace(", NOTES-ERROR-WRONG", "")).as("other wrong requests are rejected as wrong").isEqualTo(status == 409
                ? "broken: NOTES-ERROR-WRONG" : verdict);
    }

    @Test
    void aBodyThatTheContractDoesNotShowIsNotTakenForARightOne() {
        assertThat(verdict("setWord", Expect.ACCEPT, 400, 200, Map.of()))
                .isEqualTo("skipped: the contract shows no body of setWord; add an example to it");
    }

    /** What deletes may do so although its request is wrong. */
    @Test
    void whatNobodyNamedIsNotDeletedByAWrongRequest() {
        assertThat(verdict("clear", Expect.REFUSE, 400, 400, Map.of()))
                .isEqualTo("skipped: it would change what nobody has named; name one with --fixture note=...");
        assertThat(paths).isEmpty();
        assertThat(verdict("clear", Expect.REFUSE, 400, 400, Map.of("note", "last"))).isEqualTo("held");
        assertThat(paths).isNotEmpty().containsOnly("/notes/last/copies");
    }

    /** It is the run's, whether it was rightly made or not. */
    @ParameterizedTest
    @CsvSource({"ACCEPT, 400, 201", "REFUSE, 201, 201"})
    void whatIsMadeIsKnown(Expect expect, int refuses, int accepts) {
        verdict("makeNote", expect, refuses, accepts, Map.of());
        assertThat(KnownResources.of(run.session(), NOTES.resource("note")).all()).hasSize(made).isNotEmpty();
    }

    @Test
    void whatIsKnownToExistIsUsed() {
        verdict("readNote", Expect.REFUSE, 400, 200, Map.of());
        paths.clear();
        run.verdict(() -> new Requests(run.session(), NOTES.operation("readNote"), Map.of("note", "mine")).all(Expect.REFUSE).concludeSent());
        assertThat(paths).isNotEmpty().containsOnly("/notes/mine");
    }

    /** Its status has been blamed already. */
    @Test
    void aStatusThatTheOperationDoesNotKnowIsNoOtherRejection() {
        String found = verdict("setFolder", Expect.REFUSE, 500, 200, Map.of());
        assertThat(found).startsWith("broken: ").contains("NOTES-SET-FOLDER-STATUS").doesNotContain("DEEP");
    }

    @Test
    void whatWasExpectedAndWhatCameAreSaid() {
        verdict("readNote", Expect.REFUSE, 200, 200, Map.of("note", "first"));
        assertThat(run.found()).isNotEmpty().allSatisfy(found -> assertThat(found)
                .contains(": a rejection, so a status from 400 to 499 (query size ").endsWith("); status 200"));
        verdict("setFolder", Expect.REFUSE, 400, 200, Map.of());
        assertThat(run.found()).anySatisfy(found -> assertThat(found).startsWith("DEEP at ").contains(": one of the statuses [409] (")
                .endsWith("; status 400"));
    }
}
