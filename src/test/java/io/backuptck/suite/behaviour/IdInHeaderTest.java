package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.validation.Header;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The id of the work stands in a header of the answer that shows what the work makes. */
class IdInHeaderTest {

    private static final String COPIES = """
            openapi: 3.1.0
            info: {title: Copies, version: '1'}
            x-contract: {api: copiesbyheader}
            paths:
              /copies:
                post:
                  operationId: begin
                  responses:
                    '202':
                      description: x
                      headers: {Operation-Location: {required: true, schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Copy'}}}
                      links:
                        copy: {operationId: read, parameters: {copy: '$response.body#/id'}}
                        work: {operationId: follow, parameters: {work: '$response.header.Operation-Location'}}
              /copies/{copy}:
                parameters: [{name: copy, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Copy'}}}}}}
              /chores/{work}:
                parameters: [{name: work, in: path, required: true, schema: {type: string}}]
                get: {operationId: follow, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Work'}}}},
                  '404': {description: x}}}
            components:
              schemas:
                Copy: {type: object, properties: {id: {type: string}, state: {type: string}}}
                Work: {type: object, properties: {id: {type: string}, state: {enum: [begun, done]}}}
            x-resources:
              copy: {created-by: begin, read-by: read}
              work: {created-by: begin, read-by: follow, own-id: /id, lifecycle: work}
            x-lifecycles:
              work:
                resource: Work
                state: [state]
                states: [{name: begun, kind: initial}, {name: done, kind: final}]
                transitions: [{from: [begun], to: done, cause: x}]
            """;

    private static final Contract CONTRACT = HouseServer.contract("copiesbyheader.yaml", COPIES);
    private static final Resource WORK = CONTRACT.resource("work");

    private int made;
    private int looks;
    private String shown = "";

    /** @param address what stands before the id in the header */
    private String verdict(String address, BiConsumer<MemoryRun, KnownResource> check) {
        MemoryRun run = new MemoryRun(CONTRACT, Map.of(), (method, path, query, body) -> answer(address, path));
        return run.verdict(() -> check.accept(run, KnownResources.of(run.session(), WORK).create()));
    }

    private MemoryRun.Answered answer(String address, String path) {
        if (path.equals("/copies")) {
            String id = "w" + ++made;
            return new MemoryRun.Answered(202, "application/json", MemoryRun.json("{'id': 'c" + made + "', 'state': 'odd'}"),
                    List.of(new Header("operation-location", address + id)));
        }
        boolean known = path.matches("/chores/w\\d+") && !path.equals("/chores/w9");
        return !known ? new MemoryRun.Answered(404, null) : new MemoryRun.Answered(200, MemoryRun.json("{'id': '" + (shown.isEmpty() ? path.substring("/chores/".length()) : shown)
                + "', 'state': '"                 + (looks++ < 2 ? "begun" : "done") + "'}"));
    }

    private static void readable(MemoryRun run, KnownResource work) {
        new Promises(run.session(), WORK).readable(work);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/chores/", "https://kit.invalid/base/chores/", "/elsewhere/"})
    void theWorkIsFollowedUnderTheIdInTheHeader(String address) {
        assertThat(verdict(address, IdInHeaderTest::readable)).isEqualTo("held");
        assertThat(verdict(address, (run, work) -> new Promises(run.session(), WORK).life(work))).isEqualTo("held");
    }

    @Test
    void theBodyIsNoLookAtTheWork() {
        assertThat(verdict("/chores/", (run, work) -> {
            assertThat(work.id()).isEqualTo("w1");
            assertThat(work.beginning()).isEmpty();
        })).doesNotStartWith("broken");
    }

    @Test
    void theBodyIsALookWhereItShowsTheSameId() {
        Contract own = HouseServer.contract("copiesalike.yaml", COPIES.replace("copiesbyheader", "copiesalike")
                .replace("content: {application/json: {schema: {$ref: '#/components/schemas/Copy'}}}\n          links", "content: {application/json: "
                        + "{schema: {$ref: '#/components/schemas/Work'}}}\n          links"));
        for (String id : List.of("w1", "w2")) {
            MemoryRun run = new MemoryRun(own, Map.of(), (method, path, query, body) -> new MemoryRun.Answered(202, "application/json",
                    MemoryRun.json("{'id': '" + id + "', 'state': 'begun'}"), List.of(new Header("Operation-Location", "/chores/w1"))));
            run.verdict(() -> assertThat(KnownResources.of(run.session(), own.resource("work")).create().beginning().isPresent()).isEqualTo(id.equals("w1")));
        }
    }

    @Test
    void anotherThanTheHeaderTellsIsBlamed() {
        shown = "w7";
        assertThat(verdict("/chores/", IdInHeaderTest::readable)).isEqualTo("broken: COPIESBYHEADER-WORK-READABLE");
    }

    @Test
    void anAddressThatLeadsElsewhereBlamesNobody() {
        made = 8;
        assertThat(verdict("/elsewhere/", IdInHeaderTest::readable)).startsWith("inconclusive");
    }
}
