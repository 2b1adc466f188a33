package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObshellStubTest {

    private static final String START = "/api/v1/tenant/t1/backup";

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

    /** Page 000, with the comma taken out that JSON does not know. */
    @Test
    void theRepairedSampleOfTheTenantPageIsAnsweredAsThePageShows() throws Exception {
        Reply reply = client.post(START, "{\"mode\":\"full\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/successful").asBoolean()).isTrue();
        assertThat(reply.at("/data/name").asText()).isEqualTo("Obcluster start full backup for t1");
        assertThat(reply.at("/data/state").asText()).isEqualTo("READY");
        assertThat(reply.at("/data/operator").asText()).isEqualTo("RUN");
        assertThat(reply.at("/data/stage").asInt()).isEqualTo(1);
        assertThat(reply.at("/data/nodes").isNull()).isTrue();
        assertThat(reply.at("/data/additional_data").isNull()).isTrue();
    }

    @Test
    void theSampleAsItIsPrintedIsRefused() throws Exception {
        Reply reply = client.post(START, "{\n  \"mode\":\"full\",\n}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/successful").asBoolean()).isFalse();
        assertThat(reply.at("/error/errCode").asText()).isEqualTo("Common.BindJsonFailed");
    }

    /** Page 001. */
    @Test
    void theRepairedSampleOfTheClusterPageIsAnsweredAsThePageShows() throws Exception {
        Reply reply = client.post("/api/v1/obcluster/backup", "{\"mode\":\"full\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/data/name").asText()).isEqualTo("Obcluster start full backup");
    }

    /** Page 004. */
    @Test
    void theSampleOfTheOverviewPageIsAnsweredAsThePageShows() throws Exception {
        Reply reply = client.get("/api/v1/tenant/tenant1/backup/overview");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode task = reply.at("/data/status");
        assertThat(task.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(task.path("tenant_id").asInt()).isEqualTo(1002);
        assertThat(task.path("encryption_mode").asText()).isEqualTo("NONE");
        assertThat(task.path("output_rate_bytes").asDouble()).isEqualTo(144225.6503, org.assertj.core.data.Offset.offset(5.0));
    }

    @Test
    void aTaskGoesFromReadyOverRunningToSucceedAndTheOverviewFollows() throws Exception {
        assertThat(client.get("/api/v1/tenant/t1/backup/overview").status()).isEqualTo(404);
        String id = client.post(START, "{}").at("/data/id").asText();

        List<String> states = new ArrayList<>();
        for (int polls = 0; polls < 30 && !states.contains("SUCCEED"); polls++) {
            JsonNode dag = client.get("/api/v1/task/dag/" + id).at("/data");
            states.add(dag.path("state").asText());
            assertThat(dag.path("nodes")).hasSize(4);
        }

        assertThat(states).startsWith("READY").contains("RUNNING").endsWith("SUCCEED");
        assertThat(client.get("/api/v1/tenant/t1/backup/overview").at("/data/status/status").asText())
                .isEqualTo("COMPLETED");
    }

    @Test
    void scnsAreNumbersThatNoDoubleHolds() throws Exception {
        JsonNode scn = client.get("/api/v1/tenant/tenant1/backup/overview").at("/data/status/start_scn");

        assertThat(scn.longValue()).isGreaterThan(1L << 53);
        assertThat((long) (double) scn.longValue()).isNotEqualTo(scn.longValue());
    }

    @Test
    void startsAtTheSameTimeAreIndependent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String path = "/api/v1/tenant/tenant" + i % 5 + "/backup";
            starts.add(() -> ids.add(client.post(path, "{}").at("/data/id").asText()));
        }
        for (Future<Boolean> start : threads.invokeAll(starts)) {
            assertThat(start.get()).as("another id").isTrue();
        }
        threads.shutdown();

        String moved = ids.iterator().next();
        client.get("/api/v1/task/dag/" + moved);
        for (String id : ids) {
            assertThat(client.get("/api/v1/task/dag/" + id).at("/data/state").asText())
                    .isEqualTo(id.equals(moved) ? "RUNNING" : "READY");
        }
    }

    @Test
    void everyOperationOfTheContractIsServed() throws Exception {
        String id = client.post(START, "{}").at("/data/id").asText();

        for (String path : List.of("/api/v1/info", "/api/v1/secret", "/api/v1/status", "/api/v1/task/dag/" + id,
                "/api/v1/task/node/11", "/api/v1/task/sub_task/11", "/api/v1/obcluster/backup/overview",
                "/api/v1/tenant/t1/backup/tasks", "/api/v1/tenant/t1/backup/info")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(client.get("/api/v1/none").at("/error/errCode").asText()).isEqualTo("Common.NotFound");
    }
}
