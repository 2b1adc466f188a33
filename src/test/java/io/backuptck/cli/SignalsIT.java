package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.flaky.DeafProxy;
import io.backuptck.hostile.HostileServer;
import io.backuptck.hostile.Trick;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar is told to end while it waits for something that would take for ever. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class SignalsIT {

    private static final String BACKUP = "/api/v1/tenant/t1/backup";

    @TempDir
    private Path reports;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void beforeTheFirstAnswer(String signal, int code) throws Exception {
        try (HostileServer server = new HostileServer(Trick.NO_ANSWER)) {
            Process verify = verify(server.url());
            waitFor(verify, () -> server.connections() > 0);
            send(verify, signal);

            assertPartial(verify, signal, code);
            assertThat(report().path("scenarios")).isNotEmpty().allMatch(one -> one.path("status").asText().equals("notRun"));
            assertThat(report().path("created")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void whileAStartIsUnderWay(String signal, int code) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("obshell"))); DeafProxy proxy = new DeafProxy(stub.url(), path -> {
            boolean start = path.equals(BACKUP);
            if (start) {
                started.countDown();
            }
            return start;
        })) {
            Process verify = verify(proxy.url());
            waitFor(verify, () -> started.getCount() == 0);
            send(verify, signal);

            assertPartial(verify, signal, code);
            assertThat(report().path("notes").toString()).contains("POST " + proxy.url() + BACKUP
                    + " was under way, and the server may have obeyed it");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void betweenTwoLooks(String signal, int code) throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("obshell"))); DeafProxy proxy = new DeafProxy(stub.url(), path -> {
            if (path.contains("/task/dag/")) {
                looked.countDown();
            }
            return false;
        })) {
            Process verify = verify(proxy.url(), "--poll-interval", "10m");
            waitFor(verify, () -> looked.getCount() == 0);
            send(verify, signal);

            assertPartial(verify, signal, code);
            assertThat(report().path("created")).isNotEmpty().allMatch(one -> one.path("left").asBoolean());
        }
    }

    @Test
    void twice() throws Exception {
        try (HostileServer server = new HostileServer(Trick.NO_ANSWER)) {
            Process verify = verify(server.url());
            waitFor(verify, () -> server.connections() > 0);
            send(verify, "INT");
            send(verify, "TERM");

            assertThat(verify.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(verify.exitValue()).isIn(130, 143);
            assertThat(output(verify)).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aStubEndsWithoutAWord(String signal, int code) throws Exception {
        Process stub = Jar.start("stub", "--api", "gaussdb", "--json");
        assertThat(stub.inputReader().readLine()).contains("\"url\":\"http://127.0.0.1:");
        send(stub, signal);

        assertThat(stub.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(stub.exitValue()).isEqualTo(code);
        assertThat(stub.inputReader().readLine()).isNull();
    }

    private Process verify(String url, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("verify", "--api", "obshell", "--target", url, "--fixture", "tenant=t1",
                "--request-timeout", "10m", "--report-dir", reports.toString()));
        arguments.addAll(List.of(more));
        return Jar.start(arguments.toArray(String[]::new));
    }

    private static void send(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    private static void waitFor(Process process, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void assertPartial(Process verify, String signal, int code) throws Exception {
        String output = output(verify);
        assertThat(verify.waitFor()).as(output).isEqualTo(code);
        assertThat(output).contains("INTERRUPTED: no verdict; the run was ended by SIG" + signal).doesNotContain("\tat ");
        assertThat(report().path("result").asText()).isEqualTo("inconclusive");
        assertThat(report().at("/run/complete").asBoolean()).isFalse();
        assertThat(report().at("/run/interrupted").asText()).isEqualTo("SIG" + signal);
        assertThat(report().at("/summary/scenarios/notRun").asInt()).isPositive();
        assertThat(report().path("notes").toString()).contains("the run was interrupted by SIG" + signal);
        assertThat(Files.readString(reports.resolve("index.html"))).contains("<h1>Interrupted</h1>");
        assertThat(Files.readString(reports.resolve("junit.xml"))).contains("interrupted: the run was interrupted by SIG" + signal);
    }

    private JsonNode report() throws IOException {
        return JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
    }
}
