package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows keep the official schema and name what the contracts have. */
class WorkflowTest {

    @TempDir
    private Path folder;

    private JsonNode written(ApiId api) throws IOException {
        Path file = folder.resolve("my workflow.yaml");
        CommandLineRun run = CommandLineRun.of("contract", "--api", api.id(), "--bundle", folder.resolve("my contract.json").toString(),
                "--arazzo", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new YAMLMapper().readTree(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void theOfficialSchemaIsKept(ApiId api) throws IOException {
        JsonNode schema = new YAMLMapper().readTree(Files.readString(Path.of("src/test/resources/arazzo/schema-1.0.yaml")));
        JsonNode workflow = written(api);

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(workflow)).isEmpty();
        assertThat(workflow.at("/sourceDescriptions/0/url").asText()).isEqualTo("my%20contract.json");
        assertThat(workflow.at("/sourceDescriptions/0/name").asText()).isEqualTo(api.id());
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyStepIsAnOperationAndTheFirstOneStartsWork(ApiId api) throws IOException {
        JsonNode steps = written(api).at("/workflows/0/steps");

        assertThat(steps).hasSize(3).allSatisfy(step -> assertThat(Contract.of(api).operations()).extracting(Operation::id)
                .contains(step.path("operationId").asText()));
        assertThat(Contract.of(api).operation(steps.get(0).path("operationId").asText()).startsWork()).isTrue();
    }

    @Test
    void aWorkflowNeedsTheContractBesideIt() {
        assertThat(CommandLineRun.of("contract", "--api", "gaussdb", "--arazzo", "a.yaml").err())
                .contains("--arazzo writes a workflow", "--bundle FILE");
    }
}
