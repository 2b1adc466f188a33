package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Clients that work beside each other, some of whom reset the stub, never get what belongs to another one, nor half an answer. */
class ParallelClientsTest {
    private static final int CLIENTS = 8;
    private static final int RESETS_OF_EACH = 125;

    @Test
    void nothingIsMixedBetweenClients() throws Exception {
        try (StubServer server = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")).with(new Beginning(true, List.of()))
                .with(Administration.JOURNAL))) {
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(client(server.url(), i)));
            }
            int resets = 0;
            for (Future<Integer> one : all) {
                resets += one.get();
            }
            clients.shutdown();
            assertThat(resets).isEqualTo(CLIENTS * RESETS_OF_EACH);
            server.reset();
            assertThat(server.journal().all()).isEmpty();
        }
    }

    private static Callable<Integer> client(String url, int client) {
        String project = "%032x".formatted(0xabc000 + client);
        String path = "/v3/" + project + "/backups";
        return () -> {
            StubClient stub = new StubClient(url);
            int resets = 0;
            for (int round = 0; round < RESETS_OF_EACH; round++) {
                String instance = "ab%014x%016xin14".formatted(client, round);
                String name = "backup_" + client + "_" + round;
                StubClient.Reply started = stub.post(path, "{\"instance_id\": \"" + instance + "\", \"name\": \"" + name + "\"}");
                assertThat(started.status()).as(started.body().toString()).isEqualTo(202);
                assertThat(started.at("/backup/name").asText()).isEqualTo(name);
                StubClient.Reply listed = stub.get(path);
                assertThat(listed.status()).isEqualTo(200);
                for (JsonNode backup : listed.at("/backups")) {
                    assertThat(backup.path("name").asText()).startsWith("backup_" + client + "_");
                }
                onlyOwn(stub.get("/__backup-tck/requests?path=" + path).body(), path, client);
                assertThat(stub.delete("/__backup-tck/requests?path=" + path).status()).isEqualTo(200);
                assertThat(stub.post(round % 2 == 0 ? "/__backup-tck/reset" : "/__admin/reset", "").status()).isEqualTo(200);
                resets++;
            }
            return resets;
        };
    }

    /** Each entry is whole: its answer belongs to its request; they stand in the order in which they were sent. */
    private static void onlyOwn(JsonNode journal, String path, int client) {
        long last = 0;
        for (JsonNode entry : journal.path("requests")) {
            assertThat(entry.path("url").asText()).isEqualTo(path);
            assertThat(entry.path("number").asLong()).isGreaterThan(last);
            last = entry.path("number").asLong();
            boolean start = entry.path("method").asText().equals("POST");
            assertThat(entry.path("operation").asText()).isEqualTo(start ? "createManualBackup" : "listBackups");
            if (start) {
                String name = entry.path("body").asText().replaceAll(".*\"(backup_\\d+_\\d+)\".*", "$1");
                assertThat(name).startsWith("backup_" + client + "_");
                assertThat(entry.at("/answer/body").asText()).contains("\"" + name + "\"");
            }
        }
    }
}
