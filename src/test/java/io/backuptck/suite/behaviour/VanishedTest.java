package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own things that are in the way of requests, or not there any more, are no reason to blame the answers to them. */
class VanishedTest {

    private static final Contract DISCS = HouseServer.contract("discs.yaml", """
            openapi: 3.1.1
            info: {title: Discs, version: "1"}
            paths:
              /discs:
                post: {operationId: start, responses: {'201': {$ref: '#/components/responses/A'}, '409': {description: x}}}
              /discs/{disc}:
                parameters: [{name: disc, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}, '404': {description: x}}}
                delete: {operationId: drop, responses: {'204': {description: x}}}
                patch:
                  operationId: change
                  requestBody: {content: {application/json: {schema: {type: object, properties: {title: {type: string, maxLength: 9}}}, example: {title: new}}}}
                  responses: {'200': {$ref: '#/components/responses/A'}, '400': {description: x}, '404': {description: x}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Disc'}}}}}
              schemas: {Disc: {type: object, properties: {id: {type: string}, state: {type: string}}}}
            x-errors: [{name: wrong, when: invalid, status: 400}]
            x-resources: {disc: {created-by: start, read-by: read, removed-by: drop, identity: /id, lifecycle: disc}}
            x-lifecycles: {disc: {state: [state], states: [{name: making, kind: initial}, {name: ready, kind: resting}], transitions: [{from: [making], to: ready}]}}
            """);
    private static final Resource DISC = DISCS.resource("disc");

    private final Map<String, ObjectNode> discs = new LinkedHashMap<>();
    private int made;
    private int looks;

    private MemoryRun run(String server) {
        return new MemoryRun(DISCS, Map.of(), (method, path, query, body) -> {
            if (path.equals("/discs")) {
                boolean busy = discs.values().stream().anyMatch(one -> one.path("state").asText().equals("making"));
                if (server.equals("full") && made > 0 || server.equals("one at a time") && busy) {
                    return new MemoryRun.Answered(409, null);
                }
                ObjectNode disc = MemoryRun.JSON.createObjectNode().put("id", "d" + made).put("state", "making");
                discs.put("d" + made++, disc);
                return new MemoryRun.Answered(201, disc.deepCopy());
            }
            ObjectNode disc = discs.get(path.split("/")[2]);
            if (disc == null) {
                return new MemoryRun.Answered(404, null);
            } else if (method.equals("GET")) {
                ObjectNode shown = disc.deepCopy();
                disc.put("state", ++looks % 4 == 0 ? "ready" : disc.path("state").asText());
                return new MemoryRun.Answered(200, shown);
            } else if (method.equals("DELETE")) {
                discs.values().removeIf(one -> one == disc || server.equals("greedy"));
                return new MemoryRun.Answered(204, null);
            }
            return new MemoryRun.Answered(body.path("title").isTextual() && body.path("title").asText().length() < 10 ? 200 : 400, disc.deepCopy());
        });
    }

    @ParameterizedTest
    @CsvSource({"right, held", "greedy, broken: DISCS-DISC-READABLE", "lost, held"})
    void whatTakesAThingAwayIsBlamedAndNotTheRequestsAboutIt(String server, String verdict) {
        MemoryRun run = run(server);
        assertThat(run.verdict(() -> {
            KnownResource disc = KnownResources.of(run.session(), DISC).create();
            disc.follow();
            if (!server.equals("right")) {
                discs.clear();
            }
            new Requests(run.session(), DISCS.operation("change")).all(Expect.REFUSE);
        })).isEqualTo(verdict);
        assertThat(run.recorder().checkedBy()).containsKeys("DISCS-CHANGE-REJECTS", "DISCS-ERROR-WRONG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"right | held", "one at a time | held",
        "full | inconclusive: the server rejects start as the contract shows it (status 409); the disc d0, which the run had started, was in the way at first, and is over"})
    void ownWorkThatIsInTheWayOfMoreIsWaitedFor(String server, String verdict) {
        MemoryRun run = run(server);
        assertThat(run.verdict(() -> {
            KnownResources.of(run.session(), DISC).create();
            KnownResources.of(run.session(), DISC).create();
        })).isEqualTo(verdict);
        assertThat(discs).hasSize(server.equals("full") ? 1 : 2);
    }
}
