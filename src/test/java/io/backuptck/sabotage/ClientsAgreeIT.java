package io.backuptck.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.stub.fault.Fault;
import io.backuptck.target.restassured.RestAssuredTransport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * By what a run sends its requests makes no difference to its verdict: every conforming variation, and one fault of twenty-five,
 * get the same failures and the same statuses of scenarios by both clients.
 */
class ClientsAgreeIT {

    private static final int ONE_OF = 25;
    private static final long SEED = 20;

    private static List<Fault> sample(Catalogue catalogue) {
        List<Fault> shuffled = new ArrayList<>(catalogue.faults());
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.max(1, shuffled.size() / ONE_OF));
    }

    @ParameterizedTest
    @EnumSource(ApiId.class)
    void bothClientsGiveTheSameVerdict(ApiId api) {
        Catalogue catalogue = Catalogue.of(api);
        List<Fault> faults = sample(catalogue);
        try (Trial wire = new Trial(api); Trial other = new Trial(api, RestAssuredTransport::new)) {
            assertThat(catalogue.variants()).isNotEmpty().allSatisfy(variant ->
                    assertThat(verdict(run(other, variant))).as(variant.id()).isEqualTo(verdict(run(wire, variant))));
            assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                TrialResult usual = wire.sample(fault, scenario -> true);
                assertThat(usual.accused()).as(fault.id()).isNotEmpty();
                assertThat(verdict(other.sample(fault, scenario -> true))).as(fault.id()).isEqualTo(verdict(usual));
            });
        }
    }

    private static TrialResult run(Trial trial, Deviation deviation) {
        return trial.run(deviation, scenario -> true);
    }

    private static List<Object> verdict(TrialResult result) {
        return List.of(result.blamed(), result.accused(), result.scenarios(), result.undecided(), result.passed());
    }
}
