package io.backuptck.report;

import static io.backuptck.suite.Recordings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.validation.Finding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {

    private static List<String> lines(Recordings run) {
        return String.join("\n", TerminalSummary.lines(Reports.of(run), "reports")).lines().toList();
    }

    private static List<String> firstFailure(List<String> lines) {
        int begin = lines.indexOf(lines.stream().filter(line -> line.startsWith("1. ")).findFirst().orElseThrow());
        List<String> rest = lines.subList(begin, lines.size());
        int end = 1;
        while (end < rest.size() && rest.get(end).startsWith("   ")) {
            end++;
        }
        return rest.subList(0, end);
    }

    @Test
    void aFailureTakesAtMostSixLines() {
        List<String> failure = firstFailure(lines(Reports.good().begin("a:2")
                .found(finding("OBS-ENV-03", "format", "soon")).end(Status.FAILED, "")));

        assertThat(failure).hasSizeBetween(4, 6);
        assertThat(failure.get(0)).contains("OBS-ENV-03", "MUST");
        assertThat(String.join("\n", failure)).contains("startTenantBackup", "/data", "something else", "soon", "curl");
    }

    /** As many are announced when a run begins, so a difference has to be explained where it shows. */
    @Test
    void derivedRequestsThatWereNotTriedHaveTheirReason() {
        RunReport report = Reports.of(Reports.good());
        String line = TerminalSummary.lines(report, "reports").stream().filter(one -> one.contains("requests: ")).findFirst().orElseThrow();

        assertThat(report.cases()).isNotEmpty().extracting(CaseLine::verdict).containsOnly("notRun");
        assertThat(line).contains("0 of " + report.cases().size()).containsAnyOf(" not: ", "the page of the cases says why");
    }

    /** The remedy is one for all of them, however many there are. */
    @Test
    void thatTheStartsAreUsedUpIsSaidOnce() {
        String reason = "the run may start work only 3 times; raise --max-starts to check this too";
        List<String> lines = lines(Reports.good().begin("a:2").end(Status.SKIPPED, reason).begin("a:3").end(Status.SKIPPED, reason)
                .begin("a:4").end(Status.SKIPPED, "no fixture"));

        assertThat(lines).contains("starts used up: 2 scenarios and 0 derived requests left out; " + reason, "skipped 1: no fixture");
        assertThat(lines).filteredOn(line -> line.contains("may start work only")).hasSize(1);
    }

    /** What a part of a run leaves out goes without saying. */
    @Test
    void operationsThatWereNotTriedAreNamed() {
        Recordings run = Reports.good().begin("a:2").answered("startClusterBackup", 401).end(Status.PASSED, "");

        assertThat(lines(run)).anySatisfy(line -> assertThat(line).startsWith("never called: ").contains("getTenantBackupOverview").doesNotContain("startTenantBackup"))
                .contains("called, but never with a success: startClusterBackup (401)");
        assertThat(MarkdownSummary.of(Reports.of(run)).lines()).contains("- operations called, but never with a success: startClusterBackup (401)")
                .anyMatch(line -> line.startsWith("- operations never called: "));
        assertThat(TerminalSummary.lines(Reports.of(run, "--tags @starts"), "reports")).noneMatch(line -> line.contains("never"));
    }

    @Test
    void aValueWithLineFeedsDoesNotBreakTheLayout() {
        List<String> lines = lines(Reports.good().begin("a:2")
                .found(finding("OBS-ENV-03", "format", "one\ntwo\nthree")).end(Status.FAILED, ""));

        assertThat(firstFailure(lines)).hasSizeBetween(4, 6);
        assertThat(lines).noneMatch(line -> line.equals("two"));
    }

    @Test
    void equalFindingsAreShownOnceWithTheirNumber() {
        List<String> lines = lines(Reports.good().begin("a:2").found(finding("OBS-ENV-03", "format", "soon"))
                .found(finding("OBS-ENV-03", "format", "later")).end(Status.FAILED, ""));

        assertThat(lines).anyMatch(line -> line.contains("seen 2 times"));
        assertThat(lines).noneMatch(line -> line.startsWith("2. "));
        assertThat(lines).contains("NOT CONFORMANT: 1 failure");
    }

    @Test
    void manyFailuresAreCutAndTheRestIsCounted() {
        Recordings run = Reports.good().begin("a:2");
        for (int i = 0; i < 25; i++) {
            run.found(finding("OBS-ENV-03", "kind-" + i, "soon"));
        }

        assertThat(lines(run.end(Status.FAILED, ""))).anyMatch(line -> line.startsWith("20. "))
                .noneMatch(line -> line.startsWith("21. ")).anyMatch(line -> line.contains("5 more failures"));
    }

    @Test
    void aPassIsOnlySaidOfWhatWasChecked() {
        assertThat(lines(Reports.good())).contains("CONFORMANT in everything that was checked")
                .anyMatch(line -> line.contains("http://agent.invalid:2886"));
    }

    @Test
    void anInconclusiveRunSaysWhy() {
        assertThat(lines(new Recordings())).anyMatch(line -> line.startsWith("INCONCLUSIVE"))
                .anyMatch(line -> line.startsWith("note: no scenario"))
                .noneMatch(line -> line.startsWith("CONFORMANT"));
    }

    @Test
    void equalReasonsForSkippingAreCounted() {
        assertThat(lines(Reports.good().begin("a:2").end(Status.SKIPPED, "no fixture").begin("a:3")
                .end(Status.SKIPPED, "no fixture"))).contains("skipped 2: no fixture");
    }

    @Test
    void whatWasCreatedIsCounted() {
        assertThat(lines(Reports.good().created("1", true).created("2", false)))
                .containsSubsequence("created on the server: 2, not cleaned up: 1", "  not cleaned up: task 1 (obshell, by startTenantBackup)")
                .noneMatch(line -> line.contains("task 2"));
    }

    @Test
    void ofManyThingsThatAreLeftTheFirstAreNamed() {
        Recordings run = Reports.good();
        IntStream.rangeClosed(1, 7).forEach(number -> run.created("n" + number, true));

        assertThat(lines(run)).filteredOn(line -> line.contains("not cleaned up: ")).hasSize(7)
                .endsWith("  not cleaned up: task n5 (obshell, by startTenantBackup)", "  not cleaned up: 2 more, which conformance.json names under created");
    }

    /** Operations may refuse the same limit of a shared schema with statuses of their own; a rule that is not applied is one defect. */
    @Test
    void aWarningLeavesNoRequirementOut() {
        List<String> should = Contract.of(ApiId.named("obshell")).requirements().all().stream().filter(one -> one.level() == Level.SHOULD)
                .map(Requirement::id).limit(2).toList();
        Location rule = Contract.of(ApiId.named("obshell")).root();

        List<String> limits = lines(Reports.good().begin("a:2").found(finding(should.get(0), Finding.ofLimit(rule), "status 415"))
                .found(finding(should.get(1), Finding.ofLimit(rule), "status 422")).end(Status.PASSED, ""));
        assertThat(limits).filteredOn(line -> line.startsWith("warning: ")).hasSize(2).anyMatch(line -> line.contains(should.get(0))
                && line.contains("415")).anyMatch(line -> line.contains(should.get(1)) && line.contains("422"));

        List<String> rules = lines(Reports.good().begin("a:2").found(finding(should.get(0), Finding.ofRule(rule), "status 200"))
                .found(finding(should.get(1), Finding.ofRule(rule), "status 201")).end(Status.PASSED, ""));
        assertThat(rules).filteredOn(line -> line.startsWith("warning: ")).singleElement().asString().contains(should.get(0))
                .endsWith("; also: " + should.get(1) + ".");
    }

    @Test
    void equalWarningsAreSaidOnceWithTheirNumber() {
        String should = Contract.of(ApiId.named("obshell")).requirements().all().stream().filter(one -> one.level() == Level.SHOULD)
                .findFirst().orElseThrow().id();
        Recordings run = Reports.good().begin("a:2").found(finding(should, "a", "x")).found(finding(should, "b", "x"))
                .end(Status.PASSED, "");

        assertThat(lines(run)).filteredOn(line -> line.startsWith("warning: " + should)).singleElement().asString().endsWith(", in 2 cases.");
    }
}
