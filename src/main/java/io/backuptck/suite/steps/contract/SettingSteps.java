package io.backuptck.suite.steps.contract;

import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Setting;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Requests;
import io.backuptck.suite.behaviour.SettingInUse;
import io.backuptck.suite.behaviour.SettingPromises.Change;
import io.backuptck.suite.behaviour.SettingPromises;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** What is there without being created, is looked at, and is replaced, as {@code x-settings} of a contract says. */
public final class SettingSteps {

    private final Own own = Own.get();
    private Change change;

    private static Setting setting(String name) {
        return Own.session().contract().setting(name);
    }

    private static SettingPromises promises(String name) {
        return new SettingPromises(Own.session(), setting(name));
    }

    @When("the setting {string} is looked at")
    public void isLookedAt(String name) {
        Seen answer = SettingInUse.of(Own.session(), setting(name)).look();
        own.answer(answer);
    }

    /** Whether it is shown has been judged by the look; without one the scenario does not get here. */
    @Then("the setting is shown as the contract describes it")
    public void isShown() {
        own.answer();
    }

    @When("another setting {string} is set")
    public void isSet(String name) {
        change = promises(name).set();
        own.answer(change.answer());
    }

    /** The last of them is the one that the scenario goes on with. */
    @Given("the setting {string} was set to all that the contract shows")
    public void wereSet(String name) {
        change = promises(name).setAll();
        own.answer(change.answer());
    }

    @Then("the setting {string} is accepted")
    public void isAccepted(String name) {
        promises(name).accepted(change);
    }

    @Then("the setting {string} is shown as it was set")
    public void isStored(String name) {
        promises(name).stored(change);
    }

    @When("the setting {string} is set with requests at the limits of its schemas")
    public void limits(String name) {
        own.requests = new Requests(Own.session(), setting(name).writtenBy()).all(Expect.ACCEPT);
    }

    /** Of what was accepted it is judged with the answer whether it is shown. */
    @Then("each of them is accepted and shown as it was set")
    public void areAccepted() {
        own.requests.concludeSent();
    }

    @When("the setting {string} is set with requests that its schemas exclude")
    public void excluded(String name) {
        own.requests = new Requests(Own.session(), setting(name).writtenBy()).all(Expect.REFUSE);
    }

    @Then("each of them is rejected and changes nothing")
    public void areRejected() {
        own.requests.concludeSent();
    }

    @Then("the setting {string} of what does not exist is not shown")
    public void isAbsent(String name) {
        promises(name).absentShown();
    }

    @Then("the setting {string} of what does not exist cannot be set")
    public void isNotSet(String name) {
        promises(name).absentSet();
    }
}
