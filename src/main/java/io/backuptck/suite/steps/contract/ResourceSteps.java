package io.backuptck.suite.steps.contract;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Resource;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Agreement;
import io.backuptck.suite.behaviour.Apart;
import io.backuptck.suite.behaviour.Followed;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.KnownResources;
import io.backuptck.suite.behaviour.Promises;
import io.backuptck.suite.behaviour.Reappearance;
import io.backuptck.suite.behaviour.RefusedCreations;
import io.backuptck.suite.behaviour.Removal;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.suite.behaviour.ShownValues;
import io.backuptck.suite.behaviour.UsualCall;
import io.backuptck.suite.behaviour.WorkDone;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
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

    private Followed followed() {
        return new Followed(Own.session(), own.resource);
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
            Own.session().limited("whether an accepted start makes a " + name + " could not be observed, as "
                    + Followed.whyNotFound(own.thing));
        }
    }

    @Given("a {string} was followed to its end")
    public void wasFollowedToItsEnd(String name) {
        wasCreated(name);
        own.thing.follow();
    }

    /** Nothing else is going on then. */
    @Given("no {string} of the run is in the making")
    public void areOver(String name) {
        things(name).followAll();
    }

    /** A server need not know the work behind a resource. */
    @Given("the server shows its work")
    public void itsWork() {
        own.thing = followed().task(own.thing);
        own.resource = own.thing.resource();
    }

    @When("its work is looked at")
    public void itsWorkIsLookedAt() {
        KnownResource task = own.thing.task().orElseThrow(() -> Skip.because("no answer told the id of the work"));
        own.answer(task.look());
        if (Reply.of(Own.session(), own.answer()) != Reply.ACCEPTED) {
            throw Skip.because("the server does not know the work behind the " + own.resource.name() + ", which is legal; "
                    + Reply.words(Own.session(), own.answer()));
        }
        own.thing = task;
        own.resource = task.resource();
    }

    @When("it is looked at with {string}")
    public void isLookedAtWith(String parameter) {
        Operation reads = own.resource.readBy().orElseThrow();
        Parameter given = Own.parameter(reads, parameter);
        own.answer(followed().shownBy(own.thing, UsualCall.with(own.thing.reading(), given,
                UsualCall.value(Own.session(), reads, given, Map.of()))));
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
        followed().identities(things(own.resource.name()).all());
    }

    @Then("it can be read under its id")
    public void isReadable() {
        promises().readable(own.thing);
    }

    @Then("the list shows it")
    public void isListed() {
        promises().listed(own.thing);
    }

    @Then("it is listed and shown below nothing else")
    public void isApart() {
        new Apart(Own.session(), own.resource).check(own.thing);
    }

    @Then("the list shows it as its read does")
    public void isListedAsRead() {
        new Agreement(Own.session(), own.resource).check();
    }

    @Then("no {string} is left of requests that were rejected")
    public void nothingIsLeft(String name) {
        things(name);
        RefusedCreations.of(Own.session(), own.resource).check();
    }

    @Then("the list shows nothing twice")
    public void isUnique() {
        promises().unique();
    }

    @Then("it is still shown")
    public void isStillShown() {
        followed().stillShown(own.thing);
    }

    @Then("it is as it was before")
    public void isUnchanged() {
        followed().unchanged(own.thing, false);
    }

    @Then("its parts are as they were before")
    public void arePartsUnchanged() {
        followed().unchanged(own.thing, true);
    }

    @Then("it shows what was asked for")
    public void showsValues() {
        Own.session().contract().promise(own.resource, Resource.Promise.VALUES).ifPresentOrElse(entry -> new ShownValues(Own.session(), own.resource,
                entry).check(own.thing), () -> followed().values(own.thing));
    }

    @Then("every {string} has lived as its lifecycle allows")
    public void live(String name) {
        things(name);
        followed().lives(own.thing);
    }

    @Then("the answer shows the one that was asked for")
    public void isTheSame() {
        followed().same(own.thing, own.answer());
    }

    @Then("it has come to its end")
    public void hasEnded() {
        followed().ends(own.thing);
    }

    @Then("it has lived as its lifecycle allows")
    public void hasLived() {
        followed().life(own.thing);
    }

    @Then("it has ended as its work has")
    public void endedAlike() {
        new WorkDone(Own.session(), own.resource).check();
        followed().alike(own.thing);
    }

    @Then("each {string} of the run shows what was asked for")
    public void allShowValues(String name) {
        things(name).wanted().forEach(followed()::values);
    }

    @Then("each {string} of the run has an id of its own")
    public void haveIdsOfTheirOwn(String name) {
        KnownResources known = things(name);
        followed().identities(known.wanted());
    }

    @Then("each {string} of the run has work of its own")
    public void haveWorkOfTheirOwn(String name) {
        KnownResources known = things(name);
        Resource work = Own.session().contract().resource(own.resource.looks().work().orElseThrow().resource());
        new Followed(Own.session(), work).identities(known.wanted());
    }

    @Then("the list shows each {string} of the run")
    public void areListed(String name) {
        things(name).wanted().forEach(thing -> {
            thing.follow();
            followed().listed(thing);
        });
    }

    @Then("each {string} of the run has lived as its lifecycle allows")
    public void haveLived(String name) {
        things(name).wanted().forEach(followed()::life);
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

    @Then("no two {string} of the run have had the same id")
    public void hadIdsOfTheirOwn(String name) {
        List<List<KnownResource>> several = things(name).numbered().stream().filter(some -> some.size() > 1).toList();
        if (several.isEmpty()) {
            throw Skip.because("the server chose the ids of fewer than two that lie in the same place");
        }
        several.forEach(followed()::identities);
    }

    @Then("no {string} that was removed has come back")
    public void hasStayedAway(String name) {
        things(name);
        Reappearance.of(Own.session(), own.resource).check();
    }

    @Then("removing it has its effect")
    public void isRemoved() {
        new Removal(Own.session(), own.resource).whileAllowed(own.thing);
    }

    @Then("removing it when it is over is rejected")
    public void isNotRemovedLate() {
        new Removal(Own.session(), own.resource).tooLate(own.thing);
    }

    @Then("{string} has its effect on it")
    public void hasItsEffect(String operation) {
        new Removal(Own.session(), own.resource, Own.operation(operation)).whileAllowed(own.thing);
    }

    @Then("{string} is rejected when it is over")
    public void isRejectedLate(String operation) {
        new Removal(Own.session(), own.resource, Own.operation(operation)).tooLateAtLast(own.thing);
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
