package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A boolean or a number says where a thing is as well as a word does. */
class BooleanStateTest {

    private static final String WORK = """
            openapi: 3.1.0
            info: {title: Work, version: '1'}
            x-contract: {api: workdone}
            paths:
              /chores:
                post: {operationId: begin, responses: {'201': {$ref: '#/components/responses/Work'}}}
              /chores/{work}:
                parameters: [{name: work, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/Work'}, '404': {description: x}}}
            components:
              responses: {Work: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Work'}}}}}
              schemas:
                Work: {type: object, required: [id, done], properties: {id: {type: string}, done: {type: boolean}, phase: {type: integer},
                  fine: {type: boolean}}}
            x-resources:
              work: {created-by: begin, read-by: read, parameter: work, identity: /id, lifecycle: work, settles: PT0S}
            x-lifecycles:
              work:
                resource: Work
                state: [done]
                states: [{name: 'false', kind: initial, meaning: x}, {name: 'true', kind: final, meaning: x}]
                transitions: [{from: 'false', to: 'true', cause: x}]
                invariants:
                - {id: WORK-FINE, text: What is done is fine., rule: value-when, when: {done: [true]}, member: fine, values: [true]}
                - {id: WORK-PHASE, text: What is not done is in phase 1 or 2., rule: value-when, when: {done: ['false']}, member: phase,
                  values: ['1', 2]}
                - {id: WORK-LATE, text: 'Where it is not fine, it is in phase 2.', rule: value-when, when: {}, unless: {fine: [true]},
                  member: phase, values: [2]}
            """;

    private static final Contract CONTRACT = HouseServer.contract("workdone.yaml", WORK);

    /** @param looks what each look shows, the last one for ever */
    private static String life(String first, String... looks) {
        int[] look = {0};
        MemoryRun run = new MemoryRun(CONTRACT, Map.of(), (method, path, query, body) -> path.equals("/chores") ? shown(201, first)
                : shown(200, looks[Math.min(look[0]++, looks.length - 1)]));
        Resource work = CONTRACT.resource("work");
        return run.verdict(() -> new Promises(run.session(), work).life(KnownResources.of(run.session(), work).create()));
    }

    private static MemoryRun.Answered shown(int status, String members) {
        return new MemoryRun.Answered(status, MemoryRun.json("{'id': 'w1', " + members + "}"));
    }

    @Test
    void whatIsDoneHasComeToItsEnd() {
        assertThat(life("'done': false", "'done': false", "'done': true")).isEqualTo("held");
    }

    @Test
    void whatIsDoneStaysDone() {
        assertThat(life("'done': false", "'done': true", "'done': false", "'done': true")).isEqualTo("broken: WORKDONE-WORK-STATES");
    }

    @Test
    void theValuesOfARuleAreBooleansOrNumbersToo() {
        assertThat(life("'done': false, 'phase': 1", "'done': false, 'phase': 2", "'done': true, 'fine': true")).isEqualTo("held");
        assertThat(life("'done': false", "'done': true, 'fine': false")).isEqualTo("broken: WORK-FINE");
        assertThat(life("'done': false, 'phase': 3", "'done': true")).isEqualTo("broken: WORK-PHASE");
        assertThat(life("'done': false, 'fine': false, 'phase': 1", "'done': true")).isEqualTo("broken: WORK-LATE");
        assertThat(life("'done': false, 'fine': true, 'phase': 1", "'done': true")).isEqualTo("held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'true'", "1", "{}"})
    void anotherTypeSaysNothing(String done) {
        assertThat(life("'done': " + done, "'done': false", "'done': true")).doesNotContain("STATES");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "3, 3"})
    void aWordIsWrittenAsItsTypeHasIt(String word, String json) {
        JsonNode like = word.equals("3") ? IntNode.valueOf(0) : BooleanNode.TRUE;
        assertThat(Words.like(like, word).toString()).isEqualTo(json);
        assertThat(Words.like(TextNode.valueOf("x"), word)).isEqualTo(TextNode.valueOf(word));
        assertThat(Words.like(like, "over")).isEqualTo(TextNode.valueOf("over"));
    }

    @Test
    void onlyTypesOfItsWordsAreTaken() {
        assertThat(Words.isLike(BooleanNode.TRUE, List.of(TextNode.valueOf("over")))).isFalse();
        assertThat(Words.isLike(IntNode.valueOf(1), List.of(BooleanNode.TRUE))).isFalse();
        assertThat(Words.isLike(TextNode.valueOf("x"), List.of(IntNode.valueOf(1)))).isFalse();
    }
}
