package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** What goes to a target beside the requests of the scenarios. */
class TargetCallerTest {

    private static final byte[] NOT_FOUND = "{\"error_code\":\"DBS.1\",\"error_msg\":\"no\"}".getBytes(StandardCharsets.US_ASCII);

    private static final SuiteSettings SETTINGS =
            new SuiteSettings(Level.MUST, "", false, 6, 1, Duration.ofSeconds(10), Duration.ofMinutes(5));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int status = 404;
    private HttpServer server;
    private HttpTarget target;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getRawPath());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            exchange.sendResponseHeaders(status, NOT_FOUND.length);
            exchange.getResponseBody().write(NOT_FOUND);
            exchange.close();
        });
        server.start();
        TargetOptions options = TargetOptions.of("http://127.0.0.1:" + server.getAddress().getPort());
        target = new HttpTarget(options, WireClient.of(options), Authentication.NONE, TimeSource.virtual());
    }

    @AfterEach
    void stop() {
        target.close();
        server.stop(0);
    }

    /** What it answers to a path that cannot exist is the same, and shows nothing about the operation. */
    @Test
    void aServerThatAsksToComeBackLaterDoesNotSayWhatItOffers() {
        status = 429;
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        TargetCaller caller = new TargetCaller(contract, target, Fixtures.of(contract.api(), Map.of()), SETTINGS, () -> "scenario");
        ApiCall list = ApiCall.of(contract.operation("listBackups")).path("project_id", "p");

        Exchange exchange = caller.call(list, Authentication.NONE);

        assertThatThrownBy(() -> caller.requireOffered(list.operation(), exchange, true)).isInstanceOf(Inconclusive.class)
                .hasMessageContaining("keeps asking to come back later");
    }

    /** Nobody is blamed for what is not known, whichever operation it is: documented ones, too. */
    @ParameterizedTest
    @ValueSource(strings = {"createManualBackup", "listBackups"})
    void aServerThatIsDownSaysNothing(String operation) {
        status = 503;
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        TargetCaller caller = new TargetCaller(contract, target, Fixtures.of(contract.api(), Map.of()), SETTINGS, () -> "scenario");
        ApiCall call = ApiCall.of(contract.operation(operation)).path("project_id", "p");

        Exchange exchange = caller.call(call, Authentication.NONE);

        assertThatThrownBy(() -> caller.requireOffered(call.operation(), exchange, false)).isInstanceOf(Inconclusive.class)
                .hasMessageContaining("so it seems to be down");
    }

    /** Nor does it show that it is no server of the API, however often it does. */
    @Test
    void aServerThatAsksToComeBackLaterIsNotTakenForAnother() {
        status = 429;
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        int[] scenario = new int[1];
        TargetCaller caller = new TargetCaller(contract, target, Fixtures.of(contract.api(), Map.of()), SETTINGS, () -> "scenario " + scenario[0]++);
        ApiCall start = ApiCall.of(contract.operation("createManualBackup")).path("project_id", "p").json("{}");

        for (int i = 0; i < 5; i++) {
            caller.call(start, Authentication.NONE);
        }

        assertThat(caller.unrecognized()).isEmpty();
    }

    @Test
    void anyNameMayStandInTheUnknownPath() {
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        TargetCaller caller = new TargetCaller(contract, target, Fixtures.of(contract.api(), Map.of("project", "p$1/\\2 ü")),
                SETTINGS, () -> "scenario");
        ApiCall list = ApiCall.of(contract.operation("listBackups")).path("project_id", "p$1/\\2 ü");

        Exchange exchange = caller.call(list, Authentication.NONE);
        assertThatThrownBy(() -> caller.requireOffered(list.operation(), exchange, true)).isInstanceOf(TestAbortedException.class);

        assertThat(asked).containsExactly("/v3/p%241%2F%5C2%20%C3%BC/backups", "/v3/p%241%2F%5C2%20%C3%BC/backup-tck/no/such/path");
    }

    /** Without the id, the path of one thing is that of all of them. */
    @Test
    void nothingIsAskedForOfAThingWithoutAnId() {
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        TargetCaller caller = new TargetCaller(contract, target, Fixtures.of(contract.api(), Map.of()), SETTINGS, () -> "scenario");
        ApiCall removal = ApiCall.of(contract.operation("deleteManualBackup")).path("project_id", "p").path("backup_id", "");

        assertThatThrownBy(() -> caller.call(removal, Authentication.NONE)).isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("the id of what DELETE").hasMessageContaining("is not known");
        assertThat(asked).isEmpty();
    }
}
