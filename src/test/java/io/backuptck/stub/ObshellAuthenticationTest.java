package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubClient.Reply;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in by the stub, and the errors of those who are not, in the order of the agent's gates. */
class ObshellAuthenticationTest {

    private static final String OVERVIEW = "/api/v1/tenant/tenant1/backup/overview";
    private static final String START = "/api/v1/tenant/t1/backup";
    private static final String HEADER = "X-OCS-Header";
    private static final String AGENT_HEADER = "X-OCS-Agent-Header";
    private static final String LONG_AGO = "1700000000";

    private StubServer server;
    private StubClient client;

    private void start(AgentEra era, AgentCredentials agentCredentials) {
        server = StubServer.start(StubOptions.embedded(ApiId.named("obshell")).with(StubAccess.agent(agentCredentials)).era(era));
        client = new StubClient(server.url());
    }

    private void locked() {
        start(AgentEra.NAMED, AgentCredentials.locked("r00t"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HeaderForge forge(String uri) throws Exception {
        return new HeaderForge(client.get("/api/v1/secret").at("/data/public_key").asText()).put("auth", "r00t").put("uri", uri);
    }

    private Reply overview(UnaryOperator<HeaderForge> change) throws Exception {
        return client.get(OVERVIEW, HEADER, change.apply(forge(OVERVIEW)).text());
    }

    private Reply startWith(HeaderForge header, String body) throws Exception {
        return client.post(START, body, HEADER, header.text());
    }

    private static void assertRefused(Reply reply, int status, String errCode, int code) {
        assertThat(reply.at("/error/errCode").asText()).isEqualTo(errCode);
        assertThat(reply.at("/error/code").asInt()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.at("/status").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(AgentEra.class)
    void theRightHeaderOpensAndItsBodyIsRead(AgentEra era) throws Exception {
        start(era, AgentCredentials.locked("r00t"));

        assertThat(overview(UnaryOperator.identity()).status()).isEqualTo(200);
        HeaderForge header = forge(START);
        assertThat(startWith(header, header.body("{\"mode\":\"incremental\"}")).at("/data/name").asText())
                .isEqualTo("Obcluster start increment backup for t1");
    }

    @Test
    void anAgentOfTheFirstEraHasAShortKey() throws Exception {
        start(AgentEra.NUMBERED, AgentCredentials.OPEN);

        assertThat(client.get("/api/v1/secret").at("/data/public_key").asText()).startsWith("MEgCQQ").hasSize(100);
    }

    @Test
    void theNamesOfMembersMayBeWrittenInAnyCase() throws Exception {
        locked();

        assertThat(overview(header -> header.rename("auth", "Auth").rename("ts", "Ts").rename("uri", "URI")
                .rename("keys", "Keys").put("more", "ignored")).status()).isEqualTo(200);
    }

    @Test
    void withoutAHeaderNobodyIsLetIn() throws Exception {
        locked();

        assertRefused(client.get(OVERVIEW), 400, "Request.Header.NotFound", 0);
        assertRefused(client.post("/api/v1/obcluster/backup", "{}"), 400, "Request.Header.NotFound", 0);
        assertThat(client.get(OVERVIEW).at("/traceId").asText()).hasSize(16);
    }

    @Test
    void whoIsRefusedStartsNothing() throws Exception {
        locked();
        client.post(START, "{}");

        assertThat(client.get("/api/v1/task/dag/11", HEADER, forge("/api/v1/task/dag/11").text()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AAAA", "AA==", "[1]", "{\"auth\":1}"})
    void anUnreadableHeaderIsRefusedOnEveryRoute(String text) throws Exception {
        locked();
        String header = text.startsWith("[") || text.startsWith("{") ? forge(OVERVIEW).text(text) : text;

        for (String path : new String[] {OVERVIEW, "/api/v1/info", "/api/v1/none"}) {
            Reply reply = client.get(path, HEADER, header);
            assertRefused(reply, 401, "Security.Authentication.Header.DecryptFailed", 1);
            assertThat(reply.at("/traceId").asText()).isEmpty();
        }
    }

    @Test
    void aTimeThatIsANumberMakesTheHeaderUnreadable() throws Exception {
        locked();

        Reply reply = overview(header -> header.put("ts", 4_000_000_000L));

        assertRefused(reply, 401, "Security.Authentication.Header.DecryptFailed", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "uri, /api/v1/other, Security.Authentication.Header.UriMismatch",
        "ts, soon, Security.Authentication.Timestamp.Invalid",
        "ts, '', Security.Authentication.Timestamp.Invalid",
        "ts, " + LONG_AGO + ", Security.Authentication.Expired",
        "auth, wrong, Security.Authentication.IncorrectOceanbasePassword",
        "session_id, unknown, Security.Authentication.SessionInvalid",
    })
    void oneWrongMemberIsNamed(String member, String value, String errCode) throws Exception {
        locked();

        assertRefused(overview(header -> header.put(member, value)), 401, errCode, 10008);
    }

    @Test
    void aWrongUriHidesAWrongPassword() throws Exception {
        locked();

        assertRefused(overview(header -> header.put("uri", "/").put("auth", "wrong")), 401,
                "Security.Authentication.Header.UriMismatch", 10008);
    }

    @Test
    void theQueryBelongsToTheUri() throws Exception {
        locked();
        String path = OVERVIEW + "?b=2&a=%31";

        assertThat(client.get(path, HEADER, forge(path).text()).status()).isEqualTo(200);
        assertRefused(client.get(path, HEADER, forge(OVERVIEW).text()), 401, "Security.Authentication.Header.UriMismatch", 10008);
    }

    @Test
    void withoutAPasswordTheTimeDoesNotMatter() throws Exception {
        start(AgentEra.NAMED, AgentCredentials.locked(""));

        assertThat(overview(header -> header.put("auth", "").put("ts", LONG_AGO)).status()).isEqualTo(200);
        assertThat(overview(header -> header.put("auth", "some")).status()).isEqualTo(401);
    }

    @Test
    void openOperationsDoNotAskWhoIsCalling() throws Exception {
        locked();

        for (String path : new String[] {"/api/v1/info", "/api/v1/secret", "/api/v1/status"}) {
            assertThat(client.get(path).status()).isEqualTo(200);
            assertThat(client.get(path, HEADER, forge("/another").put("auth", "wrong").text()).status()).isEqualTo(200);
        }
        assertRefused(client.get("/api/v1/none", HEADER, forge("/another").text()), 404, "Common.NotFound", 0);
    }

    @Test
    void theAgentsOwnPasswordOpensToo() throws Exception {
        start(AgentEra.NAMED, new AgentCredentials(true, "r00t", "ag3nt"));

        assertThat(client.get("/api/v1/info").at("/data/security").asBoolean()).isTrue();
        assertThat(client.get(OVERVIEW, AGENT_HEADER, forge(OVERVIEW).put("auth", "ag3nt").text()).status()).isEqualTo(200);
        String twice = forge(OVERVIEW).text("ag3nt");
        assertThat(client.get(OVERVIEW, AGENT_HEADER, forge(OVERVIEW).put("auth", twice).text()).status()).isEqualTo(200);
        assertThat(overview(UnaryOperator.identity()).status()).isEqualTo(200);
        assertRefused(client.get(OVERVIEW, AGENT_HEADER, forge(OVERVIEW).text()), 401,
                "Security.Authentication.IncorrectAgentPassword", 10008);
        String proxy = "/api/v1/task/dag/42130706433028869";
        assertRefused(client.get(proxy, HEADER, forge(proxy).text()), 401, "Security.Authentication.WithAgentPassword", 10008);
    }

    @Test
    void theAgentsHeaderDoesNotCountWhereItHasNoPassword() throws Exception {
        locked();

        assertRefused(client.get(OVERVIEW, AGENT_HEADER, forge(OVERVIEW).text()), 401,
                "Security.Authentication.WithOceanBasePassword", 10008);
    }

    @Test
    void theAgentsHeaderBeatsTheOther() throws Exception {
        locked();

        assertThat(client.get(OVERVIEW, HEADER, forge(OVERVIEW).text(), AGENT_HEADER, "garbage").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'', qgbopWdO6+P7e5ZoSNMS5w==, Request.Body.Decrypt.AES.KeyAndIv.Invalid",
        "AAECAwQFBgcICQoLDA0O, qgbopWdO6+P7e5ZoSNMS5w==, Request.Body.Decrypt.AES.KeyAndIv.Invalid",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, AAAA, Request.Body.Decrypt.AES.ContentLength.Invalid",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, '{\"mode\":\"full\"}', Common.Unexpected",
        "AAECAwQFBgcICQoLDA0ODxAR, qgbopWdO6+P7e5ZoSNMS5w==, Common.Unexpected",
    })
    void aBodyThatCannotBeDecryptedIsAFailureOfTheServer(String keys, String body, String errCode) throws Exception {
        locked();
        Reply reply = startWith(forge(START).put("keys", keys), body);

        assertRefused(reply, 500, errCode, 0);
        assertThat(reply.at("/traceId").asText()).isEmpty();
    }

    @Test
    void theTestVectorIsRead() throws Exception {
        locked();

        assertThat(startWith(forge(START).put("keys", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                "qgbopWdO6+P7e5ZoSNMS5w==").at("/data/name").asText()).isEqualTo("Obcluster start full backup for t1");
    }

    @Test
    void agentsBeforeNamesRefuseEverybodyAlike() throws Exception {
        start(AgentEra.NUMBERED, AgentCredentials.locked("r00t"));

        for (Reply reply : new Reply[] {client.get(OVERVIEW), client.get(OVERVIEW, HEADER, "garbage"),
            overview(header -> header.put("uri", "/")), overview(header -> header.put("ts", LONG_AGO)),
            overview(header -> header.put("auth", "wrong")), startWith(forge(START), "{}")}) {
            assertRefused(reply, 401, "", 10008);
        }
    }

    @Test
    void agentsBeforeNamesTellOtherErrorsByNumbers() throws Exception {
        start(AgentEra.NUMBERED, AgentCredentials.OPEN);

        assertRefused(client.post(START, "{\"mode\":\"weekly\"}"), 500, "", 1002);
        assertRefused(client.get("/api/v1/none"), 400, "", 1000);
        assertRefused(client.get("/api/v1/tenant/t1/backup/info"), 400, "", 1000);
        assertRefused(client.get("/api/v1/tenant/t1/backup/overview"), 404, "", 2300);
        assertThat(client.post(START, "{}").at("/data/maintenance_type").isMissingNode()).isTrue();
    }
}
