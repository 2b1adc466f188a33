package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource.Promise;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a thing is created with is what its read shows, where the contract says so of some of its members. */
class ShownValuesTest {

    private static final Contract CONTRACT = HouseServer.contract("parcels.yaml", """
            openapi: 3.1.1
            info: {title: Parcels, version: "1"}
            paths:
              /{depot}/parcels:
                post:
                  operationId: post
                  parameters: [{name: depot, in: path, required: true, schema: {type: string}}]
                  requestBody: {content: {application/json: {schema: {type: object}, example: {to: Ada, grams: 250, tags: [a, b], box: {wide: 2}}}}}
                  responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
              /{depot}/parcels/{id}:
                get:
                  operationId: look
                  parameters: [{name: depot, in: path, required: true, schema: {type: string}}, {name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}}
            components: {schemas: {Parcel: {type: object, properties: {id: {type: string}, tags: {type: array, uniqueItems: true}}}}}
            x-resources: {parcel: {created-by: post, read-by: look, identity: /id, parameter: id, values: {/to: {sent: /to}, /grams: {sent: /grams},
              /tags: {sent: /tags}, /box: {sent: /box}, /at: {fixture: depot}, /kind: {value: parcel}, /note: {sent: /note}}}}
            """);

    /** @param change of what is shown, {@code member=JSON}, or without a value for one that is not shown */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "x='more' | held",
        "grams=250.0 | held",
        "note='any' | held",
        "tags=['b', 'a'] | held",
        "box={'wide': 2, 'deep': 3} | held",
        "box={'deep': 3} | broken: PARCELS-PARCEL-VALUES",
        "grams=251 | broken: PARCELS-PARCEL-VALUES",
        "tags=[] | broken: PARCELS-PARCEL-VALUES",
        "to= | broken: PARCELS-PARCEL-VALUES",
        "to=null | broken: PARCELS-PARCEL-VALUES",
        "at='south' | broken: PARCELS-PARCEL-VALUES",
        "kind='letter' | broken: PARCELS-PARCEL-VALUES"})
    void whatIsShownIsWhatWasSent(String change, String verdict) {
        String member = change.substring(0, change.indexOf('='));
        String value = change.substring(change.indexOf('=') + 1);
        MemoryRun run = new MemoryRun(CONTRACT, Map.of("depot", "north"), (method, path, query, body) -> {
            JsonNode right = MemoryRun.json("{'id': 'p1', 'to': 'Ada', 'grams': 250, 'tags': ['a', 'b'], 'box': {'wide': 2}, 'at': 'north', 'kind': 'parcel'}");
            ObjectNode shown = method.equals("GET") ? (ObjectNode) right : MemoryRun.JSON.createObjectNode().put("id", "p1");
            shown.remove(value.isEmpty() ? member : "");
            if (method.equals("GET") && !value.isEmpty()) {
                shown.set(member, MemoryRun.json(value));
            }
            return new MemoryRun.Answered(method.equals("GET") ? 200 : 201, shown);
        });
        assertThat(run.verdict(() -> new ShownValues(run.session(), CONTRACT.resource("parcel"), CONTRACT.promise(CONTRACT.resource("parcel"),
                Promise.VALUES).orElseThrow()).check(KnownResources.of(run.session(), CONTRACT.resource("parcel")).create()))).isEqualTo(verdict);
    }
}
