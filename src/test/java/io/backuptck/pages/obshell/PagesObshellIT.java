package io.backuptck.pages.obshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Failure;
import io.backuptck.report.Result;
import io.backuptck.report.RunReport;
import io.backuptck.target.Authentication;
import io.backuptck.witness.WitnessRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The suite judges servers whose builder had the documentation pages and nothing else: neither the product nor its
 * source code nor the contract of this project.
 */
class PagesObshellIT {

    private static final Map<String, String> FIXTURES = Map.of("tenant", "t1", "secondTenant", "t2", "idleTenant", "t3",
            "unknownTenant", "nobody", "failingTenant", "t9");

    /** What the right server is accused of too does not show that a wrong one was found out. */
    private static Set<String> unfounded;

    @BeforeAll
    static void judgeTheRightServer() {
        RunReport right = run(RightObshell.BASE.server()).report();
        unfounded = Stream.concat(right.failures().stream(), right.warnings().stream()).map(PagesObshellIT::accusation)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatKeepsThePagesIsNotFailed(RightObshell right) {
        WitnessRun run = run(right.server());

        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().result()).as(run.story()).isNotEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatBreaksASentenceIsFailedForIt(WrongObshell wrong) {
        WitnessRun run = run(wrong.server());

        if (!wrong.isWarned()) {
            assertThat(run.report().result()).as(run.story()).isEqualTo(Result.FAIL);
        }
        assertThat(wrong.isWarned() ? run.report().warnings() : run.report().failures()).as(wrong + " " + run.story())
                .anyMatch(failure -> wrong.blame().test(failure) && isFounded(failure));
    }

    /** Where a wrong start is accepted it may be the last one of the run, and is blamed all the same. */
    @ParameterizedTest
    @EnumSource(names = {"ACCEPTS_ANY_MODE", "ACCEPTS_ANY_TYPE"})
    void aWrongStartThatUsesUpTheRunIsBlamed(WrongObshell wrong) {
        WitnessRun run = run(wrong.server(), WitnessRun::withUsualStarts);

        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.FAIL);
        assertThat(run.report().failures()).as(run.story()).anyMatch(wrong.blame());
    }

    /** A start that meets a running backup is refused by the right server too; when it does is a matter of chance. */
    private static boolean isFounded(Failure failure) {
        return !unfounded.contains(accusation(failure)) && !failure.actual().endsWith("409");
    }

    /** Values such as ids differ from run to run; a status tells one accusation from another. */
    private static String accusation(Failure failure) {
        String status = failure.actual().matches("(status )?[1-5][0-9][0-9]")
                ? failure.actual() : "";
        return failure.requirement() + " " + failure.operation() + " " + failure.pointer() + " " + status;
    }

    private static WitnessRun run(PagesObshell server) {
        return run(server, WitnessRun::of);
    }

    /** One way to run the suite. */
    private interface Runs {

        WitnessRun of(ApiId api, String url, Map<String, String> fixtures, List<Authentication> identities);
    }

    private static WitnessRun run(PagesObshell server, Runs runs) {
        try (server) {
            WitnessRun run = runs.of(ApiId.named("obshell"), server.url(), FIXTURES, List.of());
            assertThat(server.crashes()).isEmpty();
            return run;
        }
    }
}
