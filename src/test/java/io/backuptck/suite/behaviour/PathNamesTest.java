package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.PathName;
import io.backuptck.contract.Resource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers call {@code halls/a/tasks/t1} is asked for by the part of it that the path of its read takes. */
class PathNamesTest {

    private static final String TASKS = """
            openapi: 3.1.0
            info: {title: Tasks, version: '1'}
            x-contract: {api: KIND}
            paths:
              /v1/halls/{hall}/tasks:
                parameters: [{name: hall, in: path, required: true, schema: {type: string}, example: a}]
                post: {operationId: begin, responses: {'201': {$ref: '#/components/responses/Task'}}}
                get:
                  operationId: list
                  x-collection: {items: /tasks, identity: /name}
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {tasks: {type: array, items:
                    {$ref: '#/components/schemas/Task'}}}}}}}}
              READ:
                parameters:
                - {name: hall, in: path, required: true, schema: {type: string}, example: a}
                - {name: task, in: path, required: true, schema: {type: string}PARAMETER}
                get: {operationId: read, responses: {'200': {$ref: '#/components/responses/Task'}, '404': {description: x}}}
                delete: {operationId: drop, responses: {'204': {description: x}, '404': {description: x}}}
            components:
              responses: {Task: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}EXAMPLE}}}}
              schemas: {Task: {type: object, required: [name], properties: {name: {type: string}}}}
            x-resources:
              task: {created-by: begin, read-by: read, parameter: task, identity: /name, listed-by: list, items: /tasks, removed-by: drop,
                absent: halls/a/tasks/none}
            """;

    private static final Contract PLAIN = contract("tasksplain", "/v1/halls/{hall}/tasks/{task}", "", "");
    private static final Contract SHOWN = contract("tasksshown",
            "/v1/halls/{hall}/work/{task}", ", example: t1", ", example: {name: halls/a/tasks/t1}");
    private static final Contract UNCLEAR = contract("tasksunclear", "/v1/halls/{hall}/work/{task}", "", "");
    private static final Contract WHOLE = contract("taskswhole", "/v1/halls/{hall}/tasks/{task}", ", example: halls/a/tasks/t1", "");

    private final Map<String, JsonNode> tasks = new TreeMap<>();
    private boolean lost;
    private String shown = "";

    private static Contract contract(String api, String read, String parameter, String example) {
        return HouseServer.contract(api + ".yaml", TASKS.replace("KIND", api).replace("READ", read).replace("PARAMETER", parameter)
                .replace("EXAMPLE", example));
    }

    private MemoryRun.Answered answer(String method, String path, JsonNode body) {
        if (path.endsWith("tasks")) {
            if (method.equals("GET")) {
                return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode()
                        .set("tasks", MemoryRun.JSON.createArrayNode().addAll(tasks.values())));
            }
            String id = "t" + (tasks.size() + 1);
            tasks.put(id, MemoryRun.json("{'name': 'halls/a/tasks/" + id + "'}"));
            return new MemoryRun.Answered(201, tasks.get(id));
        }
        String id = path.replaceFirst("/v1/halls/a/(tasks|work)/", "");
        JsonNode task = lost ? null : method.equals("DELETE") ? tasks.remove(id) : tasks.get(id);
        if (!shown.isEmpty()) {
            return new MemoryRun.Answered(200, MemoryRun.json("{'name': '" + shown + id + "'}"));
        }
        boolean drops = method.equals("DELETE");
        return task == null ? new MemoryRun.Answered(404, null) : new MemoryRun.Answered(drops ? 204 : 200, drops ? null : task);
    }

    private MemoryRun run(Contract contract) {
        return new MemoryRun(contract, Map.of(), (method, path, query, body) -> answer(method, path, body));
    }

    private String readable(Contract contract) {
        MemoryRun run = run(contract);
        Resource task = contract.resource("task");
        return run.verdict(() -> new Promises(run.session(), task).readable(KnownResources.of(run.session(), task).create()));
    }

    @ParameterizedTest
    @CsvSource({"t1, t1", "tasks/t1, t1", "halls/a/tasks/t1, t1",
        "/v1/halls/a/tasks/t1, t1", "//kit.invalid/halls/a/tasks/t1, t1",
        "https://kit.invalid/base/v1/halls/a/tasks/t%201, t 1", "https://kit.invalid/base/v1/halls/a/tasks/t1?v=1, https://kit.invalid/base/v1/halls/a/tasks/t1?v=1", "halls/a/work/t1, halls/a/work/t1", "a/b, a/b"})
    void theEndOfThePathIsKnown(String name, String id) {
        assertThat(PLAIN.resource("task").idOf(name)).isEqualTo(id);
    }

    @Test
    void examplesShowWhichPartStandsInPaths() {
        assertThat(SHOWN.resource("task").idOf("halls/b/tasks/t2")).isEqualTo("t2");
        assertThat(WHOLE.resource("task").idOf("halls/b/tasks/t2")).isEqualTo("halls/b/tasks/t2");
        assertThat(PathName.of(UNCLEAR.resource("task")).isClear("halls/b/tasks/t2")).isFalse();
        assertThat(PathName.of(WHOLE.resource("task")).isClear("halls/b/tasks/t2")).isTrue();
    }

    @Test
    void whatDoesNotExistStandsInPathsLikewise() {
        assertThat(PLAIN.resource("task").absent()).isEqualTo("none");
    }

    @Test
    void aThingIsAskedForByItsPart() {
        assertThat(readable(PLAIN)).isEqualTo("held");
        assertThat(readable(SHOWN)).isEqualTo("held");
    }

    @Test
    void whatIsNotFoundByItsPartIsBlamed() {
        lost = true;
        assertThat(readable(PLAIN)).isEqualTo("broken: TASKSPLAIN-TASK-READABLE");
        assertThat(readable(SHOWN)).isEqualTo("broken: TASKSSHOWN-TASK-READABLE");
    }

    @Test
    void whatIsShownBelowAnotherThingIsBlamed() {
        shown = "halls/b/tasks/";
        assertThat(readable(PLAIN)).isEqualTo("broken: TASKSPLAIN-TASK-READABLE");
        shown = "https://kit.invalid/v1/halls/a/tasks/";
        assertThat(readable(PLAIN)).isEqualTo("held");
    }

    @Test
    void nobodyIsBlamedWhereNothingTellsThePart() {
        assertThat(readable(UNCLEAR)).startsWith("inconclusive: the task "
                + "halls/a/tasks/t1 was not shown under its id: status 404; the contract does not show");
    }

    @Test
    void itIsListedAndRemovedUnderTheSameId() {
        MemoryRun run = run(PLAIN);
        Resource task = PLAIN.resource("task");
        assertThat(run.verdict(() -> new Promises(run.session(), task).listed(KnownResources.of(run.session(), task).create()))).isEqualTo("held");
        assertThat(run.verdict(() -> new Removal(run.session(), task).whileAllowed(KnownResources.of(run.session(), task).create())))
                .isEqualTo("held");
        assertThat(tasks).hasSize(1);
    }

    @Test
    void anotherThingHasANameOfTheSameKind() {
        PathName names = PathName.of(PLAIN.resource("task"));
        assertThat(names.of("halls/a/tasks/t1", "t2", Map.of("hall", "b"))).isEqualTo("halls/b/tasks/t2");
        assertThat(names.of("/halls/a/tasks/t1", "t2", Map.of())).isEqualTo("/halls/a/tasks/t2");
        assertThat(names.of("t1", "t2", Map.of("hall", "b"))).isEqualTo("t2");
    }
}
