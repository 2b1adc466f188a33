package io.backuptck.suite.steps.common;

import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.behaviour.Filters;
import io.backuptck.suite.behaviour.Listing;
import io.backuptck.suite.behaviour.Pages;
import io.cucumber.java.en.Then;

/** What {@code x-collection} of a contract says of an operation that lists. */
public final class CollectionSteps {

    private static Listing list(String operation) {
        return new Listing(SuiteRun.current().scenarioSession(), operation);
    }

    private static Filters filters(String operation) {
        return new Filters(list(operation));
    }

    private static Pages pages(String operation) {
        return new Pages(list(operation));
    }

    @Then("{string} is given with {string}")
    public void isGiven(String operation, String parameter) {
        list(operation).accepted(parameter);
    }

    @Then("{string} shows only what its filters select")
    public void filtered(String operation) {
        filters(operation).all();
    }

    @Then("{string} shows only what its filter {string} selects")
    public void filtered(String operation, String parameter) {
        filters(operation).only(parameter);
    }

    @Then("{string} shows only what several filters select together")
    public void filteredTogether(String operation) {
        filters(operation).together();
    }

    @Then("{string} shows all that its filter {string} selects")
    public void complete(String operation, String parameter) {
        filters(operation).complete(parameter);
    }

    @Then("{string} shows all that its filters select together")
    public void complete(String operation) {
        filters(operation).complete();
    }

    @Then("{string} shows no more than its limit")
    public void limited(String operation) {
        pages(operation).limited();
    }

    @Then("{string} shows no more than the default of its limit without one")
    public void limitedByDefault(String operation) {
        pages(operation).defaultLimit();
    }

    @Then("{string} begins at its beginning without being told where")
    public void beginsAtTheBeginning(String operation) {
        pages(operation).defaultPage();
    }

    @Then("{string} shows nothing behind its last item")
    public void ends(String operation) {
        pages(operation).beyond();
    }

    @Then("{string} shows other items on its next page")
    public void paged(String operation) {
        pages(operation).paged();
    }

    @Then("{string} shows each item once on all its pages together")
    public void turned(String operation) {
        pages(operation).turned();
    }

    @Then("{string} shows the same total on each page")
    public void sameTotal(String operation) {
        pages(operation).sameTotal();
    }

    @Then("{string} counts what there is")
    public void counted(String operation) {
        list(operation).total();
    }

    @Then("{string} shows its items in order")
    public void ordered(String operation) {
        list(operation).ordered();
    }

    @Then("{string} shows its items the other way round when that is asked for")
    public void reversed(String operation) {
        list(operation).reversed();
    }

    @Then("{string} accepts the values at the limits of its {string}")
    public void accepts(String operation, String parameter) {
        list(operation).derived(parameter, Expect.ACCEPT);
    }

    @Then("{string} rejects each {string} that cannot be")
    public void rejects(String operation, String parameter) {
        list(operation).derived(parameter, Expect.REFUSE);
    }
}
