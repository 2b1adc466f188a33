package io.backuptck.cli;

import io.backuptck.report.FolderLock;
import io.backuptck.report.ReportFiles;
import io.backuptck.report.ReportReader;
import io.backuptck.report.RunReport;
import io.backuptck.report.ShardMerge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes one report of the shards of a run, with all that verify writes. */
final class MergedReport {

    private final List<Path> files;
    private final Path directory;
    private final boolean force;

    MergedReport(List<Path> files, Path directory, boolean force) {
        this.files = files;
        this.directory = directory;
        this.force = force;
    }

    int write(PrintWriter out, PrintWriter err) {
        Map<String, RunReport> shards = new LinkedHashMap<>();
        for (Path file : files) {
            if (shards.put(file.toString(), ReportReader.read(file)) != null) {
                throw new UsageException(file + " is named twice");
            }
            if (file.toAbsolutePath().normalize().startsWith(directory.toAbsolutePath().normalize().resolve(ReportFiles.JSON))) {
                throw new UsageException("the merged report would replace " + file + "; choose another folder with --report-dir");
            }
        }
        RunReport report = ShardMerge.of(shards);
        List<Integer> missing = ShardMerge.missing(shards);
        try (FolderLock folder = ReportFiles.prepare(directory, force)) {
            out.println("merged:    " + shards.size() + " of " + (shards.size() + missing.size()) + " shards" + (missing.isEmpty() ? "" : "; missing: "
                    + missing.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            VerifyCommand.write(report, directory, out, err);
        } catch (IOException e) {
            throw new UsageException("the report directory " + directory + " cannot be written; choose another with --report-dir");
        }
        out.flush();
        return report.exitCode();
    }
}
