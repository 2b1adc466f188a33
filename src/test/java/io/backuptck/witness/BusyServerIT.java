package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.flaky.BusyProxy;
import io.backuptck.report.Result;
import io.backuptck.report.RunReport;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right server that limits the rate of requests gets its verdict; one that puts off everything gets none, and is not accused. */
class BusyServerIT {

    private static RunReport judge(ApiId api, int every, int status, int wish) {
        try (StubServer stub = StubServer.start(StubOptions.embedded(api));
                BusyProxy proxy = new BusyProxy(stub.url(), every, status, wish)) {
            return WitnessRun.of(api, proxy.url(), stub.fixtures(), List.of()).report();
        }
    }

    @ParameterizedTest
    @CsvSource({"obshell, 2, 429, 1", "obshell, 40, 503, 30", "gaussdb, 3, 429, 1", "oceanbase-cloud, 3, 503, 1"})
    void aLimitOfTheRateDoesNotCostTheVerdict(ApiId api, int every, int status, int wish) {
        RunReport report = judge(api, every, status, wish);

        assertThat(report.result()).as(report.notes() + " " + report.failures()).isEqualTo(Result.PASS);
    }

    @ParameterizedTest
    @CsvSource({"obshell, 429, 1", "obshell, 503, 3600", "gaussdb, 429, 7", "oceanbase-cloud, 503, 60"})
    void whoPutsOffEverythingGetsNoVerdict(ApiId api, int status, int wish) {
        RunReport report = judge(api, 1, status, wish);

        assertThat(report.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(report.failures()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.notes()).contains("the server kept asking to come back later, so nothing further was sent");
        assertThat(report.scenarios()).noneMatch(scenario -> scenario.reason().contains("does not offer"));
    }
}
