package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.suite.Created;
import io.backuptck.target.TargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run has made is taken away at its end, and nothing else. */
class CleanupTest {

    private static final Contract NEWS = HouseServer.contract("cleaned.yaml", """
            openapi: 3.1.1
            info: {title: Cleaned, version: "1"}
            paths:
              /news:
                post: {operationId: add, responses: {'201': {$ref: '#/components/responses/A'}, '200': {$ref: '#/components/responses/A'}}}
              /news/{news}:
                parameters: [{name: news, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}}}
                delete: {operationId: drop, responses: {'204': {description: x}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}}
              schemas: {New: {type: object, properties: {id: {type: string}}}}
            x-resources: {news: {created-by: add, read-by: read, removed-by: drop, identity: /id}}
            """);

    private final List<String> removed = new ArrayList<>();
    private int made;

    private MemoryRun run(int created, int answer) {
        return new MemoryRun(NEWS, Map.of(), (method, path, query, body) -> {
            if (method.equals("DELETE")) {
                removed.add(path.substring(path.lastIndexOf('/') + 1));
                return new MemoryRun.Answered(answer, null);
            }
            return new MemoryRun.Answered(created, MemoryRun.json("{'id': 'n" + ++made + "'}"));
        });
    }

    @ParameterizedTest
    @CsvSource({"201, 204, 'n2 n1', false", "202, 200, 'n2 n1', false", "201, 404, 'n2 n1', false", "201, 410, 'n2 n1', false",
            "201, 300, 'n2 n1', true", "201, 409, 'n2 n1', true", "201, 500, 'n2 n1', true",
        "200, 204, '', true"})
    void whatTheServerSaysItHasCreatedIsRemovedTheLatestFirst(int created, int answer, String asked, boolean left) {
        MemoryRun run = run(created, answer);
        run.verdict(() -> {
            KnownResources.of(run.session(), NEWS.resource("news")).create();
            KnownResources.of(run.session(), NEWS.resource("news")).create();
        });
        run.end();

        assertThat(String.join(" ", removed)).isEqualTo(asked);
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(left, left);
    }

    private static final Contract SONGS = HouseServer.contract("songs.yaml", """
            openapi: 3.1.1
            info: {title: Songs, version: "1"}
            paths:
              /songs:
                post: {operationId: add, responses: {'201': {$ref: '#/components/responses/A'}}}
              /songs/{song}:
                parameters: [{name: song, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/A'}}}
                delete: {operationId: drop, responses: {'204': {description: x}, '412': {description: x}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Song'}}}}}
              schemas: {Song: {type: object, properties: {id: {type: string}, state: {type: string}}}}
            x-errors: [{name: state, when: conflict, status: 412}]
            x-resources: {song: {created-by: add, read-by: read, removed-by: drop, identity: /id, lifecycle: song}}
            x-lifecycles:
              song:
                state: [state]
                states: [{name: making, kind: initial}, {name: ready, kind: resting}, {name: leaving, kind: passing}]
                calls: [drop]
                transitions: [{from: [making], to: ready}, {from: [ready], to: leaving, call: drop}]
            """);

    /** What may not be removed yet is so when its work is over; what is over and in use stays. */
    @ParameterizedTest
    @CsvSource({"0, false, 1", "5, false, 6", "100000, true, 180"})
    void whatIsAtWorkIsRemovedOnceThatIsOver(int looksAtWork, boolean left, int asked) {
        int[] looks = {0};
        MemoryRun run = new MemoryRun(SONGS, Map.of(), (method, path, query, body) -> {
            boolean ready = looks[0] >= looksAtWork;
            if (method.equals("DELETE")) {
                removed.add(path);
                return new MemoryRun.Answered(ready ? 204 : 412, null);
            }
            looks[0] += method.equals("GET") ? 1 : 0;
            return new MemoryRun.Answered(method.equals("GET") ? 200 : 201, MemoryRun.json("{'id': 's1', 'state': '" + (ready ? "ready" : "making") + "'}"));
        });
        run.verdict(() -> KnownResources.of(run.session(), SONGS.resource("song")).create());
        run.end();

        assertThat(removed).hasSize(asked);
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(left);
    }

    @Test
    void whatIsRemovedAlreadyIsNotRemovedOnceMore() {
        MemoryRun run = run(201, 204);
        run.verdict(() -> KnownResources.of(run.session(), NEWS.resource("news")).create().removed());
        run.end();

        assertThat(removed).isEmpty();
    }

    /** What ends its work is no cleaning up: the job is there afterwards as before. */
    @Test
    void aRemovalThatIsAStepOfTheLifeIsNotAskedFor() {
        JobsServer server = new JobsServer();
        MemoryRun run = server.run();
        run.verdict(() -> KnownResources.of(run.session(), JobsServer.JOB).create());
        run.end();

        assertThat(server.jobs.get("job-1").path("status").asText()).isEqualTo("accepted");
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(true);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotAskedAgain() {
        MemoryRun run = new MemoryRun(NEWS, Map.of(), (method, path, query, body) -> {
            if (method.equals("DELETE")) {
                removed.add(path);
                throw new TargetException("no answer");
            }
            return new MemoryRun.Answered(201, MemoryRun.json("{'id': 'n" + ++made + "'}"));
        });
        run.verdict(() -> {
            KnownResources.of(run.session(), NEWS.resource("news")).create();
            KnownResources.of(run.session(), NEWS.resource("news")).create();
        });
        run.end();

        assertThat(removed).as("once more, and then no other").containsOnly("/news/n2");
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(true, true);
    }
}
