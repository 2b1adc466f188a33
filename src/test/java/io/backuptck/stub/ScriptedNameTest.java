package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names lead to the states that the table says. */
class ScriptedNameTest {
    private static final int LOOKS = 60;

    @ParameterizedTest
    @CsvSource({"failing, FAILED/RUN, 3", "failing-at-1, FAILED/RUN, 1", "failing-at-2, FAILED/RUN, 2", "failing-at-4, FAILED/RUN, 4",
        "stuck, RUNNING/RUN, 4", "lost, SUCCEED/RUN, 4"})
    void aTenantsTaskEndsAsItsNameSays(String beginning, String state, int stage) throws Exception {
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("obshell")))) {
            StubClient stub = new StubClient(server.url());
            String tenant = server.name(beginning);
            String dag = stub.post("/api/v1/tenant/" + tenant + "/backup", "{\"mode\": \"full\"}").at("/data/id").asText();
            JsonNode last = null;
            for (int i = 0; i < LOOKS; i++) {
                last = stub.get("/api/v1/task/dag/" + dag).at("/data");
            }
            assertThat(last.path("state").asText() + "/" + last.path("operator").asText()).isEqualTo(state);
            assertThat(last.path("stage").asInt()).isEqualTo(stage);
            if (beginning.equals("lost")) {
                assertThat(stub.get("/api/v1/tenant/" + tenant + "/backup/overview").at("/data/status/status").asText()).isEqualTo("FAILED");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"failing, 202, FAILED", "unknown, 404, ''", "00000000, 404, ''"})
    void anInstancesBackupEndsAsItsNameSays(String beginning, int status, String state) throws Exception {
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")).with(new Beginning(true, List.of())))) {
            StubClient stub = new StubClient(server.url());
            String backups = "/v3/0483b6b16e954cb88930a360d2c4e663/backups";
            String instance = server.name(beginning);
            assertThat(stub.post(backups, "{\"instance_id\": \"" + instance + "\", \"name\": \"nightly\"}").status()).isEqualTo(status);
            JsonNode last = stub.get(backups).body();
            for (int i = 0; i < LOOKS; i++) {
                last = stub.get(backups).body();
            }
            assertThat(last.at("/backups/0/status").asText()).isEqualTo(state);
        }
    }

    @Test
    void unknownNamesOfOceanbaseCloudAreRejected() throws Exception {
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("oceanbase-cloud")))) {
            StubClient stub = new StubClient(server.url());
            assertThat(stub.get("/api/v2/instances/" + server.name("unknown") + "/backup/data/sets").at("/errorCode").asText()).isEqualTo("E001R004");
        }
    }

    private static String start(String kind, String tenant) {
        return "{\"backupObjectType\": \"" + kind + "\", \"backupPolicy\": \"manual\", \"tenantId\": \"" + tenant
                + "\", \"databaseTables\": \"[{\\\"database\\\": \\\"db\\\"}]\"}";
    }

    @ParameterizedTest
    @CsvSource({"tenant, failing, FAILED, PHYSICAL_BACKUP", "database, listed, DONE, LOGICAL_BACKUP"})
    void aTenantsBackupOfOceanbaseCloudEndsAsItsNameSays(String kind, String beginning, String state, String mode) throws Exception {
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("oceanbase-cloud")))) {
            StubClient stub = new StubClient(server.url());
            String tenant = server.name(beginning);
            assertThat(stub.post("/api/v2/instances/i1/backup/data/start?requestId=1", start(kind, tenant)).status()).isEqualTo(200);
            JsonNode last = null;
            for (int i = 0; i < LOOKS; i++) {
                last = stub.get("/api/v2/instances/i1/backup/data/sets?requestId=1").at("/data/dataList/0");
            }
            assertThat(last.path("tenantId").asText() + " " + last.path("status").asText() + " " + last.path("backupMode").asText())
                    .isEqualTo(tenant + " " + state + " " + mode);
        }
    }

    @Test
    void ofSomeInstancesOneBackupIsMadeAtATime() throws Exception {
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("oceanbase-cloud")))) {
            StubClient stub = new StubClient(server.url());
            String backups = "/api/v2/instances/" + server.name("single") + "/backup/data/";
            assertThat(stub.post(backups + "start?requestId=1", start("tenant", "t1")).status()).isEqualTo(200);
            assertThat(stub.post(backups + "start?requestId=1", start("tenant", "t1")).status()).isEqualTo(409);
            for (int i = 0; i < LOOKS; i++) {
                stub.get(backups + "sets?requestId=1");
            }
            assertThat(stub.post(backups + "start?requestId=1", start("database", "t1")).status()).isEqualTo(200);
            assertThat(stub.post(backups + "start?requestId=1", start("tenant", "t1")).status()).isEqualTo(409);
        }
    }

    @Test
    void aContractOfOnesOwnHasTheIdsThatNobodyHas() {
        ApiId api = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml")).api();
        assertThat(ScriptedName.of(api)).isNotEmpty().allMatch(ScriptedName::whole).allMatch(name -> name.matches(name.fresh()));
    }

    @Test
    void eachNameIsAnotherOneAndKeepsItsBeginning() {
        for (ApiId api : ApiId.values()) {
            assertThat(ScriptedName.of(api)).isNotEmpty().allMatch(name -> name.matches(name.fresh()) && !name.fresh().equals(name.fresh()));
        }
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")))) {
            assertThatThrownBy(() -> server.name("odd")).hasMessageContaining("failing");
        }
    }

    @Test
    void thePageOnTheStubHasTheTable() throws IOException {
        String page = Files.readString(Path.of("spec/STUB.md"));
        for (ApiId api : ApiId.values()) {
            for (ScriptedName name : ScriptedName.of(api)) {
                assertThat(page).contains("| `" + api.id() + "` | " + name.what() + " `" + name.pattern() + "` | " + name.leadsTo() + " |");
            }
        }
    }
}
