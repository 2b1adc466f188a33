package io.backuptck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Fault;
import io.backuptck.suite.OwnFeatures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A contract of somebody's own that says all that can be said of a list: the stub keeps it, and each mutant that follows from it is killed. */
class OwnCollectionIT {

    /** All records are added within the second that is tolerated, so that this filter leaves all of them. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("REC-04.ignored");

    private static Contract contract;
    private static Trial trial;

    @BeforeAll
    static void prepare() {
        contract = Contract.ofFile(Path.of("src/test/resources/own/records.yaml"));
        OwnFeatures.prepare(contract, Optional.empty());
        trial = new Trial(contract.api());
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void theStubKeepsWhatTheContractSaysOfItsList() {
        TrialResult result = trial.run((inner, activations) -> inner, scenario -> true);

        assertThat(result.blamed()).isEmpty();
        assertThat(result.undecided()).isEmpty();
        assertThat(trial.suite().scenarios()).hasSize(result.passed().size() + 1); // the stub has fewer records than its limit lets through
    }

    @Test
    void eachMutantThatFollowsFromItIsKilledWithItsOwnBlame() {
        List<Fault> faults = Catalogue.of(contract.api()).faults().stream().filter(fault -> fault.requirement().startsWith("REC-"))
                .filter(fault -> !WITHOUT_EFFECT.contains(fault.id())).toList();
        assertThat(faults).hasSize(13);
        Set<String> survivors = new TreeSet<>();
        for (Fault fault : faults) {
            if (!trial.run(fault, scenario -> true).blamed(Level.MAY).contains(fault.requirement())) {
                survivors.add(fault.id());
            }
        }
        assertThat(survivors).isEmpty();
    }
}
