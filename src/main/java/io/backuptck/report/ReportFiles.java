package io.backuptck.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.backuptck.validation.Legible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a report; the pages are drawn by {@link io.backuptck.report.site.Site}. */
public final class ReportFiles {

    /** The file that other tools read. */
    public static final String JSON = "conformance.json";
    private static final String JUNIT = "junit.xml";
    private static final String SUMMARY = "summary.md";
    private static final List<String> GENERATED = List.of(JSON, JUNIT, SUMMARY, "cucumber.html", "badge.svg", "index.html",
            "requirements.html", "operations.html", "cases.html", "lifecycles.html", "scenarios.html", "errata.html",
            "trust.html", "compare.html", "contract-obshell.html", "contract-gaussdb.html", "contract-oceanbase-cloud.html");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportFiles() {
    }

    /**
     * Makes the directory and removes what an earlier run left there, so that a run that is cut short leaves no verdict
     * of another one behind.
     *
     * @throws IOException if the directory cannot be written
     */
    public static void prepare(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String name : GENERATED) {
            Files.deleteIfExists(directory.resolve(name));
        }
    }

    /**
     * Writes the report and what is made of it for other tools.
     *
     * @throws IOException if the directory cannot be written
     */
    public static void write(Path directory, RunReport report) throws IOException {
        // JSON can hold half a character only as an escape, which the mapper refuses to write or leaves as it is.
        Files.writeString(directory.resolve(JSON), Legible.encodable(MAPPER.writeValueAsString(report)));
        writeSummaries(directory, report);
    }

    /**
     * Writes what is made of a report for other tools, for a report that is there already.
     *
     * @throws IOException if the directory cannot be written
     */
    public static void writeSummaries(Path directory, RunReport report) throws IOException {
        JunitXml.write(directory.resolve(JUNIT), report);
        Files.writeString(directory.resolve(SUMMARY), Legible.encodable(MarkdownSummary.of(report)));
    }
}
