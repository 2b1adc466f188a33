package io.backuptck.suite.steps.contract;

import io.backuptck.contract.Intervals;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Spans;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The spans of time that an operation lists, as its {@code x-intervals} says. */
public final class SpanSteps {

    /** Today, the day before, and one more, as a server may only show days that are over. */
    private static final int DAYS = 3;

    private Spans spans;

    private static Spans of(String operation) {
        Intervals intervals = Own.session().contract().intervals().stream().filter(one -> one.operation().id().equals(operation)).findFirst()
                .orElseThrow(() -> Skip.because("the contract does not describe the spans of " + operation));
        return new Spans(Own.session(), intervals);
    }

    @When("the spans of {string} are looked at")
    public void areLookedAt(String operation) {
        spans = of(operation);
        spans.look(DAYS);
    }

    @Then("no span ends before it begins")
    public void areForward() {
        spans.forward();
    }

    @Then("no two spans overlap")
    public void areDisjoint() {
        spans.disjoint();
    }

    @Then("each span touches the day that was asked for")
    public void areWithin() {
        spans.within();
    }

    @Then("what happened lies in a span of {string}")
    public void cover(String operation) {
        of(operation).covers();
    }
}
