package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.stub.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States are shown as the type of their member has them. */
class BooleanStubTest {

    private static final String WORK = """
            openapi: 3.1.0
            info: {title: Work, version: '1'}
            paths:
              /chores:
                post: {operationId: begin, responses: {'201': {$ref: '#/components/responses/Work'}}}
              /chores/{work}:
                get: {operationId: read, parameters: [{name: work, in: path, required: true, schema: {type: string}}],
                  responses: {'200': {$ref: '#/components/responses/Work'}}}
            components:
              responses: {Work: {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Work'}}}}}
              schemas: {Work: {type: object, required: [id, done, phase], properties: {id: {type: string}, done: {type: boolean},
                phase: {type: integer}}}}
            x-resources:
              work: {created-by: begin, read-by: read, identity: /id, lifecycle: work}
            x-lifecycles:
              work:
                state: [done, phase]
                states: [{name: false/1, kind: initial}, {name: true/2, kind: final}]
                transitions: [{from: [false/1], to: true/2, cause: x}]
            """;

    @TempDir
    private Path directory;

    @Test
    void doneIsABooleanAndThePhaseANumber() throws IOException {
        Caller stub = new Caller(Files.writeString(directory.resolve("work.yaml"), WORK), Pace.poll(), Set.of());
        String id = stub.call("begin", "/chores", "").text("/id");

        assertThat(stub.call("read", "/chores/" + id).raw()).contains("\"done\":false", "\"phase\":1");
        assertThat(stub.call("read", "/chores/" + id).raw()).contains("\"done\":true", "\"phase\":2");
    }
}
