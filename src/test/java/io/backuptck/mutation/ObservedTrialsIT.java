package io.backuptck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.suite.traffic.Traffic;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.Transport;
import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who only looks on at a run sees less than it, and nothing else: no conforming variation is accused, and no fault for something new. */
@Thorough
class ObservedTrialsIT {

    private Traffic traffic;
    private Recorder recorder;
    private final AtomicInteger number = new AtomicInteger();

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void aConformingVariationIsNotAccused(ApiId api) {
        try (Trial trial = new Trial(api, this::overheard)) {
            for (Deviation variant : Catalogue.of(api).variants()) {
                begin(api);
                TrialResult result = trial.brief(variant);
                traffic.end();

                assertThat(traffic.judged()).as(variant.id()).isPositive();
                assertThat(blamed(Level.MUST)).as(variant.id()).isEmpty();
                assertThat(result.blamed(Level.SHOULD)).as(variant.id()).containsAll(blamed(Level.SHOULD));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void aFaultIsBlamedForNothingElse(ApiId api) {
        Set<String> found = new LinkedHashSet<>();
        try (Trial trial = new Trial(api, this::overheard)) {
            List<? extends Deviation> faults = Catalogue.of(api).faults();
            for (int i = 0; i < faults.size(); i += 12) { // a sample, as the gate runs them all
                begin(api);
                TrialResult result = trial.brief(faults.get(i));
                traffic.end();

                assertThat(result.blamed(Level.SHOULD)).as(faults.get(i).id()).containsAll(blamed(Level.SHOULD));
                if (!blamed(Level.MUST).isEmpty()) {
                    found.add(faults.get(i).id());
                }
            }
        }

        assertThat(found).isNotEmpty();
    }

    private void begin(ApiId api) {
        recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
        traffic = Traffic.of(api, new SuiteSettings(Level.MUST, "", true, 0, 0, Duration.ZERO, Duration.ZERO), recorder);
    }

    private Set<String> blamed(Level weakest) {
        return recorder.findings().stream().map(FindingRecord::finding).filter(finding -> finding.fails(weakest))
                .map(finding -> finding.requirement().id()).collect(Collectors.toSet());
    }

    private Transport overheard(TargetOptions options) {
        Transport wire = WireClient.keepingConnections(options);
        return new Transport() {
            @Override
            public Response send(Request request, Duration atMost) throws IOException {
                Instant sentAt = Instant.now();
                Response response = wire.send(request, atMost);
                Duration took = Duration.between(sentAt, Instant.now());
                traffic.saw(new Exchange(number.incrementAndGet(), request, response, sentAt, took), URI.create(request.url()).getRawPath());
                return response;
            }

            @Override
            public void abort() {
                wire.abort();
            }

            @Override
            public void resume() {
                wire.resume();
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }
}
