package io.backuptck.report;

import io.backuptck.contract.Level;
import io.backuptck.report.BaselineReport.Line;
import io.backuptck.report.BaselineReport.State;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.ScenarioRecord;
import io.backuptck.suite.ScenarioRecord.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Holds the list of known failures against a run. An entry is called gone only when what it is about was checked as far as the
 * suite can: whoever takes it out must not find the failure again in the next run.
 */
final class BaselineJudge {

    private final Baseline baseline;
    private final LocalDate today;
    private final Level strictness;
    private final Recorder recorder;
    private final List<RequirementLine> requirements;
    private final List<Failure> failures;
    private final List<Failure> warnings;
    private final List<CaseLine> cases;
    private final Optional<String> incomplete;

    /**
     * @param today      in UTC
     * @param incomplete why the run was no look at the whole contract; empty when it was one
     */
    BaselineJudge(Baseline baseline, LocalDate today, Level strictness, Recorder recorder, List<RequirementLine> requirements,
            List<Failure> failures, List<Failure> warnings, List<CaseLine> cases, Optional<String> incomplete) {
        this.baseline = baseline;
        this.today = today;
        this.strictness = strictness;
        this.recorder = recorder;
        this.requirements = requirements;
        this.failures = failures;
        this.warnings = warnings;
        this.cases = cases;
        this.incomplete = incomplete;
    }

    /** The failures, those that are known marked as such. */
    List<Failure> marked() {
        return failures.stream().map(failure -> baseline.entries().stream()
                .filter(entry -> entry.means(failure) && !entry.isExpired(today)).findFirst()
                .map(entry -> failure.known(Known.by(entry))).orElse(failure)).toList();
    }

    List<Line> lines() {
        return baseline.entries().stream().map(this::line).toList();
    }

    private Line line(Baseline.Entry entry) {
        List<String> occurring = failures.stream().filter(entry::means).map(Failure::fingerprint).toList();
        Told told = isElsewhere(entry) ? new Told(State.NOT_CHECKED, entry.api() + " is not judged by this run")
                : told(entry, !occurring.isEmpty());
        return new Line(entry.requirement(), entry.fingerprint(), entry.reason(), entry.owner(), entry.expires(), entry.line(),
                told.state(), told.note(), occurring);
    }

    private boolean isElsewhere(Baseline.Entry entry) {
        return !entry.requirement().isEmpty() && of(entry).isEmpty();
    }

    private Told told(Baseline.Entry entry, boolean occurs) {
        if (!entry.isExpired(today)) {
            return occurs ? new Told(State.KNOWN, "") : absent(entry);
        }
        String now = occurs ? "its failure counts again" : absent(entry).state() == State.GONE ? "it does not occur any more: remove it"
                : "set it right, or give it another day with a reason";
        return new Told(State.EXPIRED, "expired on " + entry.expires() + "; " + now);
    }

    /** Of an entry whose failure is not among those of the run. */
    private Told absent(Baseline.Entry entry) {
        if (warnings.stream().anyMatch(entry::means)) {
            return new Told(State.WARNING, "it is a warning, and fails no run at this level");
        }
        Optional<String> unchecked = incomplete.or(() -> entry.requirement().isEmpty() ? anywhere() : of(entry).flatMap(this::unchecked));
        return unchecked.map(reason -> new Told(State.NOT_CHECKED, reason))
                .orElse(new Told(State.GONE, "it does not occur any more: remove it"));
    }

    private Optional<RequirementLine> of(Baseline.Entry entry) {
        return requirements.stream().filter(line -> line.id().equals(entry.requirement())).findFirst();
    }

    /** Why it is not known of a requirement that it is kept now; empty when it is known. */
    private Optional<String> unchecked(RequirementLine line) {
        if (line.verdict() == Verdict.FAILED || recorder.findings().stream().map(FindingRecord::finding)
                .anyMatch(finding -> finding.level() != Level.MAY && finding.requirement().id().equals(line.id()))) {
            return Optional.of("the requirement is broken in another way now, which may hide this one");
        }
        if (line.level().compareTo(strictness) > 0) {
            return Optional.of("it is " + line.level() + ", which fails no run at this level");
        }
        if (line.verdict() != Verdict.PASSED) {
            return Optional.of(line.reason());
        }
        return recorder.scenarios().stream().filter(one -> one.requirements().contains(line.id()) && !hasChecked(one, line.id()))
                .findFirst().map(one -> "not checked by \"" + one.name() + "\": " + one.reason())
                .or(() -> unsent(cases.stream().filter(one -> one.requirement().equals(line.id())).toList()));
    }

    private static boolean hasChecked(ScenarioRecord scenario, String requirement) {
        return scenario.status() == Status.PASSED || scenario.status() == Status.FAILED && scenario.checked().contains(requirement);
    }

    /** A fingerprint does not tell whose it is: it is gone when nothing at all was left unchecked. */
    private Optional<String> anywhere() {
        boolean whole = recorder.scenarios().stream().allMatch(one -> one.status() == Status.PASSED
                || one.status() == Status.FAILED && one.checked().containsAll(one.requirements()))
                && requirements.stream().noneMatch(line -> line.verdict() == Verdict.INCONCLUSIVE) && unsent(cases).isEmpty();
        return whole ? Optional.empty() : Optional.of("not all was checked, and the entry does not say what it is about; add its "
                + "requirement");
    }

    private static Optional<String> unsent(List<CaseLine> cases) {
        return cases.stream().filter(one -> one.verdict().equals(Verdict.NOT_RUN.word())).findFirst()
                .map(one -> "not all of its requests were sent: " + one.reason());
    }

    private record Told(State state, String note) {
    }
}
