package io.backuptck.bench;

import io.backuptck.report.ReportReader;
import io.backuptck.report.RunReport;
import io.backuptck.report.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How long the pages of a report take, in milliseconds: the first time, which is what a user waits for, and then again.
 * No test: run its main on a quiet machine with the {@code conformance.json} of a full run. The aim is less than 2000.
 */
public final class SiteBench {

    private static final int ROUNDS = 5;

    private SiteBench() {
    }

    public static void main(String[] arguments) throws IOException {
        RunReport report = ReportReader.read(Path.of(arguments[0]));
        for (int round = 1; round <= ROUNDS; round++) {
            Path directory = Files.createTempDirectory("site-bench");
            long started = System.nanoTime();
            Site.write(directory, report, Optional.empty(), Optional.empty());
            System.out.printf("round %d: %d ms%n", round, (System.nanoTime() - started) / 1_000_000);
        }
    }
}
