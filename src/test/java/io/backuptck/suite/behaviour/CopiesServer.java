package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A right server of copies, which a list alone shows, and of the tasks that make them. Both take a step with each look at a task.
 * A wrong one has one of its habits changed.
 */
final class CopiesServer implements MemoryRun.Server {

    static final String TEXT = """
            openapi: 3.1.1
            info: {title: Copies, version: "1"}
            paths:
              /copies:
                post:
                  operationId: makeCopy
                  requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string,
                    pattern: '^[a-z0-9-]+$'}, kind: {type: string}}}, examples: {One: {value: {name: monthly, kind: full}}}}}}
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [copy, task], properties: {
                      copy: {type: object, required: [id], properties: {id: {type: string}, name: {type: string}, kind: {type: string}, state: {type: string}}},
                      task: {type: string}}}}}}
                    default: {$ref: '#/components/responses/No'}
                get:
                  operationId: listCopies
                  parameters:
                    - {name: id, in: query, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 50}}
                    - {name: offset, in: query, schema: {type: integer, minimum: 0, default: 0}}
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [copies], properties: {
                      copies: {type: array, items: {type: object, required: [id], properties: {id: {type: string}, name: {type: string},
                      owner: {type: string}, kind: {type: string}, state: {type: string}}}}}}}}}
                    default: {$ref: '#/components/responses/No'}
                  x-collection: {items: /copies, identity: /id, paging: {limit: limit, offset: offset}, filters: {id: /id}}
              /copies/{id}:
                delete:
                  operationId: removeCopy
                  parameters: [{name: id, in: path, required: true, schema: {type: string}, example: c}]
                  responses: {'200': {description: x}, default: {$ref: '#/components/responses/No'}}
              /tasks/{task}:
                get:
                  operationId: getTask
                  parameters: [{name: task, in: path, required: true, schema: {type: string}, example: t}]
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [task, state], properties: {
                      task: {type: string}, state: {type: string}}}}}}
                    default: {$ref: '#/components/responses/No'}
            components:
              responses:
                No: {description: x, content: {application/json: {schema: {type: object, required: [why], properties: {why: {type: string}}}}}}
            x-resources:
              task: {created-by: makeCopy, read-by: getTask, identity: /task, parameter: task, lifecycle: task}
              copy:
                created-by: makeCopy
                listed-by: listCopies
                items: /copies
                removed-by: removeCopy
                identity: /copy/id
                parameter: id
                lifecycle: copy
                mark: /name
                settles: PT2M
                keeps: done
                absent: no-such-copy
                owner: {/owner: owner}
                values: {/kind: {sent: /kind, blame: KIND, listed: KIND-LISTED, missing: KIND-MISSING}}
                busy: {/why: [busy]}
                work: {resource: task, ends: {ready: done, broken: failed}, fails: broken}
                blame: {kept: KEPT, others: OTHERS, away: AWAY, removable: REMOVABLE, removed-twice: TWICE, alike: ALIKE, left: LEFT, ends: ENDS}
            x-fixtures: {owner: {text: whose copies they are}}
            x-lifecycles:
              task:
                title: A task
                states: [{name: begun, kind: initial}, {name: ready, kind: final}, {name: broken, kind: final}]
                state: [state]
                transitions: [{from: [begun], to: ready, cause: x}, {from: [begun], to: broken, cause: x}]
              copy:
                title: A copy
                states: [{name: making, kind: initial}, {name: done, kind: final}, {name: failed, kind: final}]
                state: [state]
                transitions: [{from: [making], to: done, cause: x}, {from: [making], to: failed, cause: x}]
            x-requirements:
              - {id: KIND, text: t}
              - {id: KIND-LISTED, text: t}
              - {id: KIND-MISSING, text: t}
              - {id: KEPT, text: t}
              - {id: OTHERS, text: t}
              - {id: AWAY, text: t}
              - {id: REMOVABLE, text: t}
              - {id: TWICE, text: t}
              - {id: ALIKE, text: t}
              - {id: LEFT, text: t}
              - {id: ENDS, text: t}
            """;
    static final Contract CONTRACT = HouseServer.contract("copies.yaml", TEXT);
    static final Resource COPY = CONTRACT.resource("copy");

