package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience();

    private void unanswered(String scenario, int times) {
        for (int i = 0; i < times; i++) {
            patience.unanswered(scenario);
        }
    }

    @Test
    void threeInARowEndTheScenarioButNotTheNext() {
        unanswered("a", 3);

        assertThatThrownBy(() -> patience.require("a")).isInstanceOf(Inconclusive.class);
        assertThatCode(() -> patience.require("b")).doesNotThrowAnyException();
    }

    @Test
    void anotherScenarioThatGetsNoAnswerEitherHasOneTryOnly() {
        unanswered("a", 3);
        unanswered("b", 1);

        assertThatThrownBy(() -> patience.require("b")).isInstanceOf(Inconclusive.class);
    }

    @Test
    void anAnswerMakesUpForWhatWasMissing() {
        unanswered("a", 3);
        patience.answered();

        assertThatCode(() -> patience.require("a")).doesNotThrowAnyException();
    }

    @Test
    void aTargetThatNeverAnsweredIsGivenUpSooner() {
        for (int i = 0; i < 5; i++) {
            unanswered("scenario " + i, 1);
        }
        assertThatCode(() -> patience.require("another")).doesNotThrowAnyException();

        unanswered("another", 1);

        assertThatThrownBy(() -> patience.require("the last one")).isInstanceOf(Inconclusive.class)
                .hasMessageContaining("the target stopped answering");
    }

    @Test
    void aServerThatPutsOffEverythingIsGivenUpToo() {
        for (int i = 0; i < 6; i++) {
            patience.putOff("scenario " + i);
        }

        assertThatThrownBy(() -> patience.require("the last one")).isInstanceOf(Inconclusive.class)
                .hasMessageContaining("the server kept asking to come back later");
    }

    @Test
    void aTargetThatIsGoneIsGivenUpInTheEnd() {
        patience.answered();
        for (int i = 0; i < 15; i++) {
            unanswered("scenario " + i, 1);
        }

        assertThatThrownBy(() -> patience.require("the last one")).isInstanceOf(Inconclusive.class);
    }

    @Test
    void singleLossesOfALongRunDoNotEndIt() {
        for (int i = 0; i < 100; i++) {
            unanswered("scenario " + i, 1);
            for (int answers = 0; answers < 4; answers++) {
                patience.answered();
            }
        }

        assertThatCode(() -> patience.require("the last one")).doesNotThrowAnyException();
    }

    @Test
    void aTargetThatMostlyDoesNotAnswerIsGivenUp() {
        for (int i = 0; i < 15; i++) {
            unanswered("scenario " + i, 1);
            patience.answered();
        }

        assertThatThrownBy(() -> patience.require("the last one")).isInstanceOf(Inconclusive.class);
    }
}
