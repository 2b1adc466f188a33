package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** No run starts more than it may, and the last start is kept for the requests that a server must refuse. */
class StartBudgetTest {

    @Test
    void whatIsMeantToStartLeavesOneStartForTheRefusals() {
        StartBudget budget = new StartBudget(3);
        budget.requireBeforeRefusals();
        budget.use();
        budget.requireBeforeRefusals();
        budget.use();

        assertThatThrownBy(budget::requireBeforeRefusals).isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("only 3 times", "raise --max-starts");
        assertThatCode(budget::require).doesNotThrowAnyException();
    }

    @Test
    void afterTheLastStartNothingIsSentThatMayStartWork() {
        StartBudget budget = new StartBudget(2);
        budget.use();
        budget.use();

        assertThatThrownBy(budget::require).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void aSingleStartIsUsedForWhatIsMeantToStart() {
        StartBudget budget = new StartBudget(1);
        assertThatCode(budget::requireBeforeRefusals).doesNotThrowAnyException();
        budget.use();

        assertThatThrownBy(budget::require).hasMessageContaining("only 1 time;");
    }

    @Test
    void whatWasLeftOutForThatIsKnownByItsReason() {
        assertThatThrownBy(new StartBudget(0)::require).satisfies(thrown -> assertThat(StartBudget.isUsedUp(thrown.getMessage())).isTrue());
        assertThat(StartBudget.isUsedUp("fixture tenant is not given")).isFalse();
    }

    @Test
    void noStartAllowedMeansNone() {
        assertThatThrownBy(new StartBudget(0)::requireBeforeRefusals).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(new StartBudget(0)::require).isInstanceOf(TestAbortedException.class);
    }
}
