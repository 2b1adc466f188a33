package io.backuptck.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.backuptck.contract.ApiId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stub is a WireMock as its users know it, here by WireMock's own client. */
class WireMockAdminTest {
    private static final String BACKUPS = "/v3/0483b6b16e954cb88930a360d2c4e663/backups";
    private static final String START = "{\"instance_id\": \"7e01ac5ac5274957ba506f3851d11d51in14\", \"name\": \"nightly\"}";
    private StubServer server;
    private StubClient stub;
    private WireMock admin;

    @BeforeEach
    void start() {
        server = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")).with(Administration.JOURNAL));
        stub = new StubClient(server.url());
        admin = new WireMock("127.0.0.1", server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aResetGoesBackToTheStart() throws Exception {
        List<String> names = names();
        int before = stub.get(BACKUPS).at("/total_count").asInt();
        stub.post(BACKUPS, START);
        admin.register(get(urlEqualTo("/mine")).willReturn(aResponse().withBody("\"mine\"")));
        assertThat(stub.get("/mine").body().asText()).isEqualTo("mine");

        assertThat(stub.post("/__admin/reset", "").status()).isEqualTo(200);

        assertThat(stub.get("/mine").at("/error_code").asText()).isNotEmpty();
        assertThat(stub.get(BACKUPS).at("/total_count").asInt()).isEqualTo(before);
        assertThat(names()).isEqualTo(names).contains("gaussdb: createManualBackup");
        assertThat(stub.get("/__backup-tck/requests").at("/count").asInt()).isEqualTo(2);
    }

    @Test
    void ourOwnResetGoesBackToTheStartToo() throws Exception {
        admin.register(get(urlEqualTo("/mine")).willReturn(aResponse().withBody("\"mine\"")));
        stub.get("/mine");
        stub.post("/__backup-tck/reset", "");
        assertThat(stub.get("/__admin/requests").at("/meta/total").asInt()).isZero();
        assertThat(stub.get("/mine").at("/error_code").asText()).isNotEmpty();
    }

    @Test
    void anEditedMappingIsAsBeforeAfterAReset() throws Exception {
        StubMapping list = admin.allStubMappings().getMappings().stream().filter(one -> one.getName().endsWith("listBackups")).findFirst()
                .orElseThrow();
        admin.editStubMapping(get(urlPathEqualTo(BACKUPS)).withId(list.getId()).willReturn(aResponse().withBody("\"edited\"")));
        assertThat(stub.get(BACKUPS).body().asText()).isEqualTo("edited");
        admin.resetMappings();
        assertThat(stub.get(BACKUPS).at("/total_count").asInt()).isPositive();
    }

    @Test
    void theJournalFindsCountsAndVerifies() throws Exception {
        stub.post(BACKUPS, START);
        stub.get(BACKUPS);
        stub.get(BACKUPS + "?limit=1");
        stub.get("/__backup-tck/requests");
        admin.verifyThat(1, postRequestedFor(urlEqualTo(BACKUPS)));
        admin.verifyThat(2, getRequestedFor(urlPathEqualTo(BACKUPS)));
        assertThat(admin.find(postRequestedFor(urlEqualTo(BACKUPS))).get(0).getBodyAsString()).isEqualTo(START);
        assertThat(stub.get("/__admin/requests").at("/meta/total").asInt()).isEqualTo(3);
        assertThat(stub.post("/__admin/requests/count", "{\"method\": \"GET\", \"url\": \"" + BACKUPS + "\"}").at("/count").asInt()).isEqualTo(1);
    }

    @Test
    void filesForOnesOwnMappingsAreThereUntilAReset() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI file = URI.create(server.url() + "/__admin/files/mine.json");
        http.send(HttpRequest.newBuilder(file).PUT(HttpRequest.BodyPublishers.ofString("\"mine\"")).build(), BodyHandlers.discarding());
        admin.register(get(urlEqualTo("/mine")).willReturn(aResponse().withBodyFile("mine.json")));
        assertThat(stub.get("/mine").body().asText()).isEqualTo("mine");
        assertThat(stub.get("/__admin/files").body()).hasSize(1);
        server.reset();
        assertThat(stub.get("/__admin/files").body()).isEmpty();
    }

    @Test
    void aShutdownEndsTheStub() throws Exception {
        admin.shutdown();
        server.awaitStop();
        assertThat(server.stub().journal().all()).isEmpty();
    }

    private List<String> names() {
        return admin.allStubMappings().getMappings().stream().map(StubMapping::getName).toList();
    }
}
