package io.backuptck.pages.obshell;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Result;
import io.backuptck.witness.WitnessRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The suite judges servers whose builder had the documentation pages and nothing else: neither the product nor its
 * source code nor the contract of this project.
 */
class PagesObshellIT {

    private static final Map<String, String> FIXTURES = Map.of("tenant", "t1", "secondTenant", "t2", "idleTenant", "t3",
            "unknownTenant", "nobody", "failingTenant", "t9");

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

        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.FAIL);
        assertThat(run.report().failures()).as(run.story()).anyMatch(wrong.blame());
    }

    private static WitnessRun run(PagesObshell server) {
        try (server) {
            WitnessRun run = WitnessRun.of(ApiId.OBSHELL, server.url(), FIXTURES, List.of());
            assertThat(server.crashes()).isEmpty();
            return run;
        }
    }
}
