package io.backuptck.suite.steps.oceanbasecloud;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Starts that must be refused, each with one thing wrong, and what they may have left behind. */
public final class RefusalSteps {

    private final World world = World.get();

    private static ApiSession session() {
        return Cloud.session();
    }

    @When("the cloud is wrongly asked for {}")
    public void startWith(String flaw) {
        world.flaw = Flaw.of(flaw);
        world.seen = Refusals.get().send(world.flaw);
    }

    @Then("the cloud refuses that start")
    public void refused() {
        checkRefused(world.flaw.noServerError(), world.flaw.requirement(), world.seen());
    }

    /** A server error is blamed by itself and decides nothing about the rule that the start breaks. */
    static void checkRefused(String noServerError, String requirement, Seen answer) {
        Reply reply = Reply.of(answer);
        session().check(noServerError, answer, "", reply != Reply.BROKEN, "a refusal and no server error",
                Reply.words(answer));
        if (reply == Reply.BROKEN || reply == Reply.UNCLEAR) {
            throw Skip.because("the answer is neither a success nor a proper refusal: " + Reply.words(answer));
        }
        session().check(requirement, answer, "", reply == Reply.REFUSED, "the start refused", Reply.words(answer));
    }

    @Given("the cloud has refused starts of both kinds")
    public void bothKindsRefused() {
        Refusals refusals = Refusals.get();
        if (!refusals.has(Kind.TENANT)) {
            refusals.send(Flaw.NO_POLICY);
            refusals.send(Flaw.CUT_OFF);
        }
        if (!refusals.has(Kind.TABLE)) {
            try {
                refusals.send(Flaw.TABLES_OF_TWO);
            } catch (TestAbortedException noLogicalBackups) {
                // the physical ones are judged alone then
            }
        }
    }

    @Then("none of the refused starts has left a backup set in the cloud")
    public void nothingLeft() {
        checkNothingLeft("OBC-START-24", Refusals.get().leftBehind(), Refusals.get().last());
    }

    /** @param refusal the answer to be shown when nothing was found */
    static void checkNothingLeft(String requirement, Optional<Remains.LeftBehind> left, Seen refusal) {
        if (left.isPresent()) {
            Remains.LeftBehind found = left.get();
            session().check(requirement, found.answer(), "", false, "no new backup set after " + found.words()
                    + " was refused", found.times() + " such starts in a row were followed by the sets " + found.sets());
        } else {
            session().check(requirement, refusal, "", true, "no new backup set", "none");
        }
    }
}
