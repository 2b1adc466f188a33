package io.backuptck.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.report.history.History;
import io.backuptck.report.history.SampleReports;
import io.backuptck.report.site.HistoryPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long the history of many runs takes and how large it is. Arguments: a {@code conformance.json} of a full run, whose scenarios,
 * cases and traces each generated report repeats so that it is as long as a real one; the number of reports; the number of servers.
 * No test: run its main on a quiet machine. The aim for 1,000 reports of 20 servers is less than 10 s and 3 MB.
 */
public final class HistoryBench {

    private static final int ROUNDS = 3;

    private HistoryBench() {
    }

    public static void main(String[] arguments) throws IOException {
        JsonNode real = new JsonMapper().readTree(Path.of(arguments[0]).toFile());
        Path folder = Files.createTempDirectory("history-bench");
        new SampleReports(folder.resolve("reports")).fleet(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), report -> {
            for (String member : new String[] {"scenarios", "cases", "traces", "coverage", "rules", "features"}) {
                report.set(member, real.path(member));
            }
        });
        for (int round = 1; round <= ROUNDS; round++) {
            long started = System.nanoTime();
            History history = History.of(folder.resolve("reports"), folder.resolve("site"));
            long read = System.nanoTime();
            Files.createDirectories(folder.resolve("site"));
            Path page = HistoryPage.write(folder.resolve("site"), history, "bench");
            long drawn = System.nanoTime();
            System.gc();
            System.out.printf("round %d: read %d ms, drawn %d ms, page %d kB, memory %d MB; %s%n", round, (read - started) / 1_000_000,
                    (drawn - read) / 1_000_000, Files.size(page) / 1000,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20, page);
        }
    }
}
