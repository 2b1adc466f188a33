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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the pages of a run again from its file, and compares it with an older one. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class, sortOptions = false,
        description = "Draws a report's pages again beside it, or compares two reports.",
        footer = {"", "Exit codes: 0 drawn, and nothing broke; 1 something broke; 2 a file is no report."})
final class ReportCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Parameters(paramLabel = "FILE", description = "a conformance.json")
    private Path file;

    @Option(names = "--compare", paramLabel = "OLDER", description = "the conformance.json of an earlier run")
    private Path older;

    @Option(names = "--contract", paramLabel = "CONTRACT", description = "the OpenAPI document that was judged, when it was your own")
    private Path contract;

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

    private int annotate(RunReport report, PrintWriter out) {
        if (!annotations.equals("github")) {
            throw new UsageException("annotations are known for github, not for \"" + annotations + "\"");
        }
        GitHubAnnotations.of(report, Optional.ofNullable(contract).map(Path::toString)).forEach(out::println);
        out.flush();
        return 0;
    }
}
