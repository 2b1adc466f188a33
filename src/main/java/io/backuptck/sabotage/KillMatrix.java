package io.backuptck.sabotage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * How the suite fared against faults and variants.
 *
 * @param startedAt in RFC 3339
 */
public record KillMatrix(int schemaVersion, String startedAt, List<FaultLine> faults, List<VariantLine> variants) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static KillMatrix of(Instant startedAt, List<FaultLine> faults, List<VariantLine> variants) {
        return new KillMatrix(1, startedAt.toString(), List.copyOf(faults), List.copyOf(variants));
    }

    /**
     * True when every fault was found and rightly blamed, and no variant accused, that had a case and of which a run came to a verdict. The
     * build's own gate demands one of each.
     */
    @JsonIgnore
    public boolean isGood() {
        return faults.stream().allMatch(fault -> fault.isGood() || fault.isWithoutCase() || fault.isUndecided())
                && variants.stream().allMatch(variant -> variant.isGood() || variant.isWithoutCase());
    }

    /** Writes {@code sabotage.json} into a directory, which is made if need be: all of it, or nothing. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path part = directory.resolve("sabotage.json.part");
        JSON.writeValue(part.toFile(), this);
        Files.move(part, directory.resolve("sabotage.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** For the terminal: a line for each, then the count. */
    public List<String> lines() {
        return MatrixText.lines(this);
    }
}
