package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.wire.WireClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is concluded from looks at something that goes on: one that failed is none, and one that misses is doubted. */
class PursuitTest {

    private static final ApiId API = ApiId.named("oceanbase-cloud");
    private static final String START = "{\"success\":true,\"requestId\":\"r\",\"data\":{\"backupTaskId\":\"bak-1\"}}";

    private HttpServer server;
    private HttpTarget target;
    private ApiSession session;
    private IntFunction<String> answers;
    private int looks;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        TargetOptions options = TargetOptions.of("http://127.0.0.1:" + server.getAddress().getPort());
        target = new HttpTarget(options, WireClient.of(options), Authentication.NONE, TimeSource.virtual());
        SuiteRun run = new SuiteRun(new SuiteSettings(Level.MUST, "", false, 6, 1, Duration.ofSeconds(10), Duration.ofMinutes(30)),
                new Recorder(scenario -> { }, new Redactor(List.of())));
        run.add(API, target, Fixtures.of(API, Map.of("instance", "i", "tenantId", "t")), List.of());
        session = run.session(API).orElseThrow();
    }

    @AfterEach
    void stop() {
        target.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String word = path.endsWith("/start") ? "start" : path.endsWith("/bak-1") ? answers.apply(looks++) : "404";
        String code = path.endsWith("/bak-1") ? "NO_SET" : "NO_PATH";
        int status = word.matches("\\d+") ? Integer.parseInt(word) : 200;
        String set = "{\"backupSetId\":\"bak-1\",\"backupMode\":\"PHYSICAL_BACKUP\",\"startTime\":\"2026-01-01T00:00:00Z\",\"status\":\"" + word + "\"}";
        byte[] body = (word.equals("start") ? START : status == 200 ? "{\"success\":true,\"requestId\":\"r\",\"data\":" + set + "}"
                : "{\"success\":false,\"requestId\":\"r\",\"errorCode\":\"" + code + "\",\"errorMessage\":\"none\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** @param words a status of HTTP or the word for the state, look by look; the last one is repeated */
    private KnownResource followed(String words) {
        List<String> all = Arrays.asList(words.split(" "));
        answers = look -> all.get(Math.min(look, all.size() - 1));
        KnownResources known = KnownResources.of(session, session.contract().resource("backup"));
        KnownResource thing = known.add(session.send(session.call("startBackup").path("instanceId", "i").query("requestId", "r").json("{}"))).orElseThrow();
        thing.follow();
        return thing;
    }

    @ParameterizedTest
    @CsvSource({"RUNNING RUNNING DONE, 6", "404 404 404 RUNNING DONE, 8", "RUNNING 404 DONE, 6", "DONE, 4", "RUNNING 404 RUNNING 404 DONE, 8",
        "RUNNING FAILED, 5", "DONE 404 DONE, 3", "RUNNING DONE EXPIRED, 5"})
    void theEndIsSeenWhateverOneLookMisses(String words, int looksAtIt) {
        KnownResource thing = followed(words);

        assertThat(thing.missedEnd()).isEmpty();
        assertThat(thing.isOver()).isTrue();
        assertThat(thing.isGone()).isFalse();
        assertThat(looks).isEqualTo(looksAtIt);
    }

    @ParameterizedTest
    @CsvSource({"RUNNING 404, there and is gone", "404, not found", "RUNNING, did not come to its end within",
        "RUNNING 429, was answered with status 429"})
    void whyTheEndWasNotSeenIsSaid(String words, String reason) {
        KnownResource thing = followed(words);

        assertThat(thing.missedEnd()).contains(reason);
        assertThat(thing.isOver()).isFalse();
    }

    /** What never was there cannot be gone, and nothing promises how soon it is there. */
    @Test
    void whatWasNeverShownIsWaitedForAndNotCalledGone() {
        KnownResource thing = followed("404");

        assertThat(thing.isGone()).isFalse();
        assertThat(looks).isBetween(30, 32); // for five minutes, at intervals of ten seconds
    }

    @Test
    void whatIsGoneAfterItsEndIsToldFromABlip() {
        assertThat(followed("RUNNING DONE 404").isGone()).isTrue();
        assertThat(followed("RUNNING DONE DONE 404 DONE").isGone()).isFalse();
    }
}
