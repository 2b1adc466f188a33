package io.backuptck.pages.clouds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.report.Failure;
import io.backuptck.report.Result;
import io.backuptck.report.Verdict;
import io.backuptck.witness.WitnessRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A server may delete backups at once when it is to keep them for fewer days. */
    @Test
    void theRetentionIsLoweredOnlyOnAnInstanceThatIsExpendable() {
        List<Integer> kept = new ArrayList<>();
        try (PolicyServer server = new PolicyServer() {
            @Override
            void store(ObjectNode asked) {
                kept.add(asked.path("keep_days").asInt());
                super.store(asked);
            }
        }) {
            WitnessRun run = run(server, GaussdbServer.FIXTURES);

            assertThat(run.report().failures()).as(run.story()).isEmpty();
            assertThat(kept).isNotEmpty().allMatch(days -> days >= 9);
            assertThat(verdict(run, "GDB-POLICY-10")).isEqualTo(Verdict.SKIPPED);
            assertThat(verdict(run, "GDB-POLICY-11")).isEqualTo(Verdict.PASSED);
            assertThat(run.report().requirements()).filteredOn(line -> line.id().equals("GDB-POLICY-10")).singleElement()
                    .satisfies(line -> assertThat(line.reason()).contains("allow it with --fixture expendableInstance=" + GaussdbServer.INSTANCE));
        }
    }

    private static Verdict verdict(WitnessRun run, String id) {
        return run.report().requirements().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow().verdict();
    }

    private static WitnessRun run(PolicyServer server) {
        Map<String, String> fixtures = new HashMap<>(GaussdbServer.FIXTURES);
        fixtures.put("expendableInstance", GaussdbServer.INSTANCE);
        return run(server, fixtures);
    }

    private static WitnessRun run(PolicyServer server, Map<String, String> fixtures) {
        WitnessRun run = WitnessRun.of(ApiId.named("gaussdb"), server.url().toString(), fixtures, List.of());
        assertThat(server.faults()).as("errors of the server itself").isEmpty();
        return run;
    }
}
