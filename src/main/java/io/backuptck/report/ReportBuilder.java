package io.backuptck.report;

import io.backuptck.contract.Basis;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.report.RunInfo.TargetInfo;
import io.backuptck.report.RunReport.Summary;
import io.backuptck.report.RunReport.Target;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.ProductClaim;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.ScenarioRecord;
import io.backuptck.target.Redactor;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the report of a run from what was recorded. */
public final class ReportBuilder {

    private final RunInfo info;
    private final Recorder recorder;
    private final Redactor redactor;
    private final Optional<Baseline> baseline;
    private final List<Contract> contracts;
    private final ReportParts parts;

    /** Of a run for which no failures are listed as known. */
    public ReportBuilder(RunInfo info, Recorder recorder, Redactor redactor) {
        this(info, recorder, redactor, Optional.empty());
    }

    /** @param baseline the failures that are known; a list without entries is none */
    public ReportBuilder(RunInfo info, Recorder recorder, Redactor redactor, Optional<Baseline> baseline) {
        this(info, recorder, redactor, baseline, new RecordedParts(contracts(info), info.seed(), recorder, redactor));
    }

    ReportBuilder(RunInfo info, Recorder recorder, Redactor redactor, Optional<Baseline> baseline, ReportParts parts) {
        this.info = info;
        this.parts = parts;
        this.baseline = baseline.filter(list -> !list.entries().isEmpty());
        this.recorder = recorder;
        this.redactor = redactor;
        this.contracts = contracts(info);
    }

    private static List<Contract> contracts(RunInfo info) {
        return info.targets().stream().map(target -> Contract.of(target.api())).toList();
    }

    public RunReport build() {
        List<Failure> warnings = failures(false);
        List<String> notes = new ArrayList<>(recorder.problems().stream().map(redactor::text).toList());
        notes.addAll(recorder.remarks().stream().map(redactor::text).toList());
        boolean observed = info.targets().stream().anyMatch(target -> target.kind().equals(RunReport.OBSERVED));
        List<CaseLine> cases = observed ? List.of() : parts.cases();
        Map<String, List<CaseLine>> byRequirement = cases.stream().collect(Collectors.groupingBy(CaseLine::requirement));
        List<RequirementLine> requirements = contracts.stream()
                .flatMap(contract -> contract.requirements().all().stream().map(entry ->
                        RequirementLine.of(contract, entry, recorder, info.level())))
                .map(line -> line.redacted(redactor).withTried(byRequirement.getOrDefault(line.id(), List.of()))).toList();
        List<RequestRuleLine> rules = contracts.stream()
                .flatMap(contract -> RequestRuleLine.of(contract, info.seed(), cases).stream()).toList();
        RunReport.Run run = new RunReport.Run(info.seed(), info.startedAt(), info.took().toMillis(),
                info.complete() && recorder.problems().isEmpty(), info.level().name().toLowerCase(Locale.ROOT),
                redactor.text(info.options()), info.interrupted(), info.shard());
        List<Failure> found = failures(true);
        Optional<BaselineJudge> judge = baseline.map(list -> new BaselineJudge(list, info.startedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                info.level(), recorder, requirements, found, warnings, cases,
                run.part().or(() -> run.complete() ? Optional.empty() : Optional.of("the run is not complete"))));
        List<Failure> failures = judge.map(BaselineJudge::marked).orElse(found);
        Result result = result(failures, requirements, notes, observed || run.isSelection() || run.isRerun() || run.isShard());
        return new RunReport(RunReport.SCHEMA_VERSION, new RunReport.Suite("backup-tck", info.suiteVersion()),
                target(), targets(), run, result, notes, recorder.limits().stream().map(redactor::text).toList(),
                summary(requirements, failures, warnings), requirements, failures, warnings,
                parts.coverage(), parts.created(), parts.scenarios(), parts.traces(), parts.features(), cases, rules,
                contracts.stream().map(ContractLine::of).toList(), judge.map(one -> baseline(one.lines(), result, failures, run)).orElse(null),
                info.shard() == null ? null : Observations.of(recorder, redactor));
    }

