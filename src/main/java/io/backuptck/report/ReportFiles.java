package io.backuptck.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a report. */
public final class ReportFiles {

    /** The file that other tools read. */
    public static final String JSON = "conformance.json";
    private static final List<String> GENERATED = List.of(JSON, "junit.xml", "cucumber.html");
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

    public static void write(Path directory, RunReport report) throws IOException {
        MAPPER.writeValue(directory.resolve(JSON).toFile(), report);
    }
}
