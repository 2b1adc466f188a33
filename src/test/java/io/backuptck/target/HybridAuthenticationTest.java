package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.obshell.target.HybridAuthentication;
import io.backuptck.api.obshell.target.HybridCredentials;
import io.backuptck.target.LoopbackServer.Received;
import io.backuptck.validation.Exchange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to an agent, seen from the agent's side. */
class HybridAuthenticationTest {

    private static final String HEADER = HybridAuthentication.HEADER;
    private static final String AGENT_HEADER = HybridAuthentication.AGENT_HEADER;
    private static final String START = "{\"mode\":\"full\"}";
    private static final Reply MISSING = Reply.of(400, "{\"error\":{\"errCode\":\"Request.Header.NotFound\"}}");
    private static final Reply REFUSED = Reply.of(401, "{\"error\":{\"code\":10008}}");

    private final AtomicReference<PlayedAgent> agent = new AtomicReference<>(new PlayedAgent(1024));
    private boolean ownPassword;

    private static boolean isSigned(Received request) {
        return !request.header(HEADER).isEmpty() || !request.header(AGENT_HEADER).isEmpty();
    }

    /** Hands out its key and what else it tells of itself, and answers everything else by the script. */
    private LoopbackServer server(Function<Received, Reply> script) {
        return LoopbackServer.answering(request -> request.target().endsWith("/secret") ? agent.get().secret()
                : request.target().endsWith("/info") ? Reply.json("{\"data\":{\"security\":" + ownPassword + "}}")
                : script.apply(request));
    }

    private static HttpTarget target(String url) {
        return Calls.target(url, new HybridCredentials(Optional.of("r00t"), Optional.of("ag3nt")), TimeSource.virtual());
    }

    private static List<Received> protectedOnes(LoopbackServer server) {
        return server.requests().stream().filter(request -> !request.target().matches(".*/(secret|info)")).toList();
    }

    /** Sends a start to an agent that demands a header, and returns what came with one. */
    private Received sealed(ApiCall call, String prefix) throws IOException {
        try (LoopbackServer server = server(request -> isSigned(request) ? Reply.json("{}") : MISSING);
                HttpTarget target = target(server.url() + prefix)) {
            target.send(call);
            return protectedOnes(server).get(1);
        }
    }

    @Test
    void nothingIsEncryptedAsLongAsNobodyAsks() throws IOException {
        try (LoopbackServer server = server(request -> Reply.json("{}")); HttpTarget target = target(server.url())) {
            target.send(Calls.post().json(START));

            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(isSigned(request)).isFalse();
                assertThat(request.text()).isEqualTo(START);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void fromTheFirstDemandOnEverythingIsEncrypted(int status) throws IOException {
        try (LoopbackServer server = server(request -> isSigned(request) ? Reply.json("{}") : status == 400 ? MISSING : REFUSED);
                HttpTarget target = target(server.url())) {
            Exchange first = target.send(Calls.post().json(START));
            Exchange second = target.send(Calls.post().json(START));

            assertThat(first.response().status()).isEqualTo(200);
            assertThat(second.response().status()).isEqualTo(200);
            assertThat(protectedOnes(server)).extracting(HybridAuthenticationTest::isSigned).containsExactly(false, true, true);
            assertThat(server.requests()).extracting(Received::target).filteredOn(path -> path.endsWith("/secret")).hasSize(1);
            assertThat(((HybridAuthentication) target.authentication()).isDemanded()).isTrue();
        }
    }

    @Test
    void theEvidenceKeepsTheBodyThatPeopleCanRead() throws IOException {
        try (LoopbackServer server = server(request -> isSigned(request) ? Reply.json("{}") : MISSING);
                HttpTarget target = target(server.url())) {
            Exchange exchange = target.send(Calls.post().json(START));

            assertThat(exchange.request().bodyText()).isEqualTo(START);
            assertThat(exchange.request().headers()).extracting(header -> header.name()).contains(HEADER);
            assertThat(protectedOnes(server).get(1).text()).doesNotContain("mode");
        }
    }

    @Test
    void theHeaderHoldsPasswordExpiryRequestTargetAndKeys() throws IOException {
        Received request = sealed(Calls.post().path("name", "租 户").query("q", "a+b c").json(START), "");
        JsonNode header = agent.get().header(request.header(HEADER));

        assertThat(header.path("auth").textValue()).isEqualTo("r00t");
        assertThat(header.path("uri").textValue()).isEqualTo(request.target());
        assertThat(Long.parseLong(header.path("ts").textValue())).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(agent.get().body(header, request.body())).isEqualTo(START);
    }

    @Test
    void aRequestWithoutABodyKeepsNone() throws IOException {
        assertThat(sealed(Calls.get(), "").body()).isEmpty();
    }

    /** A gateway takes its own prefix away before the agent compares. */
    @Test
    void thePrefixOfTheTargetIsNotInTheHeader() throws IOException {
        Received request = sealed(Calls.get(), "/gateway");

        assertThat(request.target()).isEqualTo("/gateway/api/v1/task/dag/1123");
        assertThat(agent.get().header(request.header(HEADER)).path("uri").asText()).isEqualTo("/api/v1/task/dag/1123");
    }

    @ParameterizedTest
    @CsvSource({"true, X-OCS-Agent-Header, ag3nt, X-OCS-Header", "false, X-OCS-Header, r00t, X-OCS-Agent-Header"})
    void theAgentsOwnPasswordCountsWhereItHasOne(boolean set, String header, String password, String other) throws IOException {
        ownPassword = set;
        Received request = sealed(Calls.get(), "");

        assertThat(agent.get().header(request.header(header)).path("auth").asText()).isEqualTo(password);
        assertThat(request.header(other)).isEmpty();
    }

    @Test
    void anAgentThatWasRestartedGetsTheHeaderUnderItsNewKey() throws IOException {
        try (LoopbackServer server = server(request -> !isSigned(request) ? MISSING
                : agent.get().canRead(request.header(HEADER)) ? Reply.json("{}") : REFUSED);
                HttpTarget target = target(server.url())) {
            target.send(Calls.get());
            agent.set(new PlayedAgent(1024));

            assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
        }
    }

    @Test
    void aRefusalUnderTheSameKeyStands() throws IOException {
        try (LoopbackServer server = server(request -> isSigned(request) ? REFUSED : MISSING);
                HttpTarget target = target(server.url())) {
            assertThat(target.send(Calls.get()).response().status()).isEqualTo(401);
            assertThat(target.send(Calls.get()).response().status()).isEqualTo(401);

            assertThat(protectedOnes(server)).as("a plain one, and one attempt with the password for each call").hasSize(3);
        }
    }

    @Test
    void withoutAUsableKeyTheDemandStands() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(MISSING); HttpTarget target = target(server.url())) {
            assertThat(target.send(Calls.get()).response().status()).isEqualTo(400);
        }
    }

    @Test
    void nothingShowsThePasswords() {
        assertThat(new HybridCredentials(Optional.of("r00t"), Optional.of("ag3nt"))).asString().doesNotContain("r00t", "ag3nt");
    }
}
