package io.backuptck.report;

import io.backuptck.contract.Contract;
import io.backuptck.report.RunReport.CreatedThing;
import io.backuptck.report.RunReport.FeatureLine;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.ScenarioRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the shards of a run have recorded together.
 *
 * @param recorder in which all of their scenarios were judged as those of one run
 */
record MergedParts(List<RunReport> shards, List<Contract> contracts, Recorder recorder) implements ReportParts {

    private <T> Stream<T> all(Function<RunReport, List<T>> part) {
        return shards.stream().flatMap(shard -> part.apply(shard).stream());
    }

    /** Each as the shard shows it that has the smallest request or saw it first; counted over all. */
    @Override
    public List<Failure> failures(List<FindingRecord> findings) {
        Map<String, List<FindingRecord>> groups = new LinkedHashMap<>();
        findings.forEach(record -> groups.computeIfAbsent(Failure.fingerprint(record.finding()), key -> new ArrayList<>()).add(record));
        List<Failure> failures = new ArrayList<>();
        groups.forEach((fingerprint, group) -> failures.add(shown(fingerprint, group).of(group, recorder.consequences())));
        return failures;
    }

    private Failure shown(String fingerprint, List<FindingRecord> group) {
        List<String> order = group.stream().map(FindingRecord::scenario).distinct().toList();
        return Stream.concat(all(RunReport::failures), all(RunReport::warnings))
                .filter(failure -> failure.fingerprint().equals(fingerprint) && failure.scenarios().stream().anyMatch(order::contains))
                .min(Comparator.comparing(Failure::level)
                        .thenComparingInt(failure -> group.get(0).finding().isOfRule() ? size(failure) : 0)
                        .thenComparingInt(failure -> failure.scenarios().stream().mapToInt(order::indexOf).filter(at -> at >= 0).min().orElseThrow()))
                .orElseThrow(() -> new ReportException("no shard shows the failure " + fingerprint + ", though one has seen it"));
    }

    private static int size(Failure failure) {
        return failure.evidence() == null ? 0 : failure.evidence().requestBody().length() + failure.evidence().request().length();
    }

    /** A request that one shard has sent is sent, whatever the others say of it. All have the same cases in the same order. */
    @Override
    public List<CaseLine> cases() {
        return shards.stream().map(RunReport::cases).reduce((one, other) -> IntStream.range(0, Math.min(one.size(), other.size()))
                .mapToObj(at -> known(one.get(at), other.get(at))).toList()).orElseThrow();
    }

    private static CaseLine known(CaseLine one, CaseLine other) {
        if (one.verdict().equals(Verdict.NOT_RUN.word()) == other.verdict().equals(Verdict.NOT_RUN.word())) {
            boolean tells = one.verdict().equals(Verdict.FAILED.word()) || one.verdict().equals(Verdict.NOT_RUN.word()) && !one.isNotReached();
            return tells || other.isNotReached() ? one : other;
        }
        return one.verdict().equals(Verdict.NOT_RUN.word()) ? other : one;
    }

    @Override
    public Coverage coverage() {
        return shards.stream().map(RunReport::coverage).reduce(Coverage::and).orElseThrow().inOrderOf(contracts);
    }

    @Override
    public List<CreatedThing> created() {
        return all(RunReport::created).distinct().toList();
    }

    /** With the verdict that the scenario has among all others. */
    @Override
    public List<ScenarioLine> scenarios() {
        Map<String, ScenarioLine> byId = new LinkedHashMap<>();
        all(RunReport::scenarios).forEach(line -> byId.putIfAbsent(line.id(), line));
        return recorder.scenarios().stream().map(scenario -> line(scenario, Optional.ofNullable(byId.get(scenario.id())))).toList();
    }

    private static ScenarioLine line(ScenarioRecord scenario, Optional<ScenarioLine> shown) {
        return new ScenarioLine(scenario.id(), scenario.name(), scenario.status().word(), scenario.reason(), scenario.requirements(),
                scenario.took().toMillis(), shown.map(ScenarioLine::steps).orElse(List.of()));
    }

    @Override
    public List<TraceLine> traces() {
        return all(RunReport::traces).toList();
    }

    @Override
    public List<FeatureLine> features() {
        return all(RunReport::features).distinct().sorted(Comparator.comparing(FeatureLine::file)).toList();
    }
}
