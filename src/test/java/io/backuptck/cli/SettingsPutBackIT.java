package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.flaky.DeafProxy;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever becomes of a run, a setting is at its end what it was before. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class SettingsPutBackIT {

    private static final int ENOUGH = 9;

    @TempDir
    private Path reports;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void alsoAfterASignalWhileARequestIsUnderWay(String signal, int code) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        CountDownLatch stuck = new CountDownLatch(1);
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb"))); DeafProxy proxy = new DeafProxy(stub.url(), path -> {
            boolean last = path.endsWith("/backups/policy") && requests.incrementAndGet() == ENOUGH;
            if (last) {
                stuck.countDown();
            }
            return last;
        })) {
            JsonNode before = policy(stub);
            Process verify = verify(stub, proxy.url(), "@settings");
            assertThat(stuck.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(policy(stub)).isNotEqualTo(before);
            new ProcessBuilder("kill", "-" + signal, Long.toString(verify.pid())).start().waitFor();
            String output = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(verify.waitFor()).as(output).isEqualTo(code);
            assertThat(policy(stub)).as(output).isEqualTo(before);
            assertThat(report().path("created")).singleElement().satisfies(one -> {
                assertThat(one.path("kind").asText()).isEqualTo("automated backup policy");
                assertThat(one.path("left").asBoolean()).isFalse();
            });
        }
    }

    @Test
    void andAReadOnlyRunLeavesItAlone() throws Exception {
        AtomicInteger puts = new AtomicInteger();
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")), inner -> new Counting(inner, puts))) {
            Process verify = verify(stub, stub.url(), "", "--read-only");
            new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(verify.waitFor()).isEqualTo(3);
            assertThat(puts).hasValue(0);
            assertThat(report().path("created")).isEmpty();
        }
    }

    private Process verify(StubServer stub, String url, String tags, String... more) throws IOException {
        Map<String, String> fixtures = stub.fixtures();
        List<String> arguments = new ArrayList<>(List.of("verify", "--api", "gaussdb", "--target", url, "--fixture",
                "project=" + fixtures.get("project"), "--fixture", "instance=" + fixtures.get("instance"), "--poll-interval", "100ms",
                "--request-timeout", "10m", "--report-dir", reports.toString()));
        if (!tags.isEmpty()) {
            arguments.addAll(List.of("--tags", tags));
        }
        arguments.addAll(List.of(more));
        return Jar.start(arguments.toArray(String[]::new));
    }

    private static JsonNode policy(StubServer stub) throws Exception {
        Map<String, String> fixtures = stub.fixtures();
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.url() + "/v3/" + fixtures.get("project") + "/instances/"
                + fixtures.get("instance") + "/backups/policy")).build();
        return JsonMapper.builder().build().readTree(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private JsonNode report() throws IOException {
        return JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
    }

    /** Counts what would change something. */
    private record Counting(StubApi inner, AtomicInteger changes) implements StubApi {

        @Override
        public StubResponse answer(StubRequest request) {
            if (!request.operation().method().equals("GET")) {
                changes.incrementAndGet();
            }
            return inner.answer(request);
        }

        @Override
        public StubResponse unknownRoute(String method, String path) {
            return inner.unknownRoute(method, path);
        }

        @Override
        public void step() {
            inner.step();
        }

        @Override
        public Map<String, String> fixtures() {
            return inner.fixtures();
        }
    }
}
