package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OceanbaseCloudStubTest {

    private static final String INSTANCE = "/api/v2/instances/obcluster-1a2b3c";
    private static final String START = INSTANCE + "/backup/data/start?requestId=dc302d76-66b5-48d8-ab53-a03500000000";

    private StubServer server;
    private StubClient client;

    @BeforeEach
    void start() {
        server = StubServer.start(StubOptions.embedded(ApiId.named("oceanbase-cloud")));
        client = new StubClient(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Page 003, physical backup. */
    @Test
    void thePhysicalSampleOfThePageIsAnsweredAsThePageShows() throws Exception {
        Reply reply = client.post(START, """
                {
                "needPreCheck": true,
                "backupObjectType": "tenant",
                "backupPolicy": "manual",
                "tenantId": "txxx"
                }""");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/success").booleanValue()).isTrue();
        assertThat(reply.at("/data/backupTaskId").asText()).startsWith("bak-");
        assertThat(reply.at("/requestId").asText()).isNotBlank();
    }

    /** Page 003, logical backup, example 1. */
    @Test
    void theSampleForTablesIsAnsweredAsThePageShows() throws Exception {
        logicalIsAccepted("""
                {
                "backupObjectType": "table",
                "tenantId": "txxx",
                "databaseTables": "[{\\"database\\": \\"database1\\", \\"tables\\": [\\"test1\\", \\"test2\\", \\"test3\\"]}]"
                }""");
    }

    /** Page 003, logical backup, example 2. */
    @Test
    void theSampleForDatabasesIsAnsweredAsThePageShows() throws Exception {
        logicalIsAccepted("""
                {
                "backupObjectType": "database",
                "tenantId": "txxx",
                "databaseTables": "[{\\"database\\": \\"database1\\"}, {\\"database\\": \\"database2\\"}]"
                }""");
    }

    private void logicalIsAccepted(String body) throws Exception {
        Reply reply = client.post(START, body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/success").booleanValue()).isTrue();
        assertThat(reply.at("/data").isObject()).isTrue();
        assertThat(reply.at("/data")).isEmpty();
    }

    @Test
    void twoDatabasesAtTableLevelAreRefused() throws Exception {
        Reply reply = client.post(START, """
                {"backupObjectType": "table", "tenantId": "txxx",
                 "databaseTables": "[{\\"database\\":\\"a\\",\\"tables\\":[\\"t\\"]},{\\"database\\":\\"b\\",\\"tables\\":[\\"t\\"]}]"}""");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/success").booleanValue()).isFalse();
        assertThat(reply.at("/errorMessage").asText()).isNotBlank();
    }

    @Test
    void aPhysicalBackupAppearsInTheListAndIsDoneInTheEnd() throws Exception {
        client.post(START, "{\"backupObjectType\":\"tenant\",\"backupPolicy\":\"manual\",\"tenantId\":\"txxx\"}");
        String list = INSTANCE + "/backup/data/sets?requestId=1";

        JsonNode set = client.get(list).at("/data/dataList/0");
        assertThat(set.path("backupMode").asText()).isEqualTo("PHYSICAL_BACKUP");
        for (int polls = 0; polls < 20 && !set.path("status").asText().equals("DONE"); polls++) {
            set = client.get(list).at("/data/dataList/0");
        }
        assertThat(set.path("status").asText()).isEqualTo("DONE");
    }
}
