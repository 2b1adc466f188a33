package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Cancelling backups. */
public final class CancelSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** Cancelling would stop a backup that somebody else has started, so nothing must be running. */
    @Given("no backup of the tenant is running")
    public void tenantIdle() {
        Own.get().speakOf("name", Obshell.tenant());
        Seen look = Obshell.overview(Obshell.tenant());
        Skip.when(Overviews.shows(look) && !Overviews.isOver(Overviews.task(look)),
                "a backup of the tenant is running, and cancelling would stop it");
        if (Tenants.answersAsForNone(Obshell.tenant(), look)) {
            Backups.plain(); // whether there is such a tenant at all
        }
    }

    @Given("no backup of the cluster is running")
    public void clusterIdle() {
        for (JsonNode task : ClusterSteps.entries(Obshell.clusterOverview())) {
            Skip.when(!Overviews.isOver(task), "a backup in the cluster is running, and cancelling would stop it");
        }
    }

    @When("the DBA cancels the tenant's backup while it goes on")
    public void cancelRunning() {
        CancelledBackup backup = CancelledBackup.get();
        world.seen(backup.cancel().orElseThrow(() -> Skip.because(backup.reason())));
    }

    /** Another end may be the backup's own, which was faster; nobody can tell from without, so no server is failed for it. */
    @Then("the backup ends as canceled unless it was done before")
    public void endsCanceled() {
        CancelledBackup backup = CancelledBackup.get();
        Seen running = backup.running().orElseThrow();
        Seen look = backup.end().filter(one -> Overviews.task(one).path("job_id").equals(Overviews.task(running).path("job_id")))
                .orElseThrow(() -> Skip.because("the end of the cancelled backup was not seen"));
        JsonNode status = look.at("/data/status/status");
        Skip.when(!status.asText().equals("CANCELED"), "the backup ended as " + status.asText() + ", perhaps on its own before it could be stopped");
        session().check("OBS-CANCEL-04", look, "/data/status/status", true, "CANCELED", status);
    }
}
