package io.backuptck.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.contract.DigestAuthenticator;
import io.backuptck.stub.contract.DigestDemand;
import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that know nothing of the project speak digest with the stub: curl, as documented, and the JDK's. */
class DigestClientsTest {

    private static final StubAccess ACCESS =
            new StubAccess(StubAccess.Mode.DIGEST, Optional.empty(), Optional.of("ak"), Optional.of("sk"));
    private static final String SETS = "/api/v2/instances/obcluster-1/backup/data/sets";
    private static final String START = "/api/v2/instances/obcluster-1/backup/data/start"
            + "?requestId=dc302d76-66b5-48d8-ab53-a03500000000";
    /** Page 003, physical backup and logical backup, example 1. */
    private static final String PHYSICAL = """
            {
            "needPreCheck": true,
            "backupObjectType": "tenant",
            "backupPolicy": "manual",
            "tenantId": "txxx"
            }""";
    private static final String LOGICAL = """
            {
            "backupObjectType": "table",
            "tenantId": "txxx",
            "databaseTables": "[{\\"database\\": \\"database1\\", \\"tables\\": [\\"test1\\", \\"test2\\", \\"test3\\"]}]"
            }""";

    static {
        // Later JDKs speak MD5 only on demand; it is read once, before the first digest.
        System.setProperty("http.auth.digest.reEnabledAlgorithms", "MD5");
    }

    private StubServer stub;

    @BeforeEach
    void start() {
        stub = StubServer.start(StubOptions.embedded(ApiId.named("oceanbase-cloud")).with(ACCESS));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private static String curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "--silent", "--show-error"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println("DigestClientsTest: there is no curl on this machine, so it was not tried");
            assumeTrue(false, "there is no curl on this machine");
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private static HttpURLConnection open(String url, String secret) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setAuthenticator(new Authenticator() {
            private boolean asked;

            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                if (asked) {
                    return null; // once is enough; the JDK would ask twenty times
                }
                asked = true;
                return new PasswordAuthentication("ak", secret.toCharArray());
            }
        });
        return connection;
    }

    private static HttpURLConnection post(String url, String body) throws IOException {
        HttpURLConnection connection = open(url, "sk");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return connection;
    }

    private static JsonNode json(InputStream in) throws IOException {
        return JsonMapper.builder().build().readTree(in);
    }

    private int startedSets() throws IOException {
        HttpURLConnection connection = open(stub.url() + SETS + "?requestId=1", "sk");
        assertThat(connection.getResponseCode()).isEqualTo(200);
        return json(connection.getInputStream()).path("totalCount").intValue();
    }

    @Test
    void curlsDocumentedCommandStartsOnePhysicalBackup() throws Exception {
        int before = startedSets();

        String answer = curl("--digest", "-u", "ak:sk", "-X", "POST", stub.url() + START,
                "-H", "Content-Type: application/json", "--data", PHYSICAL);

        JsonNode json = JsonMapper.builder().build().readTree(answer);
        assertThat(json.path("success").booleanValue()).as(answer).isTrue();
        assertThat(json.at("/data/backupTaskId").asText()).startsWith("bak-");
        assertThat(startedSets()).isEqualTo(before + 1);
    }

    @Test
    void curlsDocumentedCommandStartsALogicalBackup() throws Exception {
        String answer = curl("--location", stub.url() + START, "--digest", "-u", "ak:sk",
                "--header", "Content-Type: application/json", "--data", LOGICAL);

        assertThat(JsonMapper.builder().build().readTree(answer).path("success").booleanValue()).as(answer).isTrue();
    }

    @Test
    void curlWithAWrongSecretStartsNothing() throws Exception {
        int before = startedSets();

        assertThat(curl("--digest", "-u", "ak:wrong", "--write-out", "%{http_code}", stub.url() + START,
                "-H", "Content-Type: application/json", "--data", PHYSICAL)).contains("\"success\":false").endsWith("401");
        assertThat(startedSets()).isEqualTo(before);
    }

    @Test
    void theJdksClientStartsOnePhysicalBackup() throws Exception {
        int before = startedSets();
        HttpURLConnection connection = post(stub.url() + START, PHYSICAL);

        assertThat(connection.getResponseCode()).isEqualTo(200);
        assertThat(json(connection.getInputStream()).at("/data/backupTaskId").asText()).startsWith("bak-");
        assertThat(startedSets()).isEqualTo(before + 1);
    }

    @Test
    void theJdksClientWithAWrongSecretIsRefused() throws Exception {
        HttpURLConnection connection = open(stub.url() + SETS + "?requestId=1", "wrong");

        assertThat(connection.getResponseCode()).isEqualTo(401);
        assertThat(connection.getHeaderField("WWW-Authenticate")).startsWith("Digest ").doesNotContain("stale");
    }

    /** Every form of a challenge; the body comes with the second request only. */
    @ParameterizedTest
    @CsvSource({"MD5, true", "MD5, false", "MD5-sess, true", "SHA-256, true", "SHA-256, false", "SHA-256-sess, true"})
    void curlAnswersEveryFormOfChallenge(String algorithm, boolean counted) throws Exception {
        try (AuthenticatorServer server = server(counted, algorithm)) {
            assertThat(curl("--digest", "-u", "ak:sk", server.url() + START, "--data", "{}")).isEqualTo("{}");
            assertThat(server.bodies()).containsExactly("", "{}");
        }
    }

    @ParameterizedTest
    @CsvSource({"MD5, true", "MD5, false", "SHA-256, true", "SHA-256, false"})
    void theJdkAnswersEveryFormOfChallengeThatItKnows(String algorithm, boolean counted) throws Exception {
        try (AuthenticatorServer server = server(counted, algorithm)) {
            assertThat(post(server.url() + START, "{}").getResponseCode()).isEqualTo(200);
            assertThat(server.bodies()).containsExactly("{}", "{}");
        }
    }

    @Test
    void bothChooseFromTwoChallenges() throws Exception {
        try (AuthenticatorServer server = server(true, "MD5", "SHA-256")) {
            assertThat(curl("--digest", "-u", "ak:sk", server.url() + START, "--data", "{}")).isEqualTo("{}");
            assertThat(post(server.url() + START, "{}").getResponseCode()).isEqualTo(200);
        }
    }

    private static AuthenticatorServer server(boolean counted, String... algorithms) throws IOException {
        return new AuthenticatorServer(new DigestAuthenticator(Contract.of(ApiId.named("oceanbase-cloud")), ACCESS,
                new DigestDemand(List.of(algorithms), !counted, null), Clock.systemUTC()));
    }
}
