package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Nothing is called on what a server may not know yet, and nothing is concluded from its answers until then. */
class FirstSightTest {

    private static final String NOTES = """
            openapi: 3.1.0
            info: {title: Notes, version: '1'}
            x-contract: {api: KIND}
            paths:
              /notes:
                post: {operationId: add, responses: {'201': {$ref: '#/components/responses/A'}, '202': {$ref: '#/components/responses/A'}}}
              /notes/{note}:
                parameters: [{name: note, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {description: x}}}
                delete: {operationId: drop, responses: {'204': {description: x}, '404': {description: x}, '409': {description: x}}}
              /notes/{note}/end:
                parameters: [{name: note, in: path, required: true, schema: {type: string}}]
                post: {operationId: end, x-starts-work: false, responses: {'200': {$ref: '#/components/responses/A'}, '404': {description: x},
                  '409': {description: x}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}}
              schemas: {Note: {type: object, properties: {id: {type: string}, state: {enum: [open, closed]}}}}
            x-resources:
              note: {created-by: add, READ removed-by: drop, parameter: note, identity: /id, lifecycle: note, settles: PT5M}
            x-lifecycles:
              note:
                resource: Note
                state: [state]
                states: [{name: open, kind: initial, meaning: x}, {name: closed, kind: final, meaning: x}]
                calls: [end]
                transitions: [{from: [open], to: closed, call: end}]
                invariants: []
            """;

    private static final Contract READ = HouseServer.contract("notes-read.yaml", NOTES.replace("KIND", "notesread").replace("READ", "read-by: read,"));
    private static final Contract UNREAD = HouseServer.contract("notes-unread.yaml", NOTES.replace("KIND", "notesunread").replace("READ", "")
            .replace(", lifecycle: note", ""));

    private int created = 201;
    /** So many requests for a note are answered as if there was none. */
    private int late;
    private String state = "open";
    private boolean callsFail;
    private int requests;

    private String verdict(Contract contract, BiConsumer<MemoryRun, Resource> check) {
        MemoryRun run = new MemoryRun(contract, Map.of(), this::answer);
        return run.verdict(() -> check.accept(run, contract.resource("note")));
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        requests++;
        if (path.equals("/notes")) {
            return new MemoryRun.Answered(created, MemoryRun.json("{'id': 'n1', 'state': 'open'}"));
        } else if (late-- > 0 || state.equals("gone") || callsFail && !method.equals("GET")) {
            return new MemoryRun.Answered(404, null);
        } else if (method.equals("DELETE")) {
            state = "gone";
            return new MemoryRun.Answered(204, null);
        }
        state = method.equals("POST") ? "closed" : state;
        return new MemoryRun.Answered(200, MemoryRun.json("{'id': 'n1', 'state': '" + state + "'}"));
    }

    private String end(Contract contract) {
        return verdict(contract, (run, note) -> new Removal(run.session(), note, run.session().contract().operation("end")).whileAllowed(
                KnownResources.of(run.session(), note).create()));
    }

    private String drop(Contract contract) {
        return verdict(contract, (run, note) -> new Removal(run.session(), note).whileAllowed(KnownResources.of(run.session(), note).create()));
    }

    @Test
    void aCallWaitsUntilTheThingIsShown() {
        late = 20;
        assertThat(end(READ)).isEqualTo("held");
    }

    @Test
    void aCallOfWhatIsShownThatIsRefusedIsBlamed() {
        callsFail = true;
        assertThat(end(READ)).startsWith("broken");
    }

    @Test
    void whatIsNeverShownIsUndecidedSoon() {
        created = 202;
        late = Integer.MAX_VALUE;
        assertThat(end(READ)).isEqualTo("inconclusive: the note n1 was not shown under its id: status 404, after the server took it on with status 202");
        assertThat(requests).as("no longer than it may take to be shown, which is less than a run waits for an end").isLessThan(40);
    }

    @Test
    void aRemovalWaitsUntilTheThingIsKnownWhereNothingShowsIt() {
        late = 20;
        assertThat(drop(UNREAD)).as("it cannot be seen whether it is gone").startsWith("skipped: there is no operation");
    }

    @Test
    void aRemovalOfWhatWasOnlyTakenOnIsUndecidedWhereItNeverGetsKnown() {
        created = 202;
        late = Integer.MAX_VALUE;
        assertThat(drop(UNREAD)).startsWith("inconclusive: the server took the note on with status 202, and answers drop of it with status 404");
    }

    @Test
    void aRemovalOfWhatWasMadeIsBlamedWhereItNeverGetsKnown() {
        late = Integer.MAX_VALUE;
        assertThat(drop(UNREAD)).startsWith("broken");
    }

    @Test
    void whatWasAnsweredIsSaidOfARefusal() {
        callsFail = true;
        assertThat(drop(READ)).doesNotContain("in some states it may").contains("404");
    }

    @Test
    void whyTheEndWasNotSeenIsSaid() {
        created = 202;
        late = Integer.MAX_VALUE;
        assertThat(verdict(READ, (run, note) -> new Promises(run.session(), note).life(KnownResources.of(run.session(), note).create())))
                .isEqualTo("inconclusive: the note n1 was not shown under its id: status 404");
        assertThat(requests).isLessThan(40);
    }

    @Test
    void moreTimeIsAskedForWhereItGoesOn() {
        assertThat(verdict(READ, (run, note) -> new Promises(run.session(), note).life(KnownResources.of(run.session(), note).create())))
                .contains("raise --completion-timeout");
    }
}
