package io.backuptck.report;

import io.backuptck.contract.Level;
import io.backuptck.suite.Recordings;
import io.backuptck.target.Redactor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lists of known failures, and reports of runs that were recorded by hand for which they hold. The day of all runs is {@link #TODAY}. */
final class Baselines {

    static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    private Baselines() {
    }

    static Baseline.Entry entry(String requirement, String fingerprint, LocalDate expires) {
        return new Baseline.Entry(requirement, fingerprint, requirement.isEmpty() ? "" : "obshell", "ticket 7", "Ann", expires, 2);
    }

    static Baseline.Entry entry(String requirement) {
        return entry(requirement, "", TODAY);
    }

    static RunReport report(Recordings run, Level level, boolean complete, String options, Baseline.Entry... entries) {
        RunInfo info = Reports.info(level, complete);
        return new ReportBuilder(new RunInfo(info.suiteVersion(), info.targets(), level, info.seed(), info.startedAt(), info.took(),
                complete, options), run.recorder(), new Redactor(List.of()), Optional.of(new Baseline("known.yaml", List.of(entries)))).build();
    }

    static RunReport report(Recordings run, Baseline.Entry... entries) {
        return report(run, Level.MUST, true, "--baseline known.yaml --seed 42", entries);
    }
}
