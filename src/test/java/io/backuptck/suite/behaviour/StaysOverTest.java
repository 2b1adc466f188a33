package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values say is over stays so until something is called on it, and where the contract says so it stays there. */
class StaysOverTest {

    private static final Contract CONTRACT = HouseServer.contract("errands.yaml", """
            openapi: 3.1.1
            info: {title: Errands, version: "1"}
            paths:
              /errands:
                post:
                  operationId: send
                  responses: {'201': {$ref: '#/components/responses/Errand'}}
              /errands/{errand}:
                parameters: [{name: errand, in: path, required: true, schema: {type: string}, example: e}]
                get:
                  operationId: getErrand
                  responses: {'200': {$ref: '#/components/responses/Errand'}, '404': {description: x}}
              /errands/{errand}/again:
                parameters: [{name: errand, in: path, required: true, schema: {type: string}, example: e}]
                post: {operationId: sendAgain, responses: {'204': {description: x}, '202': {description: x}, '409': {description: x}}}
            components:
              responses:
                Errand: {description: x, content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: string},
                  done: {type: boolean}, note: {type: string}}}}}}
            x-resources:
              errand: {created-by: send, read-by: getErrand, identity: /id, parameter: errand, over: {/done: '^true$'}, blame: {kept: KEPT}}
            x-requirements: [{id: KEPT, text: t}]
            """);
    private static final Resource ERRAND = CONTRACT.resource("errand");

    private List<String> shown = List.of("'done': true");
    private int calls = 204;
    private int looks;
    private final MemoryRun run = new MemoryRun(CONTRACT, Map.of(), this::answer);

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (path.endsWith("/again")) {
            return new MemoryRun.Answered(calls, null);
        } else if (method.equals("POST")) {
            return new MemoryRun.Answered(201, MemoryRun.json("{'id': 'e1', 'done': false}"));
        }
        String now = shown.get(Math.min(looks++, shown.size() - 1));
        return now.equals("gone") ? new MemoryRun.Answered(404, null) : new MemoryRun.Answered(200, MemoryRun.json("{'id': 'e1', " + now + "}"));
    }

    private KnownResource errand() {
        return KnownResources.of(run.session(), ERRAND).create();
    }

    private String over() {
        return run.verdict(() -> new StaysOver(run.session(), ERRAND).checkAll());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"'done': true; 'done': true | held", "'done': true, 'note': 'x'; 'done': true | held",
        "'done': true; 'done': false | broken: ERRANDS-ERRAND-OVER", "'done': true; 'note': 'x' | broken: ERRANDS-ERRAND-OVER",
        "'done': false; 'done': true | skipped: no errand of the run was seen to be over, and looked at again before anything was called on it",
        "'done': true; gone | skipped: no errand of the run was seen to be over, and looked at again before anything was called on it"})
    void whatSaysItIsOverStays(String views, String verdict) {
        shown = List.of(views.split("; "));
        errand();
        assertThat(over()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"'done': false; 'done': false; 'done': true | held", "'done': false | skipped: the errand e1 was "
            + "not seen to be over, and to be there after that", "'done': false; 'done': true; 'done': false | broken: ERRANDS-ERRAND-OVER"})
    void aNewOneIsWaitedFor(String views, String verdict) {
        shown = List.of(views.split("; "));
        assertThat(run.verdict(() -> new StaysOver(run.session(), ERRAND).check(errand()))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"204, false", "202, false", "409, true"})
    void aCallMayBeginItAnew(int status, boolean blamed) {
        shown = List.of("'done': true", "'done': false");
        calls = status;
        KnownResource errand = errand();
        errand.look();
        run.session().send(run.session().call("sendAgain").path("errand", errand.id()));
        assertThat(over().equals("broken: ERRANDS-ERRAND-OVER")).isEqualTo(blamed);
    }

    /** What was taken on may be done after a look that shows it as it was. */
    @Test
    void whatWasTakenOnMayBeginItAnewLater() {
        shown = List.of("'done': true", "'done': true", "'done': false");
        calls = 202;
        run.session().send(run.session().call("sendAgain").path("errand", errand().id()));
        assertThat(over()).startsWith("skipped");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"'done': true | held", "'done': true; gone | broken: KEPT",
        "'done': false; gone | skipped: no errand that the run has left alone was seen to be over"})
    void whatIsOverIsKeptWhereTheContractSaysSo(String views, String verdict) {
        shown = List.of(views.split("; "));
        errand().look();
        assertThat(run.verdict(() -> new StillThere(run.session(), ERRAND).check())).isEqualTo(verdict);
    }

    @Test
    void aLifecycleSaysItItself() {
        assertThat(CONTRACT.promise(ERRAND, Promise.OVER)).isPresent();
        assertThat(JobsServer.CONTRACT.promise(JobsServer.JOB, Promise.OVER)).isEmpty();
    }
}
