package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How work ends is chosen by the tenant's name. */
class ObshellOutcomesTest {

    private StubServer server;
    private StubClient client;

    @BeforeEach
    void start() {
        server = StubServer.start(StubOptions.embedded(ApiId.named("obshell")));
        client = new StubClient(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String startFor(String tenant) throws Exception {
        return "/api/v1/task/dag/" + client.post("/api/v1/tenant/" + tenant + "/backup", "{}").at("/data/id").asText();
    }

    private JsonNode after(String dag, int polls) throws Exception {
        JsonNode shown = client.get(dag).at("/data");
        for (int i = 1; i < polls; i++) {
            shown = client.get(dag).at("/data");
        }
        return shown;
    }

    @ParameterizedTest
    @CsvSource({"failing, 3", "failing-at-1, 1", "failing-at-4-times, 4"})
    void aTaskFailsAtItsStageAndSucceedsAfterARetry(String tenant, int stage) throws Exception {
        String dag = startFor(tenant);
        JsonNode failed = after(dag, 20);
        assertThat(failed.path("state").asText()).isEqualTo("FAILED");
        assertThat(failed.path("stage").asInt()).isEqualTo(stage);

        assertThat(client.post(dag, "{\"operator\":\"RETRY\"}").status()).isEqualTo(200);

        assertThat(after(dag, 20).path("state").asText()).isEqualTo("SUCCEED");
    }

    @Test
    void aRollBackEndsAtTheFirstStage() throws Exception {
        String dag = startFor("failing");
        after(dag, 20);

        client.post(dag, "{\"operator\":\"ROLLBACK\"}");

        JsonNode rolledBack = after(dag, 20);
        assertThat(rolledBack.path("state").asText()).isEqualTo("SUCCEED");
        assertThat(rolledBack.path("operator").asText()).isEqualTo("ROLLBACK");
        assertThat(rolledBack.path("stage").asInt()).isEqualTo(1);
    }

    @Test
    void aStuckTaskNeverEnds() throws Exception {
        assertThat(after(startFor("stuck"), 200).path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    void aLostBackupFailsWhileItsTaskSucceeds() throws Exception {
        assertThat(after(startFor("lost"), 20).path("state").asText()).isEqualTo("SUCCEED");
        assertThat(client.get("/api/v1/tenant/lost/backup/overview").at("/data/status/status").asText()).isEqualTo("FAILED");
    }
}
