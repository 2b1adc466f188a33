package io.backuptck.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the suite did with servers that are known to be wrong, and with servers that are odd and right, as
 * {@code sabotage.json} holds it.
 */
public record KillMatrix(int schemaVersion, Instant startedAt, List<FaultLine> faults, List<VariantLine> variants) {

    /** The file beside a run's report. */
    public static final String FILE = "sabotage.json";

    public KillMatrix {
        faults = Objects.requireNonNullElse(faults, List.of());
        variants = Objects.requireNonNullElse(variants, List.of());
    }

    /**
     * A server with one deviation.
     *
     * @param requirement id of the requirement that it breaks
     * @param found       whether that requirement failed
     * @param blamed      ids of the requirements that failed
     * @param scenarios   names of the scenarios that found it
     * @param unrelated   how many other requirements failed
     */
    public record FaultLine(String id, String api, String title, String requirement, boolean found, List<String> blamed,
            List<String> scenarios, int unrelated, long millis) {

        public FaultLine {
            blamed = Objects.requireNonNullElse(blamed, List.of());
            scenarios = Objects.requireNonNullElse(scenarios, List.of());
        }

        /** Ids of the requirements that failed beside the one that the deviation breaks. */
        public List<String> others() {
            return blamed.stream().filter(id -> !id.equals(requirement)).toList();
        }
    }

    /**
     * A server with a legal oddity.
     *
     * @param accused ids of the requirements that failed, each a false alarm
     * @param result  of the run: {@code pass}, {@code fail} or {@code inconclusive}
     */
    public record VariantLine(String id, String api, String title, List<String> accused, String result, long millis) {

        public VariantLine {
            accused = Objects.requireNonNullElse(accused, List.of());
        }
    }
}
