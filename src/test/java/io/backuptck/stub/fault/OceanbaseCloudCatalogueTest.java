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

    /** A server may accept these and refuse them by the task, which nobody can see of a logical backup. */
    private static final Set<String> UNDECIDABLE = Set.of("OBC-DATABASE-15", "OBC-TABLE-13", "OBC-TABLE-21");

    @Test
    void everythingThatAServerMustOrShouldDoHasAFault() {
        Catalogue catalogue = Catalogue.of(ApiId.named("oceanbase-cloud"));
        Set<String> broken = catalogue.faults().stream().map(Fault::requirement).collect(Collectors.toSet());

        Set<String> spared = Contract.of(ApiId.named("oceanbase-cloud")).requirements().all().stream()
                .filter(requirement -> requirement.level() != Level.MAY && !requirement.isExcluded())
                .map(Requirement::id).filter(id -> !broken.contains(id)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(spared).isEqualTo(UNDECIDABLE);
    }
}
