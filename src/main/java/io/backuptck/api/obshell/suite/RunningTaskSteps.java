package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.suite.SecondStart.EarlyCall;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.AnswerDemands;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Operating a task that is not over. */
public final class RunningTaskSteps {

    /** So many further tasks are passed at once when the first one was over afterwards. */
    private static final int FURTHER_PASSES = 2;

    private final ScenarioState world = ScenarioState.get();
    private List<EarlyCall> calls = List.of();

    @When("the DBA operates the task of a start that has just been sent")
    public void operate() {
        SecondStart second = SecondStart.get();
        Skip.when(second.calls().isEmpty(), second.reason().isEmpty() ? "a second start is refused while the first goes on, and the task of the "
                + "first must not be disturbed" : second.reason());
        calls = second.calls();
        world.task = second.task().orElseThrow();
    }

    /** Judged only while the task is seen unfinished before and afterwards: a task that fails meanwhile allows these calls. */
    @Then("what only a failed task allows is refused")
    public void failedOnlyRefused() {
        calls.stream().filter(call -> !call.operator().equals("CANCEL") && call.before() && call.after()).forEach(call ->
                new AnswerDemands(Obshell.session(), call.answer()).check());
        if (calls.stream().anyMatch(EarlyCall::endedByPass)) {
            new AnswerDemands(Obshell.session(), passedAgain()).check();
        }
    }

    /**
     * PASS was accepted of a task that was unfinished at the look before and is over at the look after. That it had failed in
     * between, which allows PASS, is no accident when it happens again to one that has no reason to fail.
     */
    private static Seen passedAgain() {
        if (Backups.plain().endedWith("SUCCEED")) {
            for (int tries = 1; tries <= FURTHER_PASSES; tries++) {
                Optional<EarlyCall> again = SecondStart.passAtOnce();
                if (again.filter(EarlyCall::endedByPass).isEmpty()) {
                    break;
                }
                if (tries == FURTHER_PASSES) {
                    return again.get().answer();
                }
            }
        }
        throw Skip.because("PASS was accepted of a task that was unfinished at the look before and is over at the look after; "
                + "whether it had failed in between, which allows PASS, cannot be told");
    }

    /** A task that ends between the look and the call may refuse it. */
    @Then("CANCEL is accepted while the task is unfinished")
    public void cancelAccepted() {
        EarlyCall cancel = calls.get(calls.size() - 1);
        Skip.when(!cancel.before() || cancel.answer().status() >= 300 && !cancel.after(), "the task ended before it could be cancelled");
        new AnswerDemands(Obshell.session(), cancel.answer()).check();
    }

    @Then("the cancelled task lives on as the machine allows")
    public void livesOn() {
        Tasks.followToTheEnd(world.task);
    }
}
