package io.backuptck.report;

import io.backuptck.contract.Contract;
import io.backuptck.report.RunReport.CreatedThing;
import io.backuptck.report.RunReport.FeatureLine;
import io.backuptck.report.RunReport.RuleLine;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.target.Redactor;
import java.util.List;

/**
 * What one run has recorded.
 *
 * @param seed of the derived requests
 */
record RecordedParts(List<Contract> contracts, long seed, Recorder recorder, Redactor redactor) implements ReportParts {

    @Override
    public List<Failure> failures(List<FindingRecord> findings) {
        return Failure.group(findings, recorder.consequences(), redactor);
    }

    @Override
    public List<CaseLine> cases() {
        return contracts.stream().flatMap(contract -> CaseLine.of(contract, seed, recorder, redactor).stream()).toList();
    }

    @Override
    public Coverage coverage() {
        return Coverage.of(contracts, recorder);
    }

    @Override
    public List<CreatedThing> created() {
        return recorder.created().stream().map(thing -> new CreatedThing(thing.api().id(), thing.kind(),
                redactor.text(thing.id()), thing.operation(), thing.left())).toList();
    }

    @Override
    public List<ScenarioLine> scenarios() {
        return new ScenarioLines(recorder, redactor).all();
    }

    @Override
    public List<TraceLine> traces() {
        return recorder.traces().stream().map(trace -> TraceLines.of(trace, redactor)).toList();
    }

    @Override
    public List<FeatureLine> features() {
        return recorder.features().stream().map(feature -> new FeatureLine(feature.file(), feature.name(),
                feature.description(), feature.rules().stream().map(rule ->
                        new RuleLine(rule.line(), rule.name(), rule.description())).toList())).toList();
    }
}
