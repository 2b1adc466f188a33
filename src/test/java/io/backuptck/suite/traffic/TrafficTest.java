package io.backuptck.suite.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may and what may not be said of a server by somebody who only looks on at what others do, at the same time and for days. */
class TrafficTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final String JOBS = "src/test/resources/own/jobs.yaml";

    private final Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
    private int number;

    private Traffic traffic(ApiId api) {
        return Traffic.of(api, new SuiteSettings(Level.MUST, "", true, 0, 0, Duration.ZERO, Duration.ZERO), recorder);
    }

    /** @param took in seconds */
    private void see(Traffic traffic, String path, int status, String body, long sentAfter, long took) {
        traffic.saw(new Exchange(++number, new Request("GET", "http://server" + path, List.of(), new byte[0]), new Response(status,
                List.of(new Header("Content-Type", "application/json")), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                START.plusSeconds(sentAfter), Duration.ofSeconds(took)), path);
    }

    private String blamed() {
        return recorder.findings().stream().map(record -> record.finding().requirement().id()).distinct().collect(Collectors.joining(" "));
    }

    private static String overview(String stamp, String trace, int tenant, int duration) {
        return "{'successful': true, 'timestamp': '" + stamp + "', 'duration': " + duration + ", 'status': 200, 'traceId': '" + trace
                + "', 'data': {'status': {'tenant_id': " + tenant + "}}}";
    }

    @Test
    void answersOfAnAgentMayComeInAnyOrderAndItsTenantsMayBeMadeAnew() {
        Traffic traffic = traffic(ApiId.named("obshell"));
        String path = "/api/v1/tenant/t1/backup/overview";
        see(traffic, path, 200, overview("2026-03-01T10:00:09+00:00", "0123456789abcdef", 1, 0), 1, 1);
        see(traffic, path, 200, overview("2026-03-01T10:00:00+00:00", "0123456789abcdef", 2, 0), 0, 9);
        traffic.end();

        assertThat(traffic.judged()).isEqualTo(2);
        assertThat(Stream.of(blamed().split(" "))).doesNotContain("OBS-ENV-28", "OBS-ENV-29", "OBS-START-23", "OBS-TLIFE-07");
        assertThat(recorder.checkedBy()).containsKey("OBS-ENV-10").doesNotContainKeys("OBS-ENV-28", "OBS-ENV-29", "OBS-START-23");
    }

    @Test
    void howLongAnAnswerTookIsJudgedOnlyWhereItIsKnown() {
        Traffic traffic = traffic(ApiId.named("obshell"));
        see(traffic, "/api/v1/tenant/t1/backup/overview", 200, overview("2026-03-01T10:00:00+00:00", "0123456789abcdef", 1, 60_000), 0, 0);
        assertThat(blamed()).doesNotContain("OBS-ENV-24");
        see(traffic, "/api/v1/tenant/t1/backup/overview", 200, overview("2026-03-01T10:00:00+00:00", "0123456789abcdef", 1, 60_000), 2, 1);
        assertThat(blamed()).contains("OBS-ENV-24");
    }

    private static String job(String id, String status) {
        return "{'jobId': '" + id + "', 'processId': 'buffer', 'status': '" + status + "', 'created': '2026-03-01T10:00:00Z'}";
    }

    @Test
    void aFinishedJobThatRunsAgainIsBlamed() {
        Traffic traffic = traffic(Contract.ofFile(Path.of(JOBS)).api());
        see(traffic, "/jobs/1", 200, job("1", "successful"), 0, 1);
        see(traffic, "/jobs/1", 200, job("1", "running"), 2, 1);
        traffic.end();

        assertThat(blamed()).contains("JOBS-");
    }

    @Test
    void looksThatOverlappedSayNothingOfTheirOrder() {
        Traffic traffic = traffic(Contract.ofFile(Path.of(JOBS)).api());
        see(traffic, "/jobs/1", 200, job("1", "successful"), 1, 1);
        see(traffic, "/jobs/1", 200, job("1", "running"), 0, 9);
        traffic.end();

        assertThat(blamed()).isEmpty();
    }

    @Test
    void whatClientsNameMayHaveBeenMadeAnew(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("named.yaml"), Files.readString(Path.of(JOBS))
                .replace("        title: {type: string, maxLength: 64}", "        jobId: {type: string}\n        title: {type: string, maxLength: 64}"));
        Traffic traffic = traffic(Contract.ofFile(file).api());
        see(traffic, "/jobs/1", 200, job("1", "successful"), 0, 1);
        see(traffic, "/jobs/1", 200, job("1", "running"), 2, 1);
        traffic.end();

        assertThat(traffic.judged()).isEqualTo(2);
        assertThat(blamed()).isEmpty();
    }

    @Test
    void whatTellsNothingOfTheServerIsCountedAndNotJudged() {
        Traffic traffic = traffic(Contract.ofFile(Path.of(JOBS)).api());
        see(traffic, "/jobs/1", 401, "nonsense", 0, 1);
        see(traffic, "/jobs/1", 502, "nonsense", 0, 1);
        see(traffic, "/jobs/1", 404, "nonsense", 0, 1);
        see(traffic, "/elsewhere", 200, "nonsense", 0, 1);
        traffic.end();

        assertThat(traffic.judged()).isZero();
        assertThat(blamed()).isEmpty();
        assertThat(recorder.limits()).hasSize(4).allMatch(limit -> limit.startsWith("not judged: 1 exchange"));
    }
}
