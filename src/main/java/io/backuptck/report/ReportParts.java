package io.backuptck.report;

import io.backuptck.report.RunReport.CreatedThing;
import io.backuptck.report.RunReport.FeatureLine;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.suite.FindingRecord;
import java.util.List;

/** What a report shows beside its verdicts, whether one run has recorded it or several shards of one have. */
interface ReportParts {

    /** Findings as failures, equal ones as one. */
    List<Failure> failures(List<FindingRecord> findings);

    List<CaseLine> cases();

    Coverage coverage();

    List<CreatedThing> created();

    List<ScenarioLine> scenarios();

    List<TraceLine> traces();

    List<FeatureLine> features();
}
