package io.backuptck.cli;

import io.backuptck.report.FolderLock;
import io.backuptck.report.KillMatrix;
import io.backuptck.report.ReportException;
import io.backuptck.report.ReportFiles;
import io.backuptck.report.ReportReader;
import io.backuptck.report.RunReport;
import io.backuptck.report.TerminalSummary;
import io.backuptck.report.site.Site;
import io.backuptck.suite.PlannedScenario;
import io.backuptck.suite.SuiteRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Judges a server and writes the report. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class, sortOptions = false,
        description = "Judges whether a server keeps the contract.",
        footer = {"", "Secrets come from the environment: BACKUP_TCK_PASSWORD and BACKUP_TCK_AGENT_PASSWORD (obshell),",
            "BACKUP_TCK_TOKEN (gaussdb), BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY (oceanbase-cloud, and gaussdb",
            "without a token)."})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private VerifyOptions options = new VerifyOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> given = spec.commandLine().getParseResult().originalArgs();
        Settings settings = Settings.of(given.subList(given.indexOf(spec.name()) + 1, given.size()));
        PrintWriter out = spec.commandLine().getOut();
        if (settings.options().list) {
            return list(settings.options(), out);
        }
        RunPlan plan = new RunPlan(settings.options(), settings.credentials());
        if (settings.options().plan) {
            plan.lines().forEach(out::println);
            out.flush();
            return 0;
        }
        Progress progress = Progress.to(out);
        try (FolderLock folder = prepareReports(settings.options().reportDirectory, settings.options().force);
                ConformanceRun run = new ConformanceRun(settings.options(), settings.credentials(), progress);
                Signals signals = new Signals(run::interrupt)) {
            plan.summary().forEach(out::println);
            out.flush();
            run.open();
            if (run.isReachable()) {
                out.println(CaseListing.summary(settings.options().selectedApis()));
                SuiteRunner.run(run.suite(), settings.options().selectedApis(),
                        Optional.of(settings.options().reportDirectory));
            }
            progress.end();
            int exitCode = conclude(run.report(), settings.options(), out, spec.commandLine().getErr());
            return signals.exitCode().orElse(exitCode);
        }
    }

    private static int list(VerifyOptions options, PrintWriter out) {
        List<PlannedScenario> plan = options.planned();
        String feature = "";
        for (PlannedScenario scenario : plan) {
            if (!scenario.feature().equals(feature)) {
                feature = scenario.feature();
                out.println(feature);
            }
            out.println("  " + scenario.name() + "  " + String.join(" ", scenario.requirements()));
        }
        options.selectedApis().forEach(api -> CaseListing.lines(api).forEach(out::println));
        out.println(plan.size() + " scenarios"
                + (options.target == null ? "" : "; at most " + options.allowedStarts() + " requests may start work"));
        out.flush();
        return 0;
    }

    /** Takes the report folder for this run, before anything is sent. */
    static FolderLock prepareReports(Path directory, boolean force) {
        try {
            return ReportFiles.prepare(directory, force);
        } catch (IOException e) {
            throw new UsageException("the report directory " + directory
                    + " cannot be written; choose another with --report-dir");
        }
    }

    static int conclude(RunReport report, VerifyOptions options, PrintWriter out, PrintWriter err) {
        write(report, options.reportDirectory, out, err);
        if (options.writeBaseline != null) {
            out.println("  " + writeBaseline(options.writeBaseline, report));
        }
        out.flush();
        return report.exitCode();
    }

    /** Writes all files of a report and says in a few lines what stands in it. */
    static void write(RunReport report, Path directory, PrintWriter out, PrintWriter err) {
        try {
            ReportFiles.write(directory, report);
            Site.write(directory, report, killMatrix(directory, err), Optional.empty());
        } catch (IOException e) {
            throw new UsageException("the report cannot be written to " + directory);
        }
        TerminalSummary.lines(report, directory.toString()).forEach(out::println);
    }

    private static String writeBaseline(Path file, RunReport report) {
        try {
            return BaselineWriter.write(file, report);
        } catch (IOException e) {
            throw new UsageException("--write-baseline " + file + " cannot be written");
        }
    }

    /** What an earlier mutation test left; a verdict does not depend on whether that can still be read. */
    static Optional<KillMatrix> killMatrix(Path directory, PrintWriter err) {
        try {
            return ReportReader.killMatrix(directory);
        } catch (ReportException e) {
            err.println("warning: " + e.getMessage().replaceAll("\\s*\\R\\s*", "; ") + "; there is no page on it, run mutation-test again");
            err.flush();
            return Optional.empty();
        }
    }
}
