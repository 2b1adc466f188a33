package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A request is labelled as what the contract takes, and asks for what the contract answers with. */
class MediaTypesOfCallsTest {

    private static Operation operation(String id) throws IOException {
        return Contract.ofDocument(new ApiId("patched", "Patched"), new YAMLMapper().readTree("""
                openapi: 3.1.1
                info: {title: Patched, version: '1'}
                paths:
                  /thing:
                    patch: {operationId: change, requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}},
                      responses: {'200': {description: x, content: {application/hal+json: {schema: {type: object}}}},
                      '400': {description: x, content: {application/problem+json: {schema: {type: object}}}}}}
                    delete: {operationId: drop, responses: {'204': {description: x}}}
                """)).operation(id);
    }

    @Test
    void bodiesOfJsonHaveTheContractsType() throws IOException {
        assertThat(ApiCall.of(operation("change")).json("{}").contentType()).isEqualTo("application/merge-patch+json");
        assertThat(ApiCall.of(operation("drop")).json("{}").contentType()).isEqualTo("application/json");
    }

    @Test
    void theContractsTypesAreAskedFor() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(request -> Reply.json("{}"));
                HttpTarget target = Calls.target(server.url(), Authentication.NONE, TimeSource.virtual())) {
            target.send(ApiCall.of(operation("change")));
            target.send(ApiCall.of(operation("drop")));

            assertThat(server.requests().get(0).header("Accept")).isEqualTo("application/hal+json, application/problem+json");
            assertThat(server.requests().get(1).header("Accept")).isEqualTo("application/json");
        }
    }
}
