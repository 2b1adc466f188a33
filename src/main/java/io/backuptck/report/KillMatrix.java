package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the suite did with servers that are known to be wrong, and with servers that are odd and right. */
public record KillMatrix(int schemaVersion, Instant startedAt, List<FaultLine> faults, List<VariantLine> variants) {

    /** The file beside a run's report. */
    public static final String FILE = "sabotage.json";

    public KillMatrix {
        faults = Objects.requireNonNullElse(faults, List.of());
        variants = Objects.requireNonNullElse(variants, List.of());
    }

    public static KillMatrix of(Instant startedAt, List<FaultLine> faults, List<VariantLine> variants) {
        return new KillMatrix(1, startedAt, List.copyOf(faults), List.copyOf(variants));
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

    /** Writes {@link #FILE} into a directory, which is made if need be: all of it, or nothing. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        ReportFiles.writeJson(directory.resolve(FILE), this);
    }
}
