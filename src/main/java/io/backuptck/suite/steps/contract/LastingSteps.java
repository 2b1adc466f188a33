package io.backuptck.suite.steps.contract;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.behaviour.KnownResources;
import io.backuptck.suite.behaviour.Lasting;
import io.backuptck.suite.behaviour.Reappearance;
import io.backuptck.suite.behaviour.StaysOver;
import io.backuptck.suite.behaviour.StillThere;
import io.cucumber.java.AfterAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What becomes of things that are over, as {@code x-resources} of a contract says: they last until they are removed. */
public final class LastingSteps {

    private final Own own = Own.get();

    private Lasting lasting(String name) {
        own.resource = Own.session().contract().resource(name);
        KnownResources.of(Own.session(), own.resource).any();
        if (own.resource.lifecycle().isPresent()) { // else the run has looked at those that are over already
            KnownResources.of(Own.session(), own.resource).followAll();
        }
        return new Lasting(Own.session(), own.resource);
    }

    private Lasting lasting() {
        return new Lasting(Own.session(), own.resource);
    }

    @Then("every {string} that is over shows what it showed")
    public void staysAsItIs(String name) {
        new StaysOver(Own.session(), Own.session().contract().resource(name)).checkAll();
    }

    @Then("it stays over once it is")
    public void staysOver() {
        new StaysOver(Own.session(), own.resource).check(own.thing);
    }

    @Then("each {string} that is over is still in the list")
    public void kept(String name) {
        lasting(name).kept();
    }

    @Then("each {string} that is over is still shown")
    public void stillThere(String name) {
        lasting(name);
        new StillThere(Own.session(), own.resource).check();
    }

    @When("a {string} that is over is removed")
    public void isRemoved(String name) {
        own.answer(lasting(name).remove());
    }

    @Given("a {string} was removed")
    public void wasRemoved(String name) {
        own.answer(lasting(name).removed());
    }

    @Then("its removal is accepted")
    public void isAccepted() {
        lasting().removable();
    }

    @Then("it disappears from the list")
    public void disappears() {
        lasting().disappears();
    }

    @Then("it does not come back")
    public void staysAway() {
        lasting().away();
    }

    @Then("it has not come back meanwhile")
    public void hasStayedAway() {
        lasting().stayedAway();
    }

    @Then("the others are still in the list")
    public void othersStay() {
        lasting().othersStay();
    }

    @Then("removing it again is rejected")
    public void again() {
        lasting().once();
    }

    @Then("removing a {string} that never was is rejected")
    public void unknown(String name) {
        new Lasting(Own.session(), Own.session().contract().resource(name)).absent();
    }

    /** Removes what the run has created, where its names tell that from what others have, and looks for what is gone once more. */
    @AfterAll
    public static void afterAll() {
        Arrays.stream(ApiId.values()).map(api -> SuiteRun.current().session(api)).flatMap(Optional::stream).forEach(session ->
                session.contract().resources().stream().filter(resource -> resource.removedBy().isPresent() && resource.listedBy().isPresent())
                        .forEach(resource -> {
                            if (!resource.looks().mark().isEmpty() && KnownResources.of(session, resource).hasBegun()) {
                                attempt(() -> new Lasting(session, resource).removeAll());
                            }
                            attempt(() -> Reappearance.of(session, resource).check());
                        }));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (TestAbortedException | Inconclusive e) {
            // No list, or no answer: what is left is in the report.
        }
    }
}