    final Map<String, ObjectNode> copies = new LinkedHashMap<>();
    final Map<String, String> tasks = new LinkedHashMap<>();
    /** What its list makes of each copy; null for one that it leaves out. */
    UnaryOperator<ObjectNode> shows = copy -> copy;
    UnaryOperator<ObjectNode> creates = answer -> answer;
    String outcome = "ready";
    /** What becomes of the copy, by the outcome of its task. */
    UnaryOperator<String> made = task -> task.equals("ready") ? "done" : "failed";
    Predicate<String> knowsTask = task -> true;
    IntSupplier lists = () -> 200;
    IntSupplier removes = () -> 200;
    Consumer<String> removal = copies::remove;
    BooleanSupplier busy = () -> false;
    BiFunction<Integer, String, String> ids = (number, name) -> "c" + number;
    int looksUntilOver = 2;
    private int created;
    private final Map<String, Integer> looks = new LinkedHashMap<>();

    MemoryRun run() {
        return new MemoryRun(CONTRACT, Map.of("owner", "ours"), this);
    }

    /** Lets a run make a copy of that name. */
    static KnownResource made(MemoryRun run, String name) {
        KnownResources known = KnownResources.of(run.session(), COPY);
        known.announce(name);
        return known.add(run.session().sendStart(run.session().call("makeCopy").json("{\"name\": \"" + name + "\", \"kind\": \"full\"}")))
                .orElseThrow();
    }

    @Override
    public MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (method.equals("POST") && path.equals("/copies")) {
            return body.path("name").asText().matches("[a-z0-9-]+") ? create(body) : no(400, "no name");
        } else if (path.equals("/copies")) {
            tasks.keySet().forEach(this::step);
            return lists.getAsInt() == 200 ? list(query) : no(lists.getAsInt(), "no list");
        } else if (path.startsWith("/copies/")) {
            String id = path.substring("/copies/".length());
            if (busy.getAsBoolean() || !copies.containsKey(id)) {
                return no(copies.containsKey(id) ? 400 : 404, copies.containsKey(id) ? "busy" : "no copy");
            }
            removal.accept(id);
            return removes.getAsInt() == 200 ? new MemoryRun.Answered(200, null) : no(removes.getAsInt(), "no");
        } else if (path.startsWith("/tasks/")) {
            String task = path.substring("/tasks/".length());
            if (!tasks.containsKey(task) || !knowsTask.test(task)) {
                return no(404, "no task");
            }
            step(task);
            return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().put("task", task).put("state", tasks.get(task)));
        }
        return no(404, "no path");
    }

    private static MemoryRun.Answered no(int status, String why) {
        return new MemoryRun.Answered(status, MemoryRun.JSON.createObjectNode().put("why", why));
    }

    private MemoryRun.Answered create(JsonNode asked) {
        String id = ids.apply(++created, asked.path("name").asText());
        ObjectNode copy = MemoryRun.JSON.createObjectNode().put("id", id).put("name", asked.path("name").asText()).put("owner", "ours")
                .put("kind", asked.path("kind").asText()).put("state", "making");
        copies.put(id, copy);
        tasks.put("t-" + id, "begun");
        ObjectNode answer = MemoryRun.JSON.createObjectNode();
        answer.set("copy", copy.deepCopy().without(List.of("owner")));
        return new MemoryRun.Answered(200, creates.apply(answer.put("task", "t-" + id)));
    }

    private void step(String task) {
        ObjectNode copy = copies.get(task.substring(2));
        if (looks.merge(task, 1, Integer::sum) >= looksUntilOver && tasks.get(task).equals("begun")) {
            tasks.put(task, outcome);
            if (copy != null) {
                copy.put("state", made.apply(outcome));
            }
        }
    }

    private MemoryRun.Answered list(Map<String, String> query) {
        ObjectNode list = MemoryRun.JSON.createObjectNode();
        ArrayNode items = list.putArray("copies");
        copies.values().stream().filter(copy -> query.getOrDefault("id", copy.path("id").asText()).equals(copy.path("id").asText()))
                .map(copy -> shows.apply(copy.deepCopy())).filter(copy -> copy != null).skip(Long.parseLong(query.getOrDefault("offset",
                        "0")))
                .limit(Long.parseLong(query.getOrDefault("limit", "50"))).forEach(items::add);
        return new MemoryRun.Answered(200, list);
    }
}