    private BaselineReport baseline(List<BaselineReport.Line> lines, Result result, List<Failure> failures, RunReport.Run run) {
        BaselineReport told = new BaselineReport(redactor.text(baseline.orElseThrow().file()), result, lines);
        boolean wrong = failures.stream().anyMatch(failure -> !failure.isKnown()) || !told.stale().isEmpty();
        Result outcome = result == Result.INCONCLUSIVE ? result : wrong ? Result.FAIL : run.complete() ? Result.PASS : Result.INCONCLUSIVE;
        return new BaselineReport(told.file(), outcome, lines);
    }

    private List<Failure> failures(boolean failing) {
        List<FindingRecord> findings = recorder.findings().stream()
                .filter(record -> record.finding().level() != Level.MAY)
                .filter(record -> record.finding().fails(info.level()) == failing).toList();
        return parts.failures(findings);
    }

    /**
     * What an interrupted run has found stands in its report, but what it would have found yet is not known.
     *
     * @param part whether the run was told to look at a part only, which says what it found, though it may be of supporting operations alone
     */
    private Result result(List<Failure> failures, List<RequirementLine> requirements, List<String> notes, boolean part) {
        if (!info.interrupted().isEmpty()) {
            return Result.INCONCLUSIVE;
        }
        if (!failures.isEmpty()) {
            return Result.FAIL;
        }
        boolean mustChecked = requirements.stream()
                .anyMatch(line -> line.level() == Level.MUST && line.verdict() == Verdict.PASSED);
        boolean documentedCalled = part || contracts.stream().allMatch(contract -> contract.operations().stream()
                .anyMatch(operation -> operation.documented()
                        && recorder.statuses(contract.api()).containsKey(operation.id())));
        if (!recorder.problems().isEmpty() || !info.complete()) {
            return Result.INCONCLUSIVE;
        }
        boolean anyPassed = recorder.scenarios().stream()
                .anyMatch(scenario -> scenario.status() == ScenarioRecord.Status.PASSED);
        boolean anythingOwed = mustChecked && documentedCalled || info.shard() != null; // the other shards may have looked at it
        if (!anythingOwed || !anyPassed) {
            notes.add(recorder.scenarios().isEmpty() ? "no scenario was selected, so nothing was checked"
                    : info.shard() != null ? "no scenario of this shard passed; see the reasons for which they were skipped"
                    : "no operation that a server owes was called, so what was checked is of supporting operations "
                            + "alone; see the reasons for which scenarios were skipped");
            return Result.INCONCLUSIVE;
        }
        return Result.PASS;
    }

    private Target target() {
        List<Target> all = targets();
        return all.size() == 1 ? all.get(0) : new Target(joined(all, Target::api), joined(all, Target::url),
                joined(all, Target::product), null, joined(all, Target::kind), "", all.stream().allMatch(Target::vendors));
    }

    private static String joined(List<Target> targets, Function<Target, String> member) {
        return targets.stream().map(member).distinct().collect(Collectors.joining(","));
    }

    private List<Target> targets() {
        return info.targets().stream().map(this::target).toList();
    }

    private Target target(TargetInfo target) {
        ProductClaim claim = recorder.claim(target.api());
        return new Target(target.api().id(), redactor.text(target.url()), target.product(),
                claim.version().isEmpty() ? null : redactor.text(claim.version()), target.kind(), redactor.text(claim.words()),
                claim.vendors());
    }

    private Summary summary(List<RequirementLine> requirements, List<Failure> failures, List<Failure> warnings) {
        Map<String, Map<String, Long>> bases = new LinkedHashMap<>();
        for (Basis basis : Basis.values()) {
            bases.put(basis.word(), verdicts(requirements.stream().filter(line -> line.basis() == basis).toList()));
        }
        Map<String, Long> statuses = new LinkedHashMap<>();
        for (ScenarioRecord.Status status : ScenarioRecord.Status.values()) {
            statuses.put(status.word(), recorder.scenarios().stream().filter(line -> line.status() == status).count());
        }
        return new Summary(verdicts(requirements), bases, statuses, failures.size(),
                (int) failures.stream().filter(Failure::isKnown).count(), warnings.size());
    }

    private static Map<String, Long> verdicts(List<RequirementLine> requirements) {
        Map<String, Long> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.word(), requirements.stream().filter(line -> line.verdict() == verdict).count());
        }
        return verdicts;
    }
}
