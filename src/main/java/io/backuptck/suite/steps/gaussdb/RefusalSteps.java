package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Set;

/** Requests that a correct server refuses. */
public final class RefusalSteps {

    private final World world = World.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @When("a GaussDB backup is asked for with {gaussdbFlaw}")
    public void ask(Flaw flaw) {
        Portfolio portfolio = Portfolio.get();
        portfolio.options().plainBackup();
        if (portfolio.wronglyAccepted() >= session().settings().maxStarts()) {
            throw Skip.because("the server has accepted " + portfolio.wronglyAccepted()
                    + " requests that it should have refused; no more are sent");
        }
        world.flaw = flaw;
        world.seen(portfolio.startWrongly(flaw));
    }

    @Then("the GaussDB request is refused")
    public void refused() {
        Seen answer = world.seen();
        session().check(world.flaw.requirement(), answer, "", Gaussdb.isRefused(answer), "refused with 400 to 499",
                "status " + answer.status());
    }

    @Then("the GaussDB request is refused as a bad request")
    public void refusedAsBadRequest() {
        refused();
        if (Gaussdb.isRefused(world.seen())) {
            session().check("GDB-CREATE-09", world.seen(), "", world.seen().status() == 400, "status 400",
                    "status " + world.seen().status());
        }
    }

    @Then("the GaussDB refusal says that there is no such instance")
    public void refusedForInstance() {
        if (Gaussdb.isRefused(world.seen())) {
            session().check("GDB-CREATE-07", world.seen(), "", Set.of(400, 403, 404).contains(world.seen().status()),
                    "status 400, 403 or 404", "status " + world.seen().status());
        }
    }

    @Then("no refused GaussDB request has left a backup")
    public void noTrace() {
        Portfolio portfolio = Portfolio.get();
        Traces.check("GDB-CREATE-08", portfolio.inventory()::isRefused, portfolio.options().plainBackup().answer());
    }
}
