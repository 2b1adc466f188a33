package io.backuptck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.suite.OwnFeatures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list whose items change while it is looked at: each look moves them on, so that what a filter chose is soon something else. */
class MovingListIT {

    private static Contract contract;
    private static Trial trial;

    @BeforeAll
    static void prepare() {
        contract = Contract.ofFile(Path.of("src/test/resources/own/queue.yaml"));
        OwnFeatures.prepare(contract, Optional.empty());
        trial = new Trial(contract.api());
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    /** Of everything there is one more each time the list is asked for all of it, so that something always moves on. */
    @Test
    void nobodyIsAccusedOfWhatHasChangedMeanwhile() {
        byte[] wish = "{\"window\":\"left\"}".getBytes(StandardCharsets.UTF_8);
        TrialResult result = trial.run((inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                if (request.operation().id().equals("listTickets") && request.query().isEmpty()) {
                    inner().answer(new StubRequest(contract.operation("drawTicket"), "/tickets", Map.of(), Map.of(), request.headers(), wish));
                }
                return inner().answer(request);
            }
        }, scenario -> true);

        assertThat(result.blamed()).isEmpty();
        assertThat(result.passed()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUEUE-LIST-TICKETS-FILTERED.ignored-window", "QUEUE-LIST-TICKETS-SAME-TOTAL.page", "QUEUE-LIST-TICKETS-LIMITED.ignored",
        "QUEUE-LIST-TICKETS-PAGED.same", "QUEUE-2.ignored", "QUEUE-3.skipped", "QUEUE-1.none"})
    void whatIsWrongWithItAllTheSameIsFound(String fault) {
        TrialResult result = trial.run(Catalogue.of(contract.api()).fault(fault).orElseThrow(), scenario -> true);

        assertThat(result.blamed(Level.MUST)).contains(fault.replaceFirst("\\..*", ""));
    }
}
