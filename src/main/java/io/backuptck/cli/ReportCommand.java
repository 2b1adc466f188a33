package io.backuptck.cli;

import io.backuptck.contract.Contract;
import io.backuptck.report.Comparison;
import io.backuptck.report.ComparisonSummary;
import io.backuptck.report.FolderLock;
import io.backuptck.report.GitHubAnnotations;
import io.backuptck.report.ReportFiles;
import io.backuptck.report.ReportReader;
import io.backuptck.report.RunReport;
import io.backuptck.report.VerdictWords;
import io.backuptck.report.site.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the pages of a run again from its file, compares it with an older one, and puts the reports of several runs together. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class, sortOptions = false,
        description = "Draws a report's pages again beside it, compares two reports, merges the shards of a run, or shows many runs.",
        footer = {"", "Exit codes: 0 drawn, and nothing broke; 1 something broke; 2 a file is no report. With --merge those of verify."})
final class ReportCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "a conformance.json; with --merge those of all shards")
    private List<Path> files = List.of();

    @Option(names = "--compare", paramLabel = "OLDER", description = "the conformance.json of an earlier run")
    private Path older;

    @Option(names = "--contract", paramLabel = "CONTRACT", description = "the OpenAPI document that was judged, when it was your own")
    private Path contract;

    @Option(names = "--merge", description = "make one report of the shards of a run (verify --shard), as if it had been one")
    private boolean merge;

    @Option(names = "--history", paramLabel = "DIR", description = "one site of all conformance.json below that folder: servers, requirements, time")
    private Path history;

    @Option(names = "--report-dir", paramLabel = "DIR", description = "where --merge (default: reports) or --history (default: history) write")
    private Path reportDirectory;

    @Option(names = "--force", description = "write also into a folder that holds other files")
    private boolean force;

    @Option(names = "--annotations", paramLabel = "SYSTEM",
            description = "only print the failures as annotations of a CI system's job; it is github")
    private String annotations;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (contract != null) {
            OwnContract.read(contract, Optional.empty());
        }
        checkOptions();
        if (merge) {
            return new MergedReport(files, directory("reports"), force).write(out, spec.commandLine().getErr());
        }
        if (history != null) {
            return new HistorySite(history, directory("history"), force).write(out);
        }
        Path file = files.get(0);
        RunReport report = ReportReader.read(file);
        if (annotations != null) {
            return annotate(report, out);
        }
        report.targets().stream().map(RunReport.Target::api).filter(api -> Contract.api(api).isEmpty()).findFirst().ifPresent(api -> {
            throw new UsageException("the contract of " + api + " is not one of the kit's; give it with --contract FILE");
        });
        Optional<Comparison> comparison = Optional.ofNullable(older).map(ReportReader::read)
                .map(before -> Comparison.of(report, before));
        Path directory = file.toAbsolutePath().normalize().getParent();
        try (FolderLock folder = FolderLock.of(directory)) {
            ReportFiles.writeSummaries(directory, report);
            Site.write(directory, report, VerifyCommand.killMatrix(directory, spec.commandLine().getErr()), comparison);
        } catch (IOException e) {
            throw new UsageException("the pages cannot be written to " + directory + "; copy the report to another directory");
        }
        comparison.map(ComparisonSummary::lines).ifPresent(lines -> lines.forEach(out::println));
        if (comparison.isEmpty()) {
            out.println(VerdictWords.of(report).headline() + ". " + VerdictWords.of(report).sentence());
        }
        out.println("  pages: " + file.resolveSibling("index.html"));
        out.flush();
        return comparison.filter(Comparison::isBroken).isPresent() ? BROKEN : 0;
    }

    private Path directory(String usual) {
        return reportDirectory == null ? Path.of(usual) : reportDirectory;
    }

    private void checkOptions() {
        if (merge && history != null) {
            throw new UsageException("--merge makes one report and --history shows many; give one of them");
        }
        if ((merge || history != null) && (older != null || annotations != null)) {
            throw new UsageException("--compare and --annotations are for one report, without --merge and --history");
        }
        if (!merge && history == null && (reportDirectory != null || force)) {
            throw new UsageException("--report-dir and --force are for --merge and --history; the pages of one report are drawn beside it");
        }
        if (history != null ? !files.isEmpty() : merge ? files.isEmpty() : files.size() != 1) {
            throw new UsageException(history != null ? "--history takes a folder and no files" : merge
                    ? "name the conformance.json of each shard" : "name one conformance.json, or several with --merge");
        }
    }

    private int annotate(RunReport report, PrintWriter out) {
        if (!annotations.equals("github")) {
            throw new UsageException("annotations are known for github, not for \"" + annotations + "\"");
        }
        GitHubAnnotations.of(report, Optional.ofNullable(contract).map(Path::toString)).forEach(out::println);
        out.flush();
        return 0;
    }
}
