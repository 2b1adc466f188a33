package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.journal.CallPattern;
import io.backuptck.stub.journal.Times;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tests in any language can ask of a stub over HTTP, and tests in Java besides. */
class StubControlTest {
    private static final String BACKUPS = "/v3/0483b6b16e954cb88930a360d2c4e663/backups";
    private static final String START = "{\"instance_id\": \"7e01ac5ac5274957ba506f3851d11d51in14\", \"name\": \"%s\"}";
    private StubServer server;
    private StubClient stub;

    @BeforeEach
    void start() {
        start(StubOptions.embedded(ApiId.named("gaussdb")).with(Administration.JOURNAL));
    }

    private void start(StubOptions options) {
        stop();
        server = StubServer.start(options);
        stub = new StubClient(server.url());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aResetForgetsBackupsAndRequests() throws Exception {
        int before = stub.get(BACKUPS).at("/total_count").asInt();
        stub.post(BACKUPS, START.formatted("nightly"));
        assertThat(stub.get(BACKUPS).at("/total_count").asInt()).isEqualTo(before + 1);
        assertThat(stub.post("/__backup-tck/reset", "").status()).isEqualTo(200);
        assertThat(stub.get("/__backup-tck/requests").at("/count").asInt()).isZero();
        assertThat(stub.get(BACKUPS).at("/total_count").asInt()).isEqualTo(before);
        assertThat(stub.post(BACKUPS, START.formatted("nightly")).status()).isEqualTo(202);
    }

    @Test
    void theJournalSaysWhatWasAskedAndWhatTheContractSaysOfIt() throws Exception {
        stub.post(BACKUPS, START.formatted("nightly"), "X-Auth-Token", "s3cret-token");
        stub.post(BACKUPS, "{\"instance_id\": \"7e01ac5ac5274957ba506f3851d11d51in14\", \"name\": \"1\"}");
        stub.get("/v3/nowhere");

        JsonNode all = stub.get("/__backup-tck/requests").body();
        assertThat(all.toString()).doesNotContain("s3cret-token");
        JsonNode first = all.at("/requests/0");
        assertThat(first.path("api").asText()).isEqualTo("gaussdb");
        assertThat(first.path("method").asText()).isEqualTo("POST");
        assertThat(first.path("url").asText()).isEqualTo(BACKUPS);
        assertThat(first.path("operation").asText()).isEqualTo("createManualBackup");
        assertThat(first.at("/headers/X-Auth-Token").asText()).isEqualTo("***");
        assertThat(first.path("body").asText()).isEqualTo(START.formatted("nightly"));
        assertThat(first.at("/verdict/kind").asText()).isEqualTo("valid");
        assertThat(first.at("/answer/status").asInt()).isEqualTo(202);
        assertThat(first.at("/answer/body").asText()).contains("BUILDING");
        assertThat(all.at("/requests/1/verdict/kind").asText()).isEqualTo("invalid");
        assertThat(all.at("/requests/1/verdict/problems/0").asText()).contains("/name");
        assertThat(all.at("/requests/2/verdict/kind").asText()).isEqualTo("unknownRoute");
        assertThat(all.at("/requests/2/operation").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"operation=listBackups, 1", "method=post, 2", "path=/v3/*/backups, 3", "path=/v3/backups, 0", "verdict=invalid, 1",
        "status=202, 1", "contains=nightly, 1", "operation=listBackups&method=POST, 0"})
    void filtersFindSomeRequests(String query, int count) throws Exception {
        stub.post(BACKUPS, START.formatted("nightly"));
        stub.post(BACKUPS, "{}");
        stub.get(BACKUPS);
        assertThat(stub.get("/__backup-tck/requests?" + query).at("/count").asInt()).isEqualTo(count);
        assertThat(stub.delete("/__backup-tck/requests?" + query).at("/removed").asInt()).isEqualTo(count);
        assertThat(stub.get("/__backup-tck/requests").at("/count").asInt()).isEqualTo(3 - count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"operation\": \"createManualBackup\"} | 200",
        "{\"operation\": \"createManualBackup\", \"times\": 2} | 200",
        "{\"operation\": \"createManualBackup\", \"times\": 1} | 422",
        "{\"operation\": \"createManualBackup\", \"with\": {\"/name\": \"nightly\"}, \"times\": 1} | 200",
        "{\"operation\": \"createManualBackup\", \"with\": {\"/name\": \"weekly\"}} | 422",
        "{\"with\": {\"project_id\": \"0483b6b16e954cb88930a360d2c4e663\"}, \"times\": 2} | 200",
        "{\"with\": {\"content-type\": \"application/json\"}, \"atLeast\": 1, \"atMost\": 2} | 200",
        "{\"operation\": \"deleteManualBackup\", \"times\": 0} | 200",
        "{\"operation\": \"deleteBackup\", \"times\": 0} | 400",
        "{\"operations\": \"createManualBackup\"} | 400",
        "{\"times\": \"2\"} | 400",
        "{\"times\": 2, \"atLeast\": 1} | 400",
        "{\"atLeast\": 2, \"atMost\": 1} | 400",
        "{\"with\": \"/name\"} | 400",
        "[] | 400",
        "{ | 400"})
    void aVerificationHoldsOrNotOrIsRefused(String question, int status) throws Exception {
        stub.post(BACKUPS, START.formatted("nightly"));
        stub.post(BACKUPS, START.formatted("hourly"));
        StubClient.Reply reply = stub.post("/__backup-tck/verify", question);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.at(status == 400 ? "/error" : "/message").asText()).isNotEmpty();
    }

