package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.Verdict;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.suite.PreparedSuite;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict is about the server, not about what an earlier run has left there or what others do there meanwhile. */
class RepeatedRunsIT {

    /**
     * A tenant is without a backup only until somebody backs up the cluster, and a run does that. Whether a timestamp moves within two
     * seconds (OBS-ENV-27) is seen only by a run that takes so long in fact, as the first one may on a busy machine.
     */
    private static final Set<String> NOT_REPEATABLE = Set.of("OBS-OVERVIEW-03", "OBS-OVERVIEW-04", "OBS-ENV-27");
    private static final Map<ApiId, PreparedSuite> SUITES = new HashMap<>();

    @ParameterizedTest
    @MethodSource
    void runsInARowOnAWitnessGiveTheSameVerdict(Subject subject) {
        judgeInARow(subject, 3);
    }

    static Stream<Subject> runsInARowOnAWitnessGiveTheSameVerdict() {
        return apis().flatMap(api -> Stream.of(Flavour.values()).filter(flavour -> flavour.api() == api).map(Subject::of));
    }

    /** What shows only in a third run does not depend on the wording of the answers, in which variations differ. */
    @ParameterizedTest
    @MethodSource
    @Thorough
    void runsInARowOnAConformingVariationGiveTheSameVerdict(Subject subject) {
        judgeInARow(subject, 2);
    }

    static Stream<Subject> runsInARowOnAConformingVariationGiveTheSameVerdict() {
        return apis().flatMap(api -> Catalogue.of(api).variants().stream().map(Subject::of));
    }

    private static Stream<ApiId> apis() {
        return Stream.of("gaussdb", "obshell").map(ApiId::named);
    }

    private static void judgeInARow(Subject subject, int runs) {
        PreparedSuite suite = SUITES.computeIfAbsent(subject.api(), PreparedSuite::new);
        try (Subject.Running server = subject.start().get()) {
            WitnessRun first = server.judge(subject.api(), suite);
            assertThat(first.report().failures()).as(first.story()).isEmpty();
            for (int run = 2; run <= runs; run++) {
                WitnessRun next = server.judge(subject.api(), suite);
                assertThat(next.report().failures()).as("run " + run + ": " + next.story()).isEmpty();
                assertThat(next.report().result()).as("run " + run + ": " + next.story()).isEqualTo(first.report().result());
                assertThat(passed(next)).as("run " + run + ": " + next.story()).containsAll(repeatable(passed(first)));
            }
        }
    }

    private static Set<String> repeatable(Set<String> passed) {
        return passed.stream().filter(id -> !NOT_REPEATABLE.contains(id)).collect(Collectors.toSet());
    }

    private static Set<String> passed(WitnessRun run) {
        return run.report().requirements().stream().filter(line -> line.verdict() == Verdict.PASSED)
                .map(RequirementLine::id).collect(Collectors.toSet());
    }

    /** Servers on which another client makes and deletes backups of its own while the run is going on. */
    @ParameterizedTest
    @ValueSource(strings = "gaussdb")
    void anotherClientAtWorkIsNoFailure(String id) {
        ApiId api = ApiId.of(id).orElseThrow();
        for (int every : new int[] {1, 2, 3, 4, 5, 7, 11}) {
            SharedGaussdbCloud server = new SharedGaussdbCloud(Flavour.TOKEN, every);
            WitnessRun run = Flavour.run(api, server);

            assertThat(run.report().failures()).as("every " + every + ": " + run.story()).isEmpty();
            assertThat(run.report().warnings()).as("every " + every + ": " + run.story()).isEmpty();
            assertThat(run.passedMusts()).as("every " + every + ": " + run.story()).isGreaterThan(100);
            assertThat(server.changes()).isGreaterThan(10);
        }
    }
}
