package io.backuptck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.Transport;
import io.backuptck.target.restassured.RestAssuredTransport;
import io.backuptck.target.wire.WireClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * By what a run sends its requests makes no difference to its verdict: conforming variations and faults get the same failures and
 * the same statuses of scenarios by both clients. Of the faults a sample is tried, as REST Assured is slow; {@code -Dclients.sample=1}
 * tries them all.
 */
@Thorough
class ClientsAgreeIT {

    /** One of so many faults. */
    private static final int FAULTS = Integer.getInteger("clients.sample", 150);
    private static final int FEWEST = 5;
    private static final long SEED = 20;

    private static List<Deviation> sample(List<? extends Deviation> all, int oneOf) {
        List<Deviation> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, Math.min(shuffled.size(), Math.max(FEWEST, shuffled.size() / oneOf)));
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void bothClientsGiveTheSameVerdict(ApiId api) {
        Catalogue catalogue = Catalogue.of(api);
        List<Deviation> deviations = Stream.concat(catalogue.variants().stream(),
                sample(catalogue.faults(), FAULTS).stream()).toList();

        // Each client in a thread of its own, against a stub of its own.
        CompletableFuture<Map<String, TrialResult>> other = CompletableFuture.supplyAsync(() ->
                results(api, RestAssuredTransport::new, deviations));
        Map<String, TrialResult> usual = results(api, WireClient::keepingConnections, deviations);

        assertThat(usual).hasSize(deviations.size());
        assertThat(usual.values()).as("some faults are found").anyMatch(result -> !result.accused().isEmpty());
        assertThat(other.join()).allSatisfy((id, result) -> assertThat(verdict(result)).as(id).isEqualTo(verdict(usual.get(id))));
    }

    private static Map<String, TrialResult> results(ApiId api, Function<TargetOptions, Transport> client, List<Deviation> deviations) {
        Map<String, TrialResult> results = new LinkedHashMap<>();
        try (Trial trial = new Trial(api, client)) {
            deviations.forEach(deviation -> results.put(deviation.id(), trial.brief(deviation)));
        }
        return results;
    }

    private static List<Object> verdict(TrialResult result) {
        return List.of(result.blamed(), result.accused(), result.scenarios(), result.undecided(), result.passed());
    }
}
