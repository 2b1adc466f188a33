package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubClient.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GaussdbStubTest {

    private static final String PROJECT = "/v3/0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";

    private StubServer server;
    private StubClient client;

    @BeforeEach
    void start() {
        server = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")));
        client = new StubClient(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply create(String instance, String name) throws Exception {
        return client.post(PROJECT + "/backups", "{\"instance_id\":\"" + instance + "\",\"name\":\"" + name
                + "\",\"description\":\"manual backup\"}");
    }

    /** Page 002; the page's answer belongs to another request, so names and ids are those of the request. */
    @Test
    void theSampleOfThePageIsAnsweredAsThePageShows() throws Exception {
        Reply reply = create(INSTANCE, "backupwqwq3");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/backup/name").asText()).isEqualTo("backupwqwq3");
        assertThat(reply.at("/backup/description").asText()).isEqualTo("manual backup");
        assertThat(reply.at("/backup/status").asText()).isEqualTo("BUILDING");
        assertThat(reply.at("/backup/type").asText()).isEqualTo("manual");
        assertThat(reply.at("/backup/instance_id").asText()).isEqualTo(INSTANCE);
        assertThat(reply.at("/backup/id").asText()).matches("[0-9a-f]{32}br14");
        assertThat(reply.at("/backup/begin_time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4}");
        assertThat(reply.at("/job_id").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void aBackupIsBuiltAndCompletedTogetherWithItsJob() throws Exception {
        Reply created = create(INSTANCE, "nightly-1");
        String list = PROJECT + "/backups?backup_id=" + created.at("/backup/id").asText();
        String job = PROJECT + "/jobs?id=" + created.at("/job_id").asText();
        assertThat(client.get(list).at("/backups/0/status").asText()).isEqualTo("BUILDING");

        for (int polls = 0; polls < 20 && !client.get(job).at("/job/status").asText().equals("Completed"); polls++) {
            assertThat(client.get(job).at("/job/status").asText()).isIn("Running", "Completed");
        }

        assertThat(client.get(job).at("/job/status").asText()).isEqualTo("Completed");
        assertThat(client.get(list).at("/backups/0/status").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void backupsOfTwoInstancesAreIndependent() throws Exception {
        Reply first = create(INSTANCE, "both");
        Reply second = create("fd26e3bf26e5467587eec857e4f66ef0in14", "both-too");
        String job = PROJECT + "/jobs?id=";

        for (int polls = 0; polls < 20; polls++) {
            client.get(job + first.at("/job_id").asText());
        }

        assertThat(client.get(job + first.at("/job_id").asText()).at("/job/status").asText()).isEqualTo("Completed");
        assertThat(client.get(job + second.at("/job_id").asText()).at("/job/status").asText()).isEqualTo("Running");
    }

    @Test
    void aNameThatBreaksARuleIsRefusedWithTheErrorBody() throws Exception {
        Reply reply = create(INSTANCE, "abc");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error_code").asText()).isEqualTo("DBS.201210");
        assertThat(reply.at("/error_msg").asText()).isNotBlank();
    }
}
