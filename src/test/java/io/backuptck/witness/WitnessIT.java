package io.backuptck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.Result;
import io.backuptck.suite.ScenarioRecord.Status;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stub and suite grow from the same contract, so that a misreading of the sources could be in both and their agreement
 * would hide it. Here the suite judges servers that were written from the sources alone.
 */
class WitnessIT {

    @ParameterizedTest
    @EnumSource
    void aCorrectServerIsNotFailed(Flavour flavour) {
        WitnessRun run = flavour.run();

        assertThat(run.report().failures()).as(run.story()).isEmpty();
        assertThat(run.report().result()).as(run.story()).isEqualTo(flavour.result());
        assertThat(run.passedMusts()).as(run.story()).isGreaterThanOrEqualTo(flavour.leastPassedMusts());
        if (flavour.isRich()) {
            assertThat(run.scenarios(Status.PASSED)).as(run.story())
                    .isGreaterThan(2 * (run.scenarios(Status.SKIPPED) - run.notOffered() + run.scenarios(Status.INCONCLUSIVE)));
        }
    }

    @ParameterizedTest
    @MethodSource
    void aWrongServerIsFailedForWhatIsWrong(WrongServer wrong) {
        WitnessRun run = Flavour.run(wrong.defect().api(), wrong.defect().server().get());

        assertThat(run.report().result()).as(run.story()).isEqualTo(Result.FAIL);
        assertThat(run.report().result().exitCode()).isEqualTo(1);
        assertThat(run.blamed()).as(run.story()).containsAll(wrong.defect().blamed());
    }

    static Stream<WrongServer> aWrongServerIsFailedForWhatIsWrong() {
        return Stream.<WrongServer[]>of(WrongObshell.values(), WrongGaussdb.values(), WrongOceanbaseCloud.values())
                .flatMap(Stream::of);
    }
}
