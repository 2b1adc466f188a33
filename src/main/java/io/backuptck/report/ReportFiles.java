package io.backuptck.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the files of a report; the pages are drawn by {@link io.backuptck.report.site.Site}. */
public final class ReportFiles {

    /** The file that other tools read. */
    public static final String JSON = "conformance.json";
    private static final String JUNIT = "junit.xml";
    private static final String CUCUMBER = "cucumber.html";
    static final String SUMMARY = "summary.md";
    private static final String SARIF = "conformance.sarif";
    private static final String CTRF = "ctrf.json";
    private static final List<String> GENERATED = List.of(JSON, JUNIT, SARIF, CTRF, SUMMARY, CUCUMBER, "badge.svg", "index.html",
            "requirements.html", "operations.html", "cases.html", "lifecycles.html", "scenarios.html", "errata.html",
            "trust.html", "compare.html");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportFiles() {
    }

    /**
     * Makes the directory, takes it for one run, and removes what an earlier run left there, so that a run that is cut
     * short leaves no verdict of another one behind.
     *
     * @param force also when there is something in it that no run has put there; that is left alone, if no page has its name
     * @return what keeps the directory until it is closed
     * @throws IOException     if the directory cannot be written
     * @throws ReportException if the directory is somebody else's, or another run has it
     */
    public static FolderLock prepare(Path directory, boolean force) throws IOException {
        Files.createDirectories(directory);
        FolderLock lock = FolderLock.of(directory);
        try {
            List<String> generated = Stream.concat(GENERATED.stream(), OwnFiles.contractPages(directory).stream()).toList();
            OwnFiles.requireOwn(directory, generated, force);
            for (String name : generated) {
                Files.deleteIfExists(directory.resolve(name));
                Files.deleteIfExists(directory.resolve(name + WholeFile.PART));
            }
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Makes the folder of a history and takes it. It is none of a run's, whose pages have the same names.
     *
     * @throws IOException     if the directory cannot be written
     * @throws ReportException if the directory is somebody else's, or another command has it
     */
    public static FolderLock prepareHistory(Path directory, boolean force) throws IOException {
        Files.createDirectories(directory);
        FolderLock lock = FolderLock.of(directory);
        try {
            OwnFiles.requireOwn(directory, List.of("index.html"), force);
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Writes the report and what is made of it for other tools.
     *
     * @throws IOException if the directory cannot be written
     */
    public static void write(Path directory, RunReport report) throws IOException {
        CucumberPage.shorten(directory.resolve(CUCUMBER + WholeFile.PART));
        WholeFile.finish(directory.resolve(CUCUMBER));
        writeJson(directory.resolve(JSON), report);
        writeSummaries(directory, report);
    }

    /**
     * Writes what is made of a report for other tools, for a report that is there already.
     *
     * @throws IOException if the directory cannot be written
     */
    public static void writeSummaries(Path directory, RunReport report) throws IOException {
        WholeFile.write(directory.resolve(JUNIT), part -> JunitXml.write(part, report));
        EncodableFile.write(directory.resolve(SUMMARY), MarkdownSummary.of(report));
        writeJson(directory.resolve(SARIF), new SarifLog(report).json());
        writeJson(directory.resolve(CTRF), new CtrfReport(report).json());
    }

    /** JSON can hold half a character only as an escape, which the mapper refuses to write or leaves as it is. */
    static void writeJson(Path file, Object content) throws IOException {
        EncodableFile.write(file, MAPPER.writeValueAsString(content));
    }
}
