package io.backuptck.cli;

import io.backuptck.report.FolderLock;
import io.backuptck.report.ReportFiles;
import io.backuptck.report.history.History;
import io.backuptck.report.site.HistoryPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes one site of the reports in a folder. */
final class HistorySite {

    private final Path folder;
    private final Path directory;
    private final boolean force;

    HistorySite(Path folder, Path directory, boolean force) {
        this.folder = folder;
        this.directory = directory;
        this.force = force;
    }

    int write(PrintWriter out) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--history " + folder + " is no folder; name one in which reports of verify are kept");
        }
        History history = read();
        history.leftOut().forEach((file, why) -> out.println("left out:  " + file + ": " + why));
        try (FolderLock lock = ReportFiles.prepareHistory(directory, force)) {
            Path page = HistoryPage.write(directory, history, SuiteVersion.text());
            out.println("history:   " + history.reports() + (history.reports() == 1 ? " report of " : " reports of ") + history.targets().size()
                    + (history.targets().size() == 1 ? " server" : " servers"));
            out.println("  pages: " + page);
        } catch (IOException e) {
            throw new UsageException("the history cannot be written to " + directory + "; choose another folder with --report-dir");
        }
        out.flush();
        return 0;
    }

    private History read() {
        try {
            return History.of(folder, directory);
        } catch (IOException e) {
            throw new UsageException("--history " + folder + " cannot be read");
        }
    }
}
