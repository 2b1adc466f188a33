package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Reply;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Starting physical backups. */
public final class PhysicalSteps {

    private final ScenarioState world = ScenarioState.get();

    @When("the cloud is asked for a physical backup with a check beforehand")
    public void startWithCheck() {
        world.attempt = Physical.withCheck();
    }

    /** The check may find that the backup cannot be made. Then the backup without a check cannot come to a good end. */
    @Then("the cloud accepts the physical backup with the check")
    public void withCheckAccepted() {
        boolean refused = world.attempt.answer().filter(answer -> Cloud.reply(answer) == Reply.REFUSED).isPresent();
        if (refused && world.attempt.guilty().contains("OBC-PHYSICAL-01") && !Physical.plain().isAccepted()) {
            Claims.requireKnown(world.attempt.answer().orElseThrow());
        }
        if (refused && Physical.plain().isAccepted() && !Physical.followed(Physical.plain()).wasFinal()) {
            throw Skip.because("the check may have found that the backup is impossible; a backup without a check did "
                    + "not come to a good end either");
        }
        world.attempt.check("OBC-PHYSICAL-01", "OBC-START-25", "OBC-START-26", "OBC-START-27");
    }

    @When("the cloud is asked for a physical backup that says nothing of a check")
    public void startPlain() {
        world.attempt = Physical.plain();
    }

    @Then("the cloud accepts the physical backup that says nothing of a check")
    public void plainAccepted() {
        Physical.usable();
        world.attempt.check("OBC-PHYSICAL-02");
    }

    @When("the cloud is asked for a physical backup without a check")
    public void startWithoutCheck() {
        world.attempt = Physical.withoutCheck();
    }

    @Then("the cloud accepts the physical backup without the check")
    public void withoutCheckAccepted() {
        world.attempt.check("OBC-PHYSICAL-03");
    }
}
