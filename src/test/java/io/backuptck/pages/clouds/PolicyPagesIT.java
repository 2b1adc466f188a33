package io.backuptck.pages.clouds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.report.Failure;
import io.backuptck.report.Result;
import io.backuptck.witness.WitnessRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite judges servers of GaussDB whose author had the pages on the policy and on restorable spans, and nothing else. */
class PolicyPagesIT {

    private static final String PREFIX = "GDB-(POLICY|SPAN)-\\d+";

    @ParameterizedTest
    @EnumSource
    void aServerThatKeepsThePagesIsNotAccused(RightPolicy right) {
        try (PolicyServer server = right.start()) {
            JsonNode before = server.policy.deepCopy();
            WitnessRun run = run(server);

            assertThat(run.report().failures()).as(run.story()).isEmpty();
            assertThat(run.report().warnings()).extracting(Failure::requirement).as(run.story()).noneMatch(id -> id.matches(PREFIX));
            assertThat(run.report().result()).as(run.story()).isNotEqualTo(Result.FAIL);
            assertThat(server.policy).as("the policy at the end").isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatBreaksASentenceIsFoundOut(WrongPolicy wrong) {
        try (PolicyServer server = wrong.start()) {
            WitnessRun run = run(server);

            assertThat(Stream.concat(run.report().failures().stream(), run.report().warnings().stream())).as(run.story())
                    .extracting(Failure::requirement).filteredOn(id -> id.matches(PREFIX)).contains(wrong.blamed())
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void thePolicyStandsAgainAfterFailures() {
        try (PolicyServer server = WrongPolicy.KEEPS_FOR_733_DAYS.start()) {
            JsonNode before = server.policy.deepCopy();
            WitnessRun run = run(server);

            assertThat(run.report().result()).isEqualTo(Result.FAIL);
            assertThat(server.policy).isEqualTo(before);
            assertThat(run.report().created()).filteredOn(one -> one.kind().equals("automated backup policy"))
                    .singleElement().satisfies(one -> assertThat(one.left()).isFalse());
        }
    }

    @Test
    void aPolicyThatCannotBePutBackIsReportedWithWhatItWas() {
        try (PolicyServer server = WrongPolicy.STORES_THE_FIRST_ONLY.start()) {
            WitnessRun run = run(server);

            assertThat(run.report().created()).filteredOn(one -> one.kind().equals("automated backup policy"))
                    .singleElement().satisfies(one -> assertThat(one.left()).isTrue());
            assertThat(run.report().limits().toString()).contains("the automated backup policy could not be put back; it was {\"keep_days\":9");
        }
    }

    private static WitnessRun run(PolicyServer server) {
        WitnessRun run = WitnessRun.of(ApiId.named("gaussdb"), server.url().toString(), GaussdbServer.FIXTURES, List.of());
        assertThat(server.faults()).as("errors of the server itself").isEmpty();
        return run;
    }
}
