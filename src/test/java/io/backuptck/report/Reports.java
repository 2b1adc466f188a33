package io.backuptck.report;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.report.RunInfo.TargetInfo;
import io.backuptck.suite.Recordings;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.target.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reports of runs that were recorded by hand. */
final class Reports {

    private static final TargetInfo TARGET =
            new TargetInfo(ApiId.named("obshell"), "http://agent.invalid:2886", "obshell", "server");

    private Reports() {
    }

    static RunInfo info(Level level, boolean complete) {
        return new RunInfo("1.0.0", List.of(TARGET), level, 42, Instant.parse("2026-03-01T10:00:00Z"),
                Duration.ofSeconds(7), complete, "--api obshell --seed 42");
    }

    static RunReport of(Recordings run) {
        return of(run, Level.MUST, true);
    }

    static RunReport of(Recordings run, Level level, boolean complete) {
        return new ReportBuilder(info(level, complete), run.recorder(), new Redactor(List.of("t0p-secret"))).build();
    }

    /** The report of a run that was told these options. */
    static RunReport of(Recordings run, String options) {
        RunInfo info = info(Level.MUST, true);
        return new ReportBuilder(new RunInfo(info.suiteVersion(), info.targets(), info.level(), info.seed(), info.startedAt(),
                info.took(), true, options), run.recorder(), new Redactor(List.of("t0p-secret"))).build();
    }

    /** The report of a run that was told to end before its time. */
    static RunReport interrupted(Recordings run) {
        RunInfo info = info(Level.MUST, true);
        run.recorder().problem("the run was interrupted by SIGTERM");
        return new ReportBuilder(new RunInfo(info.suiteVersion(), info.targets(), info.level(), info.seed(), info.startedAt(),
                info.took(), true, info.options(), "SIGTERM"), run.recorder(), new Redactor(List.of())).build();
    }

    /** A run in which one scenario called a documented operation and all was well. */
    static Recordings good() {
        return new Recordings().begin("features/obshell/test.feature:1").answered("startTenantBackup", 200)
                .checked("OBS-START-01", "OBS-ENV-03").end(Status.PASSED, "", "OBS-START-01");
    }

    static RequirementLine line(RunReport report, String id) {
        return report.requirements().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
