package io.backuptck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.report.FaultLine;
import io.backuptck.report.KillMatrix;
import io.backuptck.report.VariantLine;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a run against a fault or a variant. */
class KillMatrixTest {

    private static final Fault FAULT = Catalogue.of(ApiId.named("obshell")).fault("OBS-LIFE-05.back").orElseThrow();
    private static final Variant VARIANT = Catalogue.of(ApiId.named("obshell")).variant("era-a").orElseThrow();

    private static TrialResult result(Map<Level, Set<String>> blamed, int fired, String... undecided) {
        return new TrialResult(blamed, blamed.getOrDefault(Level.MUST, Set.of()), List.of("A scenario"), List.of(undecided), Set.of("features/a.feature:1"), fired,
                Duration.ofMillis(12));
    }

    private static FaultLine fault(Map<Level, Set<String>> blamed, int fired, String... undecided) {
        return result(blamed, fired, undecided).of(FAULT);
    }

    @Test
    void aFaultIsFoundWhenItsOwnRequirementIsBlamed() {
        FaultLine line = fault(Map.of(Level.MUST, Set.of("OBS-LIFE-05", "OBS-LIFE-17")), 3);

        assertThat(line.isGood()).isTrue();
        assertThat(line.unrelated()).isEqualTo(1);
        assertThat(line.millis()).isEqualTo(12);
    }

    @Test
    void anotherRequirementOrAWarningIsNotEnough() {
        assertThat(fault(Map.of(Level.MUST, Set.of("OBS-LIFE-17")), 3).isGood()).isFalse();
        assertThat(fault(Map.of(Level.SHOULD, Set.of("OBS-LIFE-05")), 3).isGood()).isFalse();
        assertThat(fault(Map.of(), 3, "the target stopped answering").remark()).isEqualTo("the target stopped answering");
    }

    @Test
    void aFaultThatNeverFiredIsNotFoundWhateverIsBlamed() {
        assertThat(fault(Map.of(Level.MUST, Set.of("OBS-LIFE-05")), 0).isGood()).isFalse();
        assertThat(fault(Map.of(), 0).remark()).contains("never made a difference");
    }

    @Test
    void tooManyOthersBlurTheBlame() {
        assertThat(fault(Map.of(Level.MUST, Set.of("OBS-LIFE-05", "A", "B", "C", "D")), 1).isGood()).isTrue();
        assertThat(fault(Map.of(Level.MUST, Set.of("OBS-LIFE-05", "A", "B", "C", "D", "E")), 1).isGood()).isFalse();
    }

    @Test
    void aVariantIsNeitherAccusedNorLeftUndecided() {
        assertThat(result(Map.of(Level.SHOULD, Set.of("OBS-ERR-03")), 1).of(VARIANT).result()).isEqualTo("pass");
        assertThat(result(Map.of(Level.MUST, Set.of("OBS-ERR-02")), 1).of(VARIANT).result()).isEqualTo("fail");
        assertThat(result(Map.of(), 1, "gone").of(VARIANT).result()).isEqualTo("inconclusive");
        assertThat(result(Map.of(), 0).of(VARIANT).isGood()).isFalse();
    }

    /** No answer of some contracts has a slash that could be escaped. */
    @Test
    void aVariantWithoutCaseIsSaidAndIsNoFailure() {
        VariantLine idle = result(Map.of(), 0).of(VARIANT);
        KillMatrix matrix = KillMatrix.of(Instant.EPOCH, List.of(), List.of(idle));

        assertThat(idle.isGood()).isFalse();
        assertThat(matrix.isGood()).isTrue();
        assertThat(MatrixText.lines(matrix)).first().asString().startsWith("no case");
        assertThat(MatrixText.lines(matrix)).last().asString().endsWith("0 of 0 variants not accused, 1 without a case");
        assertThat(KillMatrix.of(Instant.EPOCH, List.of(), List.of(result(Map.of(), 0, "gone").of(VARIANT))).isGood()).isFalse();
    }

    /** Somebody's own contract may give no occasion for a fault, and of some no run knows; in the kit's catalogues both fail. */
    @Test
    void whatNoRunCanDecideIsToldApartForContractsOfOnesOwn() {
        Contract jobs = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml"));
        Fault never = Catalogue.of(jobs.api()).fault("JOBS-JOB-ENDS.never").orElseThrow();
        FaultLine idle = result(Map.of(), 0).of(never);
        FaultLine unclear = result(Map.of(), 3, "was not over").of(never);
        FaultLine survived = result(Map.of(), 3).of(never);
        KillMatrix matrix = KillMatrix.of(Instant.EPOCH, List.of(idle, unclear), List.of());

        assertThat(matrix.isGood()).isTrue();
        assertThat(MatrixText.lines(matrix)).anyMatch(line -> line.startsWith("no case    JOBS-JOB-ENDS.never"))
                .anyMatch(line -> line.startsWith("unclear    JOBS-JOB-ENDS.never"));
        assertThat(MatrixText.lines(matrix)).last().asString().startsWith("0 of 0 faults killed with the right blame, 1 undecided, 1 without a case");
        assertThat(KillMatrix.of(Instant.EPOCH, List.of(survived), List.of()).isGood()).isFalse();
        assertThat(result(Map.of(Level.MUST, Set.of("JOBS-JOB-STATES")), 3, "was not over").of(never).isUndecided())
                .as("another one was blamed").isFalse();
        assertThat(KillMatrix.of(Instant.EPOCH, List.of(fault(Map.of(), 0)), List.of()).isGood()).isFalse();
        assertThat(KillMatrix.of(Instant.EPOCH, List.of(fault(Map.of(), 3, "gone")), List.of()).isGood()).isFalse();
    }

    @Test
    void theMatrixIsWrittenForOtherTools(@TempDir Path directory) throws IOException {
        KillMatrix matrix = KillMatrix.of(Instant.EPOCH, List.of(fault(Map.of(Level.MUST, Set.of("OBS-LIFE-05")), 3)),
                List.of(result(Map.of(), 1).of(VARIANT)));

        matrix.write(directory);

        JsonNode json = new JsonMapper().readTree(directory.resolve("sabotage.json").toFile());
        assertThat(json.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(json.path("startedAt").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(json.at("/faults/0/requirement").asText()).isEqualTo("OBS-LIFE-05");
        assertThat(json.at("/faults/0/found").asBoolean()).isTrue();
        assertThat(json.at("/faults/0/unrelated").asInt()).isZero();
        assertThat(json.at("/variants/0/result").asText()).isEqualTo("pass");
        assertThat(MatrixText.lines(matrix)).last().isEqualTo("1 of 1 faults killed with the right blame, 1 of 1 variants not accused");
        assertThat(matrix.isGood()).isTrue();
    }
}
