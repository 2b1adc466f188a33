package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recordings;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Finding;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Equal findings are one defect. */
class FailureTest {

    private static FindingRecord found(String requirement, String operation, String pointer, String kind, String scenario) {
        return new FindingRecord(ApiId.named("obshell"), new Finding(Recordings.requirement(requirement), operation, pointer, kind,
                "member present", "missing", Optional.of(Recordings.exchange(Recordings.request("POST", "{}")))), scenario);
    }

    private static List<Failure> group(FindingRecord... findings) {
        return Failure.group(List.of(findings), List.of(), new Redactor(List.of()));
    }

    @Test
    void oneDefectInSeveralScenariosIsOneFailureWithACount() {
        List<Failure> failures = group(found("OBS-ENV-03", "startTenantBackup", "/timestamp", "required", "a:1"),
                found("OBS-ENV-03", "getDag", "/timestamp", "required", "a:2"),
                found("OBS-ENV-03", "getDag", "/timestamp", "required", "a:2"));

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).count()).isEqualTo(3);
        assertThat(failures.get(0).scenarios()).containsExactly("a:1", "a:2");
        assertThat(failures.get(0).operation()).isEqualTo("startTenantBackup");
        assertThat(failures.get(0).operations()).containsExactly("startTenantBackup", "getDag");
    }

    @Test
    void placesInAListAreOneDefect() {
        assertThat(group(found("OBS-NODE-17", "getDag", "/data/nodes/0/state", "enum", "a:1"),
                found("OBS-NODE-17", "getDag", "/data/nodes/3/state", "enum", "a:1"))).hasSize(1);
    }

    @Test
    void anotherRequirementOrAnotherKindOfViolationIsAnotherDefect() {
        assertThat(group(found("OBS-ENV-03", "getDag", "/timestamp", "required", "a:1"),
                found("OBS-ENV-04", "getDag", "/timestamp", "type", "a:1"),
                found("OBS-ENV-04", "getDag", "/timestamp", "format", "a:1"))).hasSize(3);
    }

    /** A member that a rejection lacks is none of what was asked for. */
    @Test
    void aPlaceInARejectionSaysSo() {
        Exchange good = Recordings.exchange(Recordings.request("POST", "{}"));
        Exchange rejected = new Exchange(1, good.request(), new Response(404, List.of(), "{}".getBytes(StandardCharsets.UTF_8)), good.sentAt(), good.took());
        Finding finding = new Finding(Recordings.requirement("OBS-ENV-03"), "getDag", "/timestamp", "required", "member present", "missing", Optional.of(rejected));

        assertThat(group(new FindingRecord(ApiId.named("obshell"), finding, "a:1")).get(0).place()).isEqualTo("getDag /timestamp of an answer 404");
        assertThat(group(found("OBS-ENV-03", "getDag", "/timestamp", "required", "a:1")).get(0).place()).isEqualTo("getDag /timestamp");
        assertThat(group(found("OBS-ENV-03", "getDag", "", "required", "a:1")).get(0).place()).isEqualTo("getDag");
    }

    @Test
    void aFingerprintIsTheSameInEveryRun() {
        String first = group(found("OBS-ENV-03", "getDag", "/timestamp", "required", "a:1")).get(0).fingerprint();
        String second = group(found("OBS-ENV-03", "getNode", "/timestamp", "required", "z:9")).get(0).fingerprint();

        assertThat(first).isEqualTo(second).matches("[0-9a-f]{16}");
    }

    @Test
    void aFailureCarriesRequirementEvidenceAndAWayToSeeItAgain() {
        Failure failure = group(found("OBS-ENV-03", "startTenantBackup", "/timestamp", "required", "a:1")).get(0);

        assertThat(failure.requirement()).isEqualTo("OBS-ENV-03");
        assertThat(failure.source()).isNotBlank();
        assertThat(failure.text()).contains("timestamp");
        assertThat(failure.curl()).startsWith("curl ").contains("/api/v1/tenant/t1/backup");
        assertThat(failure.evidence().status()).isEqualTo(200);
    }

    @Test
    void anAbsenceHasNoEvidenceAndNoCommand() {
        Failure failure = Failure.group(List.of(new FindingRecord(ApiId.named("obshell"), new Finding(
                Recordings.requirement("OBS-START-08"), "getTenantBackupOverview", "", "check", "a new backup", "none",
                Optional.empty()), "a:1")), List.of(), new Redactor(List.of())).get(0);

        assertThat(failure.curl()).isEmpty();
        assertThat(failure.evidence()).isNull();
    }
}
