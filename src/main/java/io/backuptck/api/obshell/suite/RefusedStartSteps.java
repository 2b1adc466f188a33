package io.backuptck.api.obshell.suite;

import io.backuptck.model.obshell.StartBackupRequest;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Models;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.suite.behaviour.Refused;
import io.backuptck.suite.steps.contract.Own;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Starts that must be refused. Each has one thing wrong, and what was refused must leave no trace. */
public final class RefusedStartSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    @Given("^the (?:tenant|(cluster)) can be backed up$")
    public void usable(String cluster) {
        Extent.of(cluster).plain();
        if (cluster == null) {
            Own.get().speakOf("name", Obshell.tenant());
        }
        Extent.of(cluster).leftovers().begin();
    }

    @When("the DBA starts a backup of the tenant sys")
    public void startSys() {
        Skip.when(!session().product().vendors(), "only the vendor's product is known to refuse this start");
        world.seen(WrongStarts.send(session().call("startTenantBackup").path("name", "sys").json(Backups.FULL)));
    }

    @When("the DBA starts a backup with a password and a mode that does not exist")
    public void startWithPassword() {
        world.seen(WrongStarts.send(Extent.TENANT.start(Models.write(new StartBackupRequest().mode("backup-tck")
                .encryption(session().secret(StartSteps.PASSWORD))))));
    }

    @Then("the refusal does not contain the password")
    public void noPassword() {
        if (!world.seen().isRefusal()) {
            if (WrongStarts.accepted() == 1) { // the only one so far, so nothing was blamed for the mode yet
                session().checkRefused("OBS-MODE-03", world.seen(), false, "a refusal", "status " + world.seen().status());
            }
            throw Skip.because("the start was not refused (see OBS-MODE-03)");
        }
        session().checkRefused("OBS-MODE-03", world.seen(), true, "a refusal", "status " + world.seen().status());
        session().check("OBS-ENCRYPT-07", world.seen(), "", !session().repeatsSecret(world.seen()), "no password in a refusal",
                "a password");
    }

    @When("^the refused starts of the (?:tenant|cluster) are over$")
    public void over() {
        if (WrongStarts.accepted() > 0) { // which has been blamed; its backup is no second defect
            throw Skip.because("a start that should have been refused was accepted, and left its backup behind");
        }
    }

    @Then("^no backup of the (?:tenant|(cluster)) has come of them$")
    public void noBackup(String cluster) {
        ApiCall wrong = Extent.of(cluster).start(ProtectedRequests.WRONG_MODE);
        Leftovers leftovers = Extent.of(cluster).leftovers();
        leftovers.begin();
        leftovers.check(Extent.of(cluster).noEffect, List.of(new Refused("a start with a mode that does not exist",
                WrongStarts.last(wrong), () -> WrongStarts.send(wrong))));
    }
}
