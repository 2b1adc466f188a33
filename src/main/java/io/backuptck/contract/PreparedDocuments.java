package io.backuptck.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contract's documents as JSON, which is read ten times as fast as YAML. The build makes them; each names the checksum of
 * the YAML that it was made of, and one that is out of date is not used.
 */
final class PreparedDocuments {

    private static final String FOLDER = "prepared-spec";
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    /** Else 2803.0 would be written as 2803, and no longer be the fraction that it is in the YAML. */
    private static final JsonNodeFactory EXACT = JsonNodeFactory.withExactBigDecimals(true);

    private PreparedDocuments() {
    }

    /** What was prepared of these very bytes. */
    static Optional<JsonNode> of(String path, byte[] yaml) throws IOException {
        try (InputStream in = PreparedDocuments.class.getResourceAsStream("/" + FOLDER + "/" + path)) {
            if (in == null || !new String(in.readNBytes(DocumentChecksum.LENGTH), StandardCharsets.US_ASCII).equals(DocumentChecksum.of(yaml))) {
                return Optional.empty();
            }
            return Optional.of(JSON.readTree(in));
        }
    }

    /** Prepares all YAML documents below {@code spec} in a folder of classes. */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path spec = classes.resolve("spec");
        List<Path> documents;
        try (Stream<Path> files = Files.walk(spec)) {
            documents = files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        for (Path document : documents) {
            byte[] yaml = Files.readAllBytes(document);
            Path prepared = classes.resolve(FOLDER).resolve(spec.relativize(document).toString());
            if (isOf(yaml, prepared)) {
                continue; // a file that is written anew lets the build pack everything anew
            }
            Files.createDirectories(prepared.getParent());
            Files.writeString(prepared, DocumentChecksum.of(yaml) + JSON.writeValueAsString(SpecDocuments.parse(yaml, EXACT)));
        }
    }

    private static boolean isOf(byte[] yaml, Path prepared) throws IOException {
        return Files.exists(prepared) && Files.readString(prepared).startsWith(DocumentChecksum.of(yaml));
    }
}
