package io.backuptck.suite.steps.contract;

import io.backuptck.contract.Resource;
import io.backuptck.suite.behaviour.KnownResources;
import io.backuptck.suite.behaviour.Promises;
import io.backuptck.suite.behaviour.Removal;
import io.backuptck.suite.behaviour.UsualCall;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** What is created, followed, listed and removed, as {@code x-resources} of a contract says. */
public final class ResourceSteps {

    private final Own own = Own.get();

    private KnownResources things(String name) {
        own.resource = Own.session().contract().resource(name);
        return KnownResources.of(Own.session(), own.resource);
    }

    private Promises promises() {
        return new Promises(Own.session(), own.resource);
    }

    @Given("a {string} was created")
    public void wasCreated(String name) {
        own.thing = things(name).any();
    }

    /** What cannot be seen of it is said in the report. */
    @Given("a {string} was followed as far as it is shown")
    public void wasFollowed(String name) {
        wasCreated(name);
        own.thing.follow();
        if (!own.thing.isFound()) {
            Own.session().limited("whether an accepted start makes a " + name + " could not be observed, as " + own.thing.missedEnd());
        }
    }

    @When("it is looked at with {string}")
    public void isLookedAtWith(String parameter) {
        promises().stillShown(own.thing);
        own.answer(Own.session().send(UsualCall.with(own.thing.reading(), Own.parameter(own.resource.readBy().orElseThrow(), parameter),
                UsualCall.value(Own.session(), own.resource.readBy().orElseThrow(), Own.parameter(own.resource.readBy().orElseThrow(), parameter),
                        Map.of()))));
    }

    @When("a {string} is created")
    public void isCreated(String name) {
        own.thing = things(name).create();
    }

    /** The check of its id is part of each creation from the second one on. */
    @When("another {string} is created")
    public void anotherIsCreated(String name) {
        own.thing = things(name).another();
    }

    @When("the {string} is one of those in the contract")
    public void isNamed(String name) {
        things(name);
    }

    @Then("it has an id that no other has")
    public void hasAnIdOfItsOwn() {
        Resource resource = own.resource;
        Own.session().check(Own.session().contract().promise(resource, Resource.Promise.IDENTITY).orElseThrow().id(), own.thing.creation(),
                resource.identity(), things(resource.name()).areDistinct(), "an id that no other " + resource.name() + " has", own.thing.id());
    }

    @Then("it can be read under its id")
    public void isReadable() {
        promises().readable(own.thing);
    }

    @Then("the list shows it")
    public void isListed() {
        promises().listed(own.thing);
    }

    @Then("the list shows nothing twice")
    public void isUnique() {
        promises().unique();
    }

    @Then("it is still shown")
    public void isStillShown() {
        promises().stillShown(own.thing);
    }

    @Then("it shows what was asked for")
    public void showsValues() {
        promises().values(own.thing);
    }

    @Then("every {string} has lived as its lifecycle allows")
    public void live(String name) {
        things(name);
        promises().lives(own.thing);
    }

    @Then("it comes to its end through states that its lifecycle allows")
    public void lives() {
        promises().life(own.thing);
    }

    @Then("every {string} that is over has stayed so")
    public void staysOver(String name) {
        things(name);
        promises().staysOver();
    }

    @Then("removing it has its effect")
    public void isRemoved() {
        new Removal(Own.session(), own.resource).whileAllowed(own.thing);
    }

    @Then("removing it when it is over is rejected")
    public void isNotRemovedLate() {
        new Removal(Own.session(), own.resource).tooLate(own.thing);
    }

    @Then("another one is rejected as long as it is not over")
    public void isAlone() {
        promises().oneAtATime(own.thing);
    }

    @Then("a {string} that does not exist is not shown")
    public void isAbsent(String name) {
        things(name);
        promises().absent();
    }

    @Then("removing a {string} that does not exist is rejected")
    public void isNotRemoved(String name) {
        things(name);
        promises().removedAbsent();
    }
}