    @Test
    void aVerificationThatFailsNamesWhatCameInstead() throws Exception {
        stub.post(BACKUPS, START.formatted("nightly"));
        assertThatThrownBy(() -> server.verify(CallPattern.of("createManualBackup").with("/name", "weekly"), Times.exactly(1)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("expected exactly 1 times, came 0")
                .hasMessageContaining("/name is \"nightly\"");
        server.verify(CallPattern.of("createManualBackup").with("/name", "nightly"), Times.exactly(1));
        assertThatThrownBy(() -> server.verify(CallPattern.of("createBackup"), Times.never())).hasMessageContaining("createBackup");
    }

    @Test
    void unknownPathsAndMethodsAreToldOf() throws Exception {
        assertThat(stub.get("/__backup-tck/resets").status()).isEqualTo(404);
        assertThat(stub.get("/__backup-tck/reset").status()).isEqualTo(405);
        assertThat(stub.get("/__backup-tck/requests?operatoin=x").at("/error").asText()).contains("operatoin").contains("operation");
        assertThat(stub.get("/__backup-tck").at("/names/0/name").asText()).isNotEmpty();
    }

    @Test
    void withoutAJournalThereIsNoneToAsk() throws Exception {
        start(StubOptions.embedded(ApiId.named("gaussdb")));
        assertThat(stub.get("/__backup-tck/requests").status()).isEqualTo(404);
        assertThatThrownBy(() -> server.verify(CallPattern.ANY, Times.never())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsClosedIsAsUnknownAsAnyOtherPath() throws Exception {
        start(StubOptions.embedded(ApiId.named("gaussdb")).with(new Administration(false, true, List.of())));
        JsonNode unknown = stub.get("/nowhere").at("/error_code");
        for (String path : List.of("/__backup-tck/requests", "/__admin/requests", "/__admin/mappings")) {
            assertThat(stub.get(path).at("/error_code")).isEqualTo(unknown);
        }
        assertThat(stub.post("/__admin/shutdown", "").at("/error_code")).isEqualTo(unknown);
        assertThat(stub.post("/__backup-tck/reset", "").at("/error_code")).isEqualTo(unknown);
        assertThat(stub.get("/.well-known/backup-tck.json").at("/fixtures/project").asText()).isNotEmpty();
    }

    @Test
    void aCallerWithoutCredentialsMayStillResetAndIsInTheJournal() throws Exception {
        start(StubOptions.embedded(ApiId.named("gaussdb")).with(Administration.JOURNAL).with(new StubAccess(StubAccess.Mode.TOKEN,
                Optional.of("t0ken-of-the-stub"), Optional.empty(), Optional.empty())));
        assertThat(stub.get(BACKUPS + "?name=t0ken-of-the-stub").status()).isEqualTo(401);
        assertThat(stub.get("/__backup-tck/requests").body().toString()).contains("listBackups").doesNotContain("t0ken-of-the-stub");
        assertThat(stub.post("/__backup-tck/reset", "").status()).isEqualTo(200);
    }

    @Test
    void theEncryptionPasswordOfABackupIsNotInTheJournal() throws Exception {
        start(StubOptions.embedded(ApiId.named("obshell")).with(Administration.JOURNAL));
        stub.post("/api/v1/tenant/t1/backup", "{\"mode\": \"full\", \"encryption\": \"s3cret-of-the-set\"}");
        stub.post("/api/v1/tenant/t1/backup", "{\"mode\": \"full\", \"encryption\": \"s3cret-of-the-set\"");
        JsonNode all = stub.get("/__backup-tck/requests").body();
        assertThat(all.toString()).doesNotContain("s3cret-of-the-set");
        assertThat(all.at("/requests/0/body").asText()).contains("\"mode\":\"full\"", "***");
        assertThat(all.at("/count").asInt()).isEqualTo(2);
    }
}
