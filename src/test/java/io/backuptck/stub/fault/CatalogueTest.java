package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.RequestRule;
import io.backuptck.contract.Requirement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

    /** A task without an end leaves a run undecided, so no server can be failed for it. */
    private static final Set<String> UNDECIDABLE = Set.of("OBS-LIFE-30");

    /** Requests that must be refused: their faults are those of the stub's validation rules, which are not here yet. */
    private static final Set<String> REQUEST_RULES = Set.of("OBS-START-19", "OBS-START-24", "OBS-CLUSTER-13", "OBS-MODE-03",
            "OBS-MODE-05", "OBS-ARCHIVE-03", "OBS-ENCRYPT-02", "OBS-CANCEL-12", "OBS-CANCEL-13", "OBS-OPERATE-13",
            "OBS-OPERATE-14", "OBS-OPERATE-17", "OBS-OPERATE-18", "OBS-OPERATE-19", "OBS-OPERATE-20", "OBS-OPNODE-08",
            "OBS-OPNODE-09", "OBS-OPNODE-10");

    /** Whoever refuses a token may hold it for a wrong one, so the run is undecided and no server can be failed for it. */
    private static final Set<String> UNDECIDABLE_OF_GAUSSDB = Set.of("GDB-AUTH-09");

    @ParameterizedTest
    @EnumSource(ApiId.class)
    void everyIdIsThereOnce(ApiId api) {
        assertThat(Catalogue.of(api).faults()).extracting(Fault::id).doesNotHaveDuplicates();
        assertThat(Catalogue.of(api).variants()).extracting(Variant::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ApiId.class)
    void everyFaultBreaksARequirementThatIsChecked(ApiId api) {
        assertThat(Catalogue.of(api).faults()).allSatisfy(fault -> {
            assertThat(Contract.of(api).requirements().find(fault.requirement())).as(fault.id()).isPresent()
                    .get().matches(requirement -> !requirement.isExcluded());
            assertThat(fault.id()).startsWith(fault.requirement() + ".");
            assertThat(fault.title()).endsWith(".");
        });
    }

    @Test
    void everyMustOfObshellHasAFault() {
        Set<String> broken = Catalogue.of(ApiId.OBSHELL).faults().stream().map(Fault::requirement).collect(Collectors.toSet());

        Set<String> spared = Contract.of(ApiId.OBSHELL).requirements().all().stream()
                .filter(requirement -> requirement.level() == Level.MUST && !requirement.isExcluded())
                .map(Requirement::id).filter(id -> !broken.contains(id)).collect(Collectors.toCollection(TreeSet::new));

        Set<String> expected = new TreeSet<>(REQUEST_RULES);
        expected.addAll(UNDECIDABLE);
        assertThat(spared).isEqualTo(expected);
    }

    /** Rules on requests that a server has to refuse are set aside: their faults are those of the stub's validation. */
    @Test
    void everyMustOfGaussdbHasAFault() {
        Set<String> broken = Catalogue.of(ApiId.GAUSSDB).faults().stream().map(Fault::requirement).collect(Collectors.toSet());

        Set<String> spared = Contract.of(ApiId.GAUSSDB).requirements().all().stream()
                .filter(requirement -> requirement.level() == Level.MUST && !requirement.isExcluded())
                .filter(requirement -> requirement.request().flatMap(RequestRule::expect)
                        .filter(RequestRule.Expect.REFUSE::equals).isEmpty())
                .map(Requirement::id).filter(id -> !broken.contains(id)).collect(Collectors.toSet());

        assertThat(spared).isEqualTo(UNDECIDABLE_OF_GAUSSDB);
    }

    @Test
    void aNameThatDoesNotExistHasNeighbours() {
        Catalogue catalogue = Catalogue.of(ApiId.OBSHELL);

        assertThat(catalogue.fault("OBS-LIFE-05.bck")).isEmpty();
        assertThat(Catalogue.near("OBS-LIFE-05.bck", catalogue.faults())).hasSize(5).startsWith("OBS-LIFE-05.back");
        assertThat(catalogue.variant("ERA-A")).isPresent();
    }
}
