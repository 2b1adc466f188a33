package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OceanbaseCloudCatalogueTest {

    /** Requests that must be refused: their faults are those of the stub's validation rules, not of this catalogue. */
    private static final Set<String> REQUEST_RULES = Set.of("OBC-TABLE-09", "OBC-TABLE-14", "OBC-TABLE-16");

    @Test
    void everyMustThatCanBeSeenHasAFault() {
        Catalogue catalogue = Catalogue.of(ApiId.OCEANBASE_CLOUD);
        Set<String> broken = catalogue.faults().stream().map(Fault::requirement).collect(Collectors.toSet());

        Set<String> spared = Contract.of(ApiId.OCEANBASE_CLOUD).requirements().all().stream()
                .filter(requirement -> requirement.level() == Level.MUST && !requirement.isExcluded())
                .map(Requirement::id).filter(id -> !broken.contains(id)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(REQUEST_RULES).containsAll(spared);
    }
}
