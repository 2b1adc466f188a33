package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.suite.Told;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is held against what the requirements of a scenario demand; one mistake is blamed once. */
class AnswerDemandsTest {

    private static final ApiId API = ApiId.named("obshell");
    private static final String FAILURE = "{\"successful\":false,\"timestamp\":\"2026-01-01T00:00:00Z\",\"duration\":1,\"status\":%d,"
            + "\"traceId\":\"\",\"error\":{\"code\":1,\"errCode\":\"%s\",\"message\":\"m\"}}";
    private static final String SUCCESS = "{\"successful\":true,\"timestamp\":\"2026-01-01T00:00:00Z\",\"duration\":1,\"status\":%d,"
            + "\"traceId\":\"0123456789abcdef\",\"data\":{}}";

    private final Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
    private HttpServer server;
    private HttpTarget target;
    private ApiSession session;
    private int status;
    private String code = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = (status < 400 ? SUCCESS.formatted(status) : FAILURE.formatted(status, code)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        TargetOptions options = TargetOptions.of("http://127.0.0.1:" + server.getAddress().getPort());
        target = new HttpTarget(options, WireClient.of(options), Authentication.NONE, TimeSource.virtual());
        SuiteRun run = new SuiteRun(new SuiteSettings(Level.MUST, "", false, 6, 1, Duration.ofSeconds(10), Duration.ofMinutes(30)), recorder);
        run.add(API, target, Fixtures.of(API, Map.of("tenant", "t1")), List.of());
        session = run.session(API).orElseThrow();
    }

    @AfterEach
    void stop() {
        target.close();
        server.stop(0);
    }

    private List<String> blamed(int answered, String errCode, String... ids) {
        status = answered;
        code = errCode;
        Seen answer = session.send(session.call("startTenantBackup").path("name", "t1").json("{}"));
        new AnswerDemands(session, answer).check(Stream.of(ids).map(session.contract().requirements()::get).toList());
        return recorder.findings().stream().filter(record -> record.finding().kind().equals("check"))
                .map(record -> record.finding().requirement()).map(Requirement::id).filter(List.of(ids)::contains).toList();
    }

    @Test
    void anAcceptedRequestIsBlamedOnTheFirstThatDemandsAFailure() {
        assertThat(blamed(200, "", "OBS-START-16", "OBS-START-17", "OBS-START-31")).containsExactly("OBS-START-16");
    }

    @Test
    void aNarrowerDemandIsBlamedForAnotherFailure() {
        assertThat(blamed(500, "OB.Tenant.NotExist", "OBS-START-16", "OBS-START-17", "OBS-START-31")).containsExactly("OBS-START-31");
    }

    @Test
    void anotherCodeIsBlamedForItself() {
        assertThat(blamed(400, "OB.Other", "OBS-START-16", "OBS-START-17", "OBS-START-31")).containsExactly("OBS-START-17");
    }

    @ParameterizedTest
    @CsvSource({"400, OB.Tenant.NotExist", "404, ''"})
    void whatIsDemandedIsNotBlamed(int answered, String errCode) {
        assertThat(blamed(answered, errCode, "OBS-START-16", "OBS-START-31")).isEmpty();
    }

    /** That 410 is in no table binds the vendor's product alone, and no other server has been blamed for it. */
    @Test
    void aStatusThatOnlyTheVendorsProductOwesExcusesNothing() {
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        ListeningRun run = new ListeningRun(contract);
        Seen answer = run.judged(Told.example(contract, "createManualBackup", 404, "InstanceMissing").status(410),
                List.of("@GDB-CREATE-06", "@GDB-CREATE-07"));
        new AnswerDemands(run.session(), answer).check(Stream.of("GDB-CREATE-06", "GDB-CREATE-07").map(contract.requirements()::get).toList());
        assertThat(run.broken()).contains("GDB-CREATE-07").doesNotContain("GDB-CREATE-06");
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "202, 0", "400, 1"})
    void aDemandedSuccessIsAnyOfItsClass(int answered, int findings) {
        assertThat(blamed(answered, "", "OBS-START-04")).hasSize(findings);
    }
}
