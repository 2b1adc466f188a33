package io.backuptck.suite.steps.common;

import io.backuptck.contract.ListPromise;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.behaviour.Filters;
import io.backuptck.suite.behaviour.Listing;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code x-collection} of a contract says of an operation that lists. */
public final class CollectionSteps {

    private static Listing list(String operation) {
        return new Listing(SuiteRun.current().scenarioSession(), operation);
    }

    @Then("^the list \"([^\"]+)\" ([^\"]+)$")
    public void keeps(String operation, String words) {
        list(operation).check(ListPromise.of(words).orElseThrow(() -> Inconclusive.forThisScenario("no list promises that it " + words
                + "; a list " + Arrays.stream(ListPromise.values()).map(ListPromise::words).collect(Collectors.joining(", or ")))));
    }

    @Then("the list {string} is given with {string}")
    public void isGiven(String operation, String parameter) {
        list(operation).accepted(parameter);
    }

    @Then("the list {string} shows only what its filter {string} selects")
    public void filtered(String operation, String parameter) {
        new Filters(list(operation)).only(parameter);
    }

    @Then("the list {string} shows all that its filter {string} selects")
    public void complete(String operation, String parameter) {
        new Filters(list(operation)).complete(parameter);
    }

    @Then("the list {string} accepts the values at the limits of its {string}")
    public void accepts(String operation, String parameter) {
        list(operation).derived(parameter, Expect.ACCEPT);
    }

    @Then("the list {string} rejects each {string} that cannot be")
    public void rejects(String operation, String parameter) {
        list(operation).derived(parameter, Expect.REFUSE);
    }
}
