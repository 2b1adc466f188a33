package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.seed.SeedException;
import io.backuptck.stub.seed.SeedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a stub at its start and after a reset. */
class BeginningTest {
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";

    @TempDir
    private Path folder;

    private Beginning seeds(ApiId api, boolean empty, String text) throws IOException {
        return new Beginning(empty, SeedFile.read(Files.writeString(folder.resolve("seeds.yaml"), text), List.of(Contract.of(api))));
    }

    private static String backup(String name, String more) {
        return "- {call: createManualBackup, with: {project_id: " + PROJECT + "}, body: {instance_id: " + INSTANCE + ", name: " + name
                + "}" + more + "}\n";
    }

    @ParameterizedTest
    @CsvSource({"gaussdb, /v3/" + PROJECT + "/backups, /total_count", "oceanbase-cloud, /api/v2/instances/i1/backup/data/sets, /totalCount"})
    void anEmptyStubHasNoBackups(String api, String list, String count) throws Exception {
        try (StubServer usual = StubServer.start(StubOptions.embedded(ApiId.named(api)));
                StubServer empty = StubServer.start(StubOptions.embedded(ApiId.named(api)).with(new Beginning(true, List.of())))) {
            assertThat(new StubClient(usual.url()).get(list).at(count).asInt()).isPositive();
            assertThat(new StubClient(empty.url()).get(list).at(count).asInt(-1)).isZero();
            empty.reset();
            assertThat(new StubClient(empty.url()).get(list).at(count).asInt(-1)).isZero();
        }
    }

    @Test
    void anEmptyAgentHasNoBackupOfATenant() throws Exception {
        String overview = "/api/v1/tenant/tenant1/backup/overview";
        try (StubServer usual = StubServer.start(StubOptions.embedded(ApiId.named("obshell")));
                StubServer empty = StubServer.start(StubOptions.embedded(ApiId.named("obshell")).with(new Beginning(true, List.of())))) {
            assertThat(new StubClient(usual.url()).get(overview).status()).isEqualTo(200);
            assertThat(new StubClient(empty.url()).get(overview).status()).isEqualTo(404);
        }
    }

    @Test
    void seedsAreThereAtTheStartAndAfterAReset() throws Exception {
        Beginning beginning = seeds(ApiId.named("gaussdb"), true, backup("older", ", ago: 2h, steps: 20") + backup("newer", ""));
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")).with(beginning).with(Pace.manual()))) {
            StubClient stub = new StubClient(server.url());
            for (int i = 0; i < 2; i++) {
                JsonNode listed = stub.get("/v3/" + PROJECT + "/backups").at("/backups");
                assertThat(listed).extracting(one -> one.path("name").asText()).containsExactly("newer", "older");
                assertThat(listed).extracting(one -> one.path("status").asText()).containsExactly("BUILDING", "COMPLETED");
                assertThat(Duration.between(begun(listed.get(1)), begun(listed.get(0)))).isGreaterThan(Duration.ofMinutes(119));
                assertThat(server.stub().seeds().get(0).body().at("/backup/id")).isEqualTo(listed.get(1).get("id"));
                stub.post("/v3/" + PROJECT + "/backups", "{\"instance_id\": \"other%027din14\", \"name\": \"third\"}".formatted(1));
                server.reset();
            }
        }
    }

    private static OffsetDateTime begun(JsonNode backup) {
        return OffsetDateTime.parse(backup.path("begin_time").asText(), DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ"));
    }

    @Test
    void aLockedAgentIsSeededWithoutAHeader() throws Exception {
        Beginning beginning = seeds(ApiId.named("obshell"), false, "- {call: startTenantBackup, with: {name: t1}, body: {mode: full}}\n");
        StubOptions options = StubOptions.embedded(ApiId.named("obshell")).with(StubAccess.agent(AgentCredentials.locked("r00t-password")));
        try (StubServer server = StubServer.start(options.with(beginning))) {
            assertThat(server.stub().seeds().get(0).body().at("/data/state").asText()).isEqualTo("READY");
            assertThat(new StubClient(server.url()).get("/api/v1/tenant/t1/backup/overview").status()).isEqualTo(400);
        }
    }

    @Test
    void aSeedThatTheStubRejectsIsTold() throws IOException {
        Beginning beginning = seeds(ApiId.named("gaussdb"), true, backup("first", "") + backup("second", ""));
        assertThatThrownBy(() -> StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")).with(beginning)))
                .isInstanceOf(SeedException.class).hasMessageContaining("seeds.yaml, line 2").hasMessageContaining("409");
    }

    @Test
    void aContractOfOnesOwnIsSeededToo() throws Exception {
        ApiId api = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml")).api();
        Beginning beginning = seeds(api, false, """
                - call: execute
                  with: {processId: buffer}
                  body: {inputs: {distance: 1, geometry: POINT(1 2)}}
                  steps: 10
                """);
        try (StubServer server = StubServer.start(StubOptions.embedded(api).with(beginning))) {
            assertThat(new StubClient(server.url()).get("/jobs").at("/jobs/0/status").asText()).isEqualTo("successful");
        }
    }
}
