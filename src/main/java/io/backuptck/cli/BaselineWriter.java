package io.backuptck.cli;

import io.backuptck.report.EncodableFile;
import io.backuptck.report.Failure;
import io.backuptck.report.RunReport;
import io.backuptck.validation.PrintableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a first list of known failures from those of a run. Why each is accepted and who sees to it is left to be filled in: a
 * list without that is refused.
 */
final class BaselineWriter {

    /** How long a failure is known until somebody looks at it again, unless the user says otherwise. */
    static final int DAYS = 30;
    private static final int LONGEST = 120;

    private BaselineWriter() {
    }

    /** Refuses a place for the list before anything is sent. */
    static void check(Path file, Path reports) {
        Path whole = file.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new UsageException("--write-baseline " + file + " is there already, and what was written into it "
                    + "would be lost; name a new file");
        }
        if (whole.getParent().equals(reports.toAbsolutePath().normalize())) {
            throw new UsageException("--write-baseline " + file + " lies in the report folder, which belongs to the "
                    + "reports; choose another folder");
        }
        if (!Files.isDirectory(whole.getParent()) || !Files.isWritable(whole.getParent())) {
            throw new UsageException("--write-baseline " + file + " cannot be written; its folder must be there");
        }
    }

    /** Writes the list, unless nothing failed, and says so in one line. */
    static String write(Path file, RunReport report) throws IOException {
        if (report.failures().isEmpty()) {
            return "no failure to list; " + file + " was not written";
        }
        EncodableFile.write(file, String.join("\n", lines(report)) + "\n");
        return "known failures written to " + file + ": " + report.failures().size() + "; say of each why it is accepted and who sees to "
                + "it, then name the file with --baseline";
    }

    private static List<String> lines(RunReport report) {
        LocalDate day = report.run().startedAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<String> lines = new ArrayList<>();
        lines.add("# Known failures of " + comment(report.target().product() + " at " + report.target().url()) + ", seen on " + day + ".");
        lines.add("# For verify --baseline. Each needs a reason and an owner; on the day after \"expires\" it fails the run again.");
        lines.add("# Without its fingerprint an entry stands for every failure of its requirement.");
        if (!report.run().complete() || report.run().part().isPresent()) {
            lines.add("# The run did not check everything: "
                    + comment(report.run().part().orElse("it is not complete")) + ".");
        }
        lines.add(BaselineFile.LIST + ":");
        for (Failure failure : report.failures()) {
            lines.add("  # " + failure.level() + " " + comment(failure.text()));
            lines.add("  # " + comment(String.join(", ", failure.operations()) + " " + failure.pointer()) + ": expected "
                    + comment(failure.expected()) + ", got " + comment(failure.actual()));
            lines.add("  - requirement: " + failure.requirement());
            lines.add("    fingerprint: \"" + failure.fingerprint() + "\"");
            lines.add("    reason: \"\"");
            lines.add("    owner: \"\"");
            lines.add("    expires: " + day.plusDays(DAYS));
        }
        return lines;
    }

    private static String comment(String text) {
        return PrintableText.beginning(PrintableText.printable(text.replaceAll("\\s*\\R\\s*", " ")), LONGEST).strip();
    }
}
