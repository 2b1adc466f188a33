package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A right server with one room, its plan and a log of when it was heated. A wrong one takes what it should not, keeps what it
 * should not, or shows something else.
 */
final class HouseServer implements MemoryRun.Server {

    static final String TEXT = """
            openapi: 3.1.1
            info: {title: House, version: "1"}
            paths:
              /rooms/{room}/plan:
                parameters: [{name: room, in: path, required: true, schema: {type: string}, example: kitchen}]
                get:
                  operationId: getPlan
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [plan], properties: {plan: {type: object,
                      properties: {degrees: {type: integer}, days: {type: string}, mode: {type: string}, keep: {type: integer}}}}}}}}
                    default: {$ref: '#/components/responses/No'}
                put:
                  operationId: setPlan
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/New'}, examples: {
                      Warm: {value: {new: {degrees: "22", days: 'sat,sun', mode: eco, keep: 3}}},
                      Cold: {value: {new: {degrees: "17", days: 'mon,wed', keep: 4}}}}}}
                  responses:
                    '200': {description: x}
                    '202': {description: x}
                    default: {$ref: '#/components/responses/No'}
              /rooms/{room}/heated:
                get:
                  operationId: getHeated
                  parameters:
                    - {name: room, in: path, required: true, schema: {type: string}, example: kitchen}
                    - {name: day, in: query, schema: {type: string, format: date}}
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, properties: {spans: {type: array}}}}}}
                    default: {$ref: '#/components/responses/No'}
                  x-intervals: {items: /spans, from: /from, to: /to, day: day,
                    covers: {listed-by: getVisits, items: /visits, where: {/kind: long}, at: /at, query: {of: room}}}
                  x-requirements: [{id: NO-ROOM, text: t, keywords: [absent]}]
              /visits:
                get:
                  operationId: getVisits
                  parameters: [{name: of, in: query, required: true, schema: {type: string}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {visits: {type: array}}}}}}}
            components:
              responses:
                No: {description: x, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}
              schemas:
                New:
                  type: object
                  required: [new]
                  properties:
                    new:
                      type: object
                      required: [degrees, days]
                      properties:
                        degrees: {type: string, pattern: '^([5-9]|[12][0-9]|30)$'}
                        days: {type: string, minLength: 3}
                        mode: {type: string, enum: ['off', eco, comfort], default: 'off'}
                        keep: {type: integer, minimum: 1, maximum: 9}
            x-settings:
              plan:
                read-by: getPlan
                written-by: setPlan
                sent: /new
                shown: /plan
                lists: [days]
                busy: {/why: [busy]}
                guarded: [keep]
                expendable: spare
                x-requirements: [{id: USUAL, text: t, keywords: [defaulted]}]
            x-errors: [{name: no-room, when: absent, status: 404, code: no room}]
            x-fixtures: {spare: {text: a room that may lose what it keeps}, room: {text: a room}}
            """;
    static final Contract CONTRACT = contract("house.yaml", TEXT);

    ObjectNode plan = (ObjectNode) MemoryRun.json("{'degrees': 19, 'days': 'mon,tue,thu', 'mode': 'eco', 'keep': 2}");
    /** How often the plan was replaced, rightly or not. */
    int writes;
    Predicate<String> exists = "kitchen"::equals;
    Predicate<JsonNode> allows = HouseServer::isPlan;
    BiFunction<ObjectNode, ObjectNode, ObjectNode> stores = (before, asked) -> asked;
    UnaryOperator<ObjectNode> shows = shown -> shown;
    BooleanSupplier busy = () -> false;
    int accepts = 200;
    int refuses = 400;
    int unknown = 404;
    BiFunction<String, ArrayNode, ArrayNode> spans = (day, none) -> {
        span(none, day + "T01:00:00Z", day + "T05:00:00Z");
        return span(none, day + "T05:00:00Z", day + "T07:00:00Z");
    };
    String visits = "{'visits': []}";

    /** @param name of its file, which is only there while it is read */
    static Contract contract(String name, String text) {
        try {
            Path folder = Files.createTempDirectory("backup-tck");
            Path file = folder.resolve(name);
            try {
                return Contract.ofFile(Files.writeString(file, text));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MemoryRun run() {
        return new MemoryRun(CONTRACT, Map.of("room", "kitchen"), this);
    }

    static ArrayNode span(ArrayNode spans, String from, String to) {
        spans.addObject().put("from", from).put("to", to);
        return spans;
    }

    @Override
    public MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (path.equals("/visits")) {
            return new MemoryRun.Answered(200, MemoryRun.json(visits));
        } else if (!path.matches("/rooms/[^/]+/(plan|heated)")) {
            return new MemoryRun.Answered(404, MemoryRun.json("{'nothing': 'here'}"));
        } else if (!exists.test(path.split("/")[2])) {
            return no(unknown, "no room");
        } else if (busy.getAsBoolean()) {
            return no(400, "busy");
        } else if (path.endsWith("/heated")) {
            ObjectNode heated = MemoryRun.JSON.createObjectNode();
            heated.set("spans", spans.apply(query.getOrDefault("day", "2026-01-01"), MemoryRun.JSON.createArrayNode()));
            return new MemoryRun.Answered(200, heated);
        } else if (method.equals("GET")) {
            return new MemoryRun.Answered(200, MemoryRun.JSON.createObjectNode().set("plan", shows.apply(plan.deepCopy())));
        }
        if (!allows.test(body.path("new"))) {
            return no(refuses, "no plan");
        }
        writes++;
        plan = stores.apply(plan, complete((ObjectNode) body.path("new")));
        return new MemoryRun.Answered(accepts, null);
    }

    private static MemoryRun.Answered no(int status, String why) {
        return new MemoryRun.Answered(status, MemoryRun.JSON.createObjectNode().put("why", why));
    }

    /** What a request leaves out has its default, and degrees are shown as a number. */
    static ObjectNode complete(ObjectNode asked) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        asked.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        members.putIfAbsent("mode", MemoryRun.json("'off'"));
        ObjectNode plan = MemoryRun.JSON.createObjectNode();
        members.forEach(plan::set);
        return plan.path("degrees").asText().matches("\\d{1,9}") ? plan.put("degrees", plan.path("degrees").asInt()) : plan;
    }

    static boolean isPlan(JsonNode plan) {
        return plan.isObject() && plan.path("degrees").isTextual() && plan.path("degrees").asText().matches("[5-9]|[12][0-9]|30")
                && plan.path("days").isTextual() && plan.path("days").asText().length() >= 3
                && (!plan.has("mode") || plan.path("mode").isTextual() && plan.path("mode").asText().matches("off|eco|comfort"))
                && (!plan.has("keep") || plan.path("keep").isNumber() && plan.path("keep").decimalValue().stripTrailingZeros().scale() <= 0
                        && plan.path("keep").asInt() >= 1 && plan.path("keep").asInt() <= 9);
    }
}
