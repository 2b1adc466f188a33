package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Setting;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting may have members that are null, and others that only the server writes. */
class NullableSettingTest {

    private static final Contract DEFAULTS = HouseServer.contract("defaults.yaml", """
            openapi: 3.1.1
            info: {title: Defaults, version: "1"}
            paths:
              /defaults:
                get: {operationId: look, responses: {'200': {$ref: '#/components/responses/A'}}}
                put: {operationId: write, requestBody: {required: true, content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/D'},
                  examples: {one: {value: {mark: {text: DRAFT}, size: 3}}, two: {value: {mark: {text: FINAL}, size: 4}}}}}},
                  responses: {'200': {$ref: '#/components/responses/A'}}}
            components:
              responses: {A: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/D'}}}}}
              schemas:
                D: {type: object, properties: {mark: {anyOf: [{type: object, properties: {text: {type: string}}}, {type: 'null'}]}, size: {type: integer},
                  revision: {type: integer, readOnly: true}}}
            x-settings: {defaults: {read-by: look, written-by: write, sent: '', shown: ''}}
            """);

    private final ObjectNode stored = (ObjectNode) MemoryRun.json("{'mark': null, 'size': 1, 'revision': 7}");
    private Set<String> lost = Set.of();

    private MemoryRun run() {
        return new MemoryRun(DEFAULTS, Map.of(), (method, path, query, body) -> {
            if (method.equals("PUT")) {
                body.properties().stream().filter(member -> !lost.contains(member.getKey())).forEach(member -> stored.set(member.getKey(), member.getValue()));
                stored.put("revision", stored.path("revision").asInt() + 1);
            }
            return new MemoryRun.Answered(200, stored.deepCopy());
        });
    }

    private String verdict(MemoryRun run) {
        Setting setting = DEFAULTS.setting("defaults");
        return run.verdict(() -> {
            SettingPromises promises = new SettingPromises(run.session(), setting);
            promises.stored(promises.set());
        });
    }

    @Test
    void aMemberThatStaysNullIsNotStored() {
        lost = Set.of("mark");
        assertThat(verdict(run())).isEqualTo("broken: DEFAULTS-DEFAULTS-STORED");
    }

    @Test
    void whatTheServerCountsByItselfNeedNotBePutBack() {
        MemoryRun run = run();
        JsonNode before = stored.deepCopy();

        assertThat(verdict(run)).isEqualTo("held");
        run.end();
        assertThat(run.recorder().limits()).isEmpty();
        assertThat(stored.without("revision").toString()).isEqualTo(((ObjectNode) before).without("revision").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark", "size"})
    void whatCannotBePutBackIsTold(String member) {
        MemoryRun run = run();
        assertThat(verdict(run)).isEqualTo("held");
        lost = Set.of(member);
        run.end();

        assertThat(run.recorder().limits()).singleElement().asString().startsWith("the defaults could not be put back; it was {\"mark\":null,\"size\":1}");
    }
}
