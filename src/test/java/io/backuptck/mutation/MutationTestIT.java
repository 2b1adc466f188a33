package io.backuptck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.report.FaultLine;
import io.backuptck.report.KillMatrix;
import io.backuptck.report.VariantLine;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The gate: every fault is found and blamed on its own requirement, and no variant is accused. A single one is run by
 * {@code -Dmutation.fault=ID} or {@code -Dmutation.variant=ID}.
 */
class MutationTestIT {

    private static final String FAULT = System.getProperty("mutation.fault", "");
    private static final String VARIANT = System.getProperty("mutation.variant", "");

    @Test
    void theSuiteTellsWrongServersFromRightOnes() throws IOException {
        List<Catalogue> catalogues = Stream.of(ApiId.values()).map(Catalogue::of).toList();
        List<Fault> faults = catalogues.stream().flatMap(catalogue -> catalogue.faults().stream())
                .filter(fault -> chosen(fault.id(), FAULT, VARIANT)).toList();
        List<Variant> variants = catalogues.stream().flatMap(catalogue -> catalogue.variants().stream())
                .filter(variant -> chosen(variant.id(), VARIANT, FAULT)).toList();
        assertThat(faults.size() + variants.size()).as("faults and variants of that name").isPositive();

        KillMatrix matrix;
        try (MutationTesting testing = new MutationTesting()) {
            matrix = testing.run(faults, variants);
        }

        matrix.write(Path.of(System.getProperty("tck.report-dir", "target")));
        List<String> lines = MatrixText.lines(matrix);
        System.out.println(lines.get(lines.size() - 1));
        assertThat(matrix.faults()).as("faults: not found, never put to the test, or more than "
                + FaultLine.MOST_UNRELATED + " other requirements blamed").allMatch(FaultLine::isGood);
        assertThat(matrix.variants()).as("variants: accused, or not decided").allMatch(VariantLine::isGood);
        if (FAULT.isEmpty() && VARIANT.isEmpty()) {
            assertThat(Path.of("README.md")).as("the README's numbers").content()
                    .contains(faults.size() + " faults and " + variants.size() + " variants");
        }
    }

    private static boolean chosen(String id, String wanted, String other) {
        return wanted.isEmpty() ? other.isEmpty() : id.equalsIgnoreCase(wanted);
    }
}
