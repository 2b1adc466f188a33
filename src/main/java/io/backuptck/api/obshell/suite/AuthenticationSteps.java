package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.target.HybridAuthentication;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.suite.behaviour.Refused;
import io.backuptck.target.Authentication;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is let in, who is not, and that it leaves no trace. */
public final class AuthenticationSteps {

    private final ScenarioState world = ScenarioState.get();
    private HybridAuthentication own;
    private Leftovers leftovers;

    private static ApiSession session() {
        return Obshell.session();
    }

    @Given("the agent demands authentication")
    public void demands() {
        own = ProtectedRequests.locked();
    }

    @Given("the tenant's backups are over")
    public void backupsOver() {
        Overviews.awaitIdle(Obshell.tenant());
        leftovers = Leftovers.of(session(), "unauthenticated starts", () -> ShownBackups.ofTenant(Obshell.tenant()));
        leftovers.begin();
    }

    /** That a forged header opens no read says nothing of starts, so a start that is let in is blamed here. */
    @When("starts without and with wrong headers are refused")
    public void refusedStarts() {
        unauthenticated().forEach((requirement, caller) -> {
            leftovers.expectNothing();
            start(caller);
            if (!session().checkRefused(requirement, world.seen(), world.seen().status() >= 300, "a refusal", "status " + world.seen().status())) {
                throw Skip.because("an unauthenticated start was accepted (see " + requirement + ")");
            }
        });
    }

    private void start(Authentication caller) {
        world.seen(ProtectedRequests.incoming(Extent.TENANT.start(Backups.FULL), caller));
    }

    /** Who must not be let in, by the requirement that says so. */
    private Map<String, Authentication> unauthenticated() {
        Map<String, Authentication> callers = new LinkedHashMap<>();
        callers.put("OBS-AUTH-01", Authentication.NONE);
        callers.put("OBS-AUTH-04", ForgedHeaderSteps.forged("that nobody encrypted", own));
        callers.put("OBS-AUTH-05", ForgedHeaderSteps.forged("for another path", own));
        return callers;
    }

    @Then("no backup of the tenant comes of them")
    public void noTrace() {
        leftovers.check("OBS-AUTH-07", List.of(new Refused("a start without and with wrong headers", world.seen(), () -> {
            unauthenticated().values().forEach(this::start);
            return world.seen();
        })));
    }
}
