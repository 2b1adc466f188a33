package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    /** A task without an end leaves a run undecided, so no server can be failed for it. */
    private static final Set<String> UNDECIDABLE = Set.of("OBS-LIFE-30");


    /** Whoever refuses a token may hold it for a wrong one, so the run is undecided and no server can be failed for it. */
    private static final Set<String> UNDECIDABLE_OF_GAUSSDB = Set.of("GDB-AUTH-09");

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyIdIsThereOnce(ApiId api) {
        assertThat(Catalogue.of(api).faults()).extracting(Fault::id).doesNotHaveDuplicates();
        assertThat(Catalogue.of(api).variants()).extracting(Variant::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyFaultBreaksARequirementThatIsChecked(ApiId api) {
        assertThat(Catalogue.of(api).faults()).allSatisfy(fault -> {
            assertThat(Contract.of(api).requirements().find(fault.requirement())).as(fault.id()).isPresent()
                    .get().matches(requirement -> !requirement.isExcluded());
            assertThat(fault.id()).startsWith(fault.requirement() + ".");
            assertThat(fault.title()).endsWith(".");
        });
    }

    /** A server that forgot a rule on requests breaks all the requirements that the rule decides. */
    private static Set<String> broken(ApiId api) {
        return Catalogue.of(api).faults().stream()
                .flatMap(fault -> Stream.concat(Stream.of(fault.requirement()), fault.others().stream()))
                .collect(Collectors.toSet());
    }

    @Test
    void everyMustOfObshellHasAFault() {
        Set<String> broken = broken(ApiId.named("obshell"));

        Set<String> spared = Contract.of(ApiId.named("obshell")).requirements().all().stream()
                .filter(requirement -> requirement.level() == Level.MUST && !requirement.isExcluded())
                .map(Requirement::id).filter(id -> !broken.contains(id)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(spared).isEqualTo(UNDECIDABLE);
    }

    @Test
    void everythingThatGaussdbMustOrShouldDoHasAFault() {
        Set<String> broken = broken(ApiId.named("gaussdb"));

        Set<String> spared = Contract.of(ApiId.named("gaussdb")).requirements().all().stream()
                .filter(requirement -> requirement.level() != Level.MAY && !requirement.isExcluded())
                .map(Requirement::id).filter(id -> !broken.contains(id)).collect(Collectors.toSet());

        assertThat(spared).isEqualTo(UNDECIDABLE_OF_GAUSSDB);
    }

    @Test
    void aNameThatDoesNotExistHasNeighbours() {
        Catalogue catalogue = Catalogue.of(ApiId.named("obshell"));

        assertThat(catalogue.fault("OBS-LIFE-05.bck")).isEmpty();
        assertThat(Catalogue.near("OBS-LIFE-05.bck", catalogue.faults())).hasSize(5).startsWith("OBS-LIFE-05.back");
        assertThat(catalogue.variant("ERA-A")).isPresent();
    }
}
