package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import org.junit.jupiter.api.Test;

/** The commands by which a run is repeated, and the failures that belong together. */
class RepeatTest {

    private static RunReport report(String options, String... tags) {
        return Reports.of(Reports.good().begin("features/obshell/test.feature:2").found(finding("OBS-ENV-03", "format", "soon"))
                .end(Status.FAILED, "", tags), options);
    }

    @Test
    void theRunIsRepeatedWithAllItsOptions() {
        assertThat(Repeat.all(report("--api obshell --level should --seed 42")))
                .isEqualTo("backup-tck verify --api obshell --level should --seed 42");
    }

    @Test
    void aFailureIsRepeatedByTheTagOfItsRequirement() {
        RunReport report = report("--api obshell --api gaussdb --fixture 'tenant=a --tags b' --tags '@x or @y' --seed 42", "OBS-ENV-03");

        assertThat(Repeat.of(report, report.failures().get(0)))
                .isEqualTo("backup-tck verify --api obshell --fixture 'tenant=a --tags b' --seed 42 --tags \"@OBS-ENV-03\"");
    }

    /** No scenario is written for what is checked in every response. */
    @Test
    void aFailureThatNoScenarioIsWrittenForIsRepeatedByTheScenarioThatSawIt() {
        RunReport report = report("--api obshell --rerun old.json --seed 42", "OBS-START-01", "OBS-START-08");

        assertThat(Repeat.of(report, report.failures().get(0))).endsWith("--api obshell --seed 42 --tags \"@OBS-START-08\"");
        assertThat(Repeat.failed(report, "conformance.json")).endsWith("verify --api obshell --seed 42 --rerun conformance.json");
    }

    @Test
    void aValueThatLooksLikeAnOptionIsNone() {
        assertThat(report("--fixture 'tenant=a --tags b --read-only --rerun c'").run().part()).isEmpty();
        assertThat(report("--tags \"@shape\"").run().isSelection()).isTrue();
    }

    @Test
    void failuresOfOneResponseAreOneGroupAndTheOneThatExplainsMostComesFirst() {
        Recordings run = Reports.good().begin("features/obshell/test.feature:2").found(finding("OBS-START-08", "status", "201"))
                .found(finding("OBS-ENV-03", "format", "soon")).found(finding("OBS-ENV-05", "format", "later"));
        RunReport report = Reports.of(run.end(Status.FAILED, ""));

        assertThat(FailureGroup.of(report.failures()).stream().flatMap(group -> group.failures().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(report.failures());
        assertThat(FailureGroup.of(report.failures()).get(0).failures()).extracting(Failure::requirement)
                .contains("OBS-ENV-03", "OBS-ENV-05");
        assertThat(FailureGroup.of(java.util.List.of())).isEmpty();
    }
}
