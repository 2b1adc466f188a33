package io.backuptck.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads back what {@link ReportFiles} wrote. */
public final class ReportReader {

    /** The longest report that is read, in bytes; a run of all APIs with every derived case stays far below. */
    private static final long LONGEST = 200_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportReader() {
    }

    /**
     * The report in a file.
     *
     * @throws ReportException if it cannot be read or does not keep the published schema
     */
    public static RunReport read(Path file) {
        JsonNode json = tree(file);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(publishedSchema());
        schema.validate(json).stream().findFirst().ifPresent(error -> {
            throw new ReportException(file + " is no report of a conformance run: at " + error.getInstanceLocation() + ": "
                    + error.getMessage());
        });
        return value(file, json, RunReport.class);
    }

    /**
     * The kill matrix beside a report; empty when there is none.
     *
     * @throws ReportException if it cannot be read
     */
    public static Optional<KillMatrix> killMatrix(Path directory) {
        Path file = directory.resolve(KillMatrix.FILE);
        return Files.exists(file) ? Optional.of(value(file, tree(file), KillMatrix.class)) : Optional.empty();
    }

    private static JsonNode tree(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ReportException(file + " is a directory; name the file " + ReportFiles.JSON + " in it");
            }
            if (Files.size(file) > LONGEST) {
                throw new ReportException(file + " is too long for a report");
            }
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new ReportException(file + " is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read; name a " + ReportFiles.JSON + " that verify has written");
        }
    }

    private static <T> T value(Path file, JsonNode json, Class<T> type) {
        try {
            T value = MAPPER.treeToValue(json, type);
            if (value == null) {
                throw new ReportException(file + " is empty");
            }
            return value;
        } catch (JacksonException e) {
            throw new ReportException(file + " cannot be understood: " + e.getOriginalMessage());
        }
    }

    private static String publishedSchema() {
        try (InputStream in = ReportReader.class.getResourceAsStream("/spec/conformance.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the published schema is missing from the jar", e);
        }
    }
}
