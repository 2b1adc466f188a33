package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.target.ApiCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request says is written in the media type that its operation takes, right or wrong. */
class BodiesTest {

    private static final Contract CONTRACT = HouseServer.contract("stalls.yaml", """
            openapi: 3.1.1
            info: {title: Stalls, version: "1"}
            paths:
              /stalls:
                post:
                  operationId: open
                  requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, required: [name, size],
                    properties: {
                    name: {type: string, maxLength: 5}, size: {type: integer, minimum: 1}}}, example: {name: Ann, size: 2}}}}
                  responses: {'200': {description: x}, default: {description: x}}
                put:
                  operationId: rename
                  requestBody: {required: true, content: {application/merge-patch+json: {schema: {type: object, properties: {name: {type: string,
                    maxLength: 5}}},
                    example: {name: Ann}}}}
                  responses: {'200': {description: x}, default: {description: x}}
              /sign:
                put:
                  operationId: write
                  requestBody: {required: true, content: {text/plain: {schema: {type: string, maxLength: 5}, example: Ann}}}
                  responses: {'200': {description: x}, default: {description: x}}
            """);

    private final MemoryRun run = new MemoryRun(CONTRACT, Map.of(), (method, path, query, body) -> new MemoryRun.Answered(200, null));

    private static String text(ApiCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"open | application/x-www-form-urlencoded | name=Ann&size=2",
            "rename | application/merge-patch+json | {\"name\":\"Ann\"}",
        "write | text/plain | Ann"})
    void theUsualRequestIsWrittenSo(String operation, String type, String body) {
        ApiCall call = UsualCall.of(run.session(), CONTRACT.operation(operation), Map.of());
        assertThat(call.contentType()).isEqualTo(type);
        assertThat(text(call)).isEqualTo(body);
    }

    private List<ApiCall> derived(String operation, String keyword) {
        Requests requests = new Requests(run.session(), CONTRACT.operation(operation));
        List<RequestCase> cases = requests.cases(Expect.REFUSE).stream().filter(one -> one.constraint().keyword().equals(keyword)).toList();
        return cases.stream().map(one -> requests.call(one, UsualCall.body(CONTRACT.operation(operation)).toString())).toList();
    }

    @Test
    void aWrongFormIsAForm() {
        assertThat(derived("open", "maxLength")).isNotEmpty().allSatisfy(call -> {
            assertThat(call.contentType()).isEqualTo("application/x-www-form-urlencoded");
            assertThat(text(call)).matches("name=.{6,}&size=2");
        });
        assertThat(derived("open", "required")).extracting(BodiesTest::text).contains("size=2", "name=Ann");
    }

    @Test
    void wrongJsonHasItsOwnMediaType() {
        assertThat(derived("rename", "maxLength")).isNotEmpty().allSatisfy(call -> {
            assertThat(call.contentType()).isEqualTo("application/merge-patch+json");
            assertThat(text(call)).matches("\\{\"name\":\".{6,}\"}");
        });
    }
}
