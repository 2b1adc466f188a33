package io.backuptck.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.journal.CallPattern;
import io.backuptck.stub.journal.Times;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The APIs in somebody's own WireMock. */
class StubExtensionTest {
    private static final String BACKUPS = "/v3/0483b6b16e954cb88930a360d2c4e663/backups";
    private static final String START = "{\"instance_id\": \"7e01ac5ac5274957ba506f3851d11d51in14\", \"name\": \"nightly\"}";
    private WireMockServer wireMock;
    private StubClient client;

    @TempDir
    private Path folder;

    private void start(WireMockConfiguration configuration) {
        wireMock = new WireMockServer(configuration.dynamicPort());
        wireMock.start();
        client = new StubClient(wireMock.baseUrl());
    }

    @AfterEach
    void stop() {
        wireMock.stop();
    }

    @Test
    void severalApisStandBesideOnesOwnMappings() throws Exception {
        StubExtension extension = StubExtension.of("gaussdb", "obshell");
        start(options().extensions(extension));
        wireMock.stubFor(get(urlEqualTo("/mine")).willReturn(aResponse().withBody("\"mine\"")));

        assertThat(client.get("/mine").body().asText()).isEqualTo("mine");
        assertThat(client.post(BACKUPS, START).status()).isEqualTo(202);
        assertThat(client.post("/api/v1/tenant/t1/backup", "{\"mode\": \"full\"}").at("/data/state").asText()).isEqualTo("READY");
        wireMock.verify(1, postRequestedFor(urlEqualTo(BACKUPS)));
        extension.stub("gaussdb").verify(CallPattern.of("createManualBackup").with("/name", "nightly"), Times.exactly(1));
        assertThat(client.get("/__backup-tck/obshell/requests").at("/requests/0/operation").asText()).isEqualTo("startTenantBackup");
        assertThatThrownBy(() -> extension.stub("oceanbase-cloud")).hasMessageContaining("gaussdb, obshell");
    }

    @Test
    void aResetOfWireMockTakesTheApisBackToTheirStart() throws Exception {
        start(options().extensions(StubExtension.of("gaussdb")));
        int before = client.get(BACKUPS).at("/total_count").asInt();
        client.post(BACKUPS, START);
        wireMock.resetAll();
        assertThat(client.get(BACKUPS).at("/total_count").asInt()).isEqualTo(before);
        wireMock.verify(0, postRequestedFor(urlEqualTo(BACKUPS)));
        client.post(BACKUPS, START);
        client.post("/__admin/reset", "");
        assertThat(client.get(BACKUPS).at("/total_count").asInt()).isEqualTo(before);
    }

    @Test
    void aResetOfOneApiLeavesOnesOwnMappings() throws Exception {
        start(options().extensions(StubExtension.of("gaussdb")));
        wireMock.stubFor(get(urlEqualTo("/mine")).willReturn(aResponse().withBody("\"mine\"")));
        client.post(BACKUPS, START);
        assertThat(client.post("/__backup-tck/gaussdb/reset", "").status()).isEqualTo(200);
        assertThat(client.get("/__backup-tck/gaussdb/requests").at("/count").asInt()).isZero();
        assertThat(client.get("/mine").body().asText()).isEqualTo("mine");
    }

    @Test
    void exportedMappingsCanBeEdited() throws Exception {
        Path mappings = folder.resolve("mappings");
        List<Path> files = StubExtension.export(ApiId.named("gaussdb"), mappings);
        assertThat(files).hasSameSizeAs(Contract.of(ApiId.named("gaussdb")).operations());
        Path list = mappings.resolve("gaussdb-listBackups.json");
        Files.writeString(list, Files.readString(list).replace("/v3/{project_id}/backups", "/edited/{project_id}"));

        start(options().withRootDirectory(folder.toString()).extensions("io.backuptck.stub.StubExtension"));

        assertThat(client.get("/edited/0483b6b16e954cb88930a360d2c4e663").at("/total_count").asInt()).isPositive();
        assertThat(client.post(BACKUPS, START).status()).isEqualTo(202);
        wireMock.resetAll();
        assertThat(client.get("/edited/0483b6b16e954cb88930a360d2c4e663").at("/total_count").asInt()).isPositive();
    }

    @Test
    void aContractOfOnesOwnIsPlayedToo() throws Exception {
        ApiId api = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml")).api();
        start(options().extensions(StubExtension.of(StubOptions.embedded(api).with(Administration.JOURNAL))));
        String id = client.post("/processes/buffer/execution", "{\"inputs\": {\"distance\": 1, \"geometry\": \"POINT(1 2)\"}}")
                .at("/jobId").asText();
        assertThat(client.get("/jobs/" + id).at("/status").asText()).isNotEmpty();
        wireMock.resetAll();
        assertThat(client.get("/jobs/" + id).status()).isEqualTo(404);
    }
}
