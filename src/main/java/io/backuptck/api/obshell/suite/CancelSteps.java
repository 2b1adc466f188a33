package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** Cancelling backups. */
public final class CancelSteps {

    private static final Map<String, String[]> BODIES = Map.of(
            "the status canceled", new String[] {"OBS-CANCEL-03", "{\"status\":\"canceled\"}"},
            "an empty object", new String[] {"OBS-CANCEL-11", "{}"},
            "a status that is null", new String[] {"OBS-CANCEL-14", "{\"status\":null}"},
            "an empty status", new String[] {"OBS-CANCEL-14", "{\"status\":\"\"}"},
            "the status in capitals", new String[] {"OBS-CANCEL-15", "{\"status\":\"CANCELED\"}"});

    private final ScenarioState world = ScenarioState.get();
    private String what = "";

    private static ApiSession session() {
        return Obshell.session();
    }

    private static ApiCall cancel(String tenant) {
        return session().call("cancelTenantBackup").path("name", tenant);
    }

    /** Cancelling would stop a backup that somebody else has started, so nothing must be running. */
    @Given("no backup of the tenant is running")
    public void tenantIdle() {
        Seen look = Obshell.overview(Obshell.tenant());
        if (Overviews.shows(look) && !Overviews.isOver(Overviews.task(look))) {
            throw Skip.because("a backup of the tenant is running, and cancelling would stop it");
        }
        if (Tenants.answersAsForNone(Obshell.tenant(), look)) {
            Backups.plain(); // whether there is such a tenant at all
        }
    }

    @Given("no backup of the cluster is running")
    public void clusterIdle() {
        for (JsonNode task : ClusterSteps.entries(Obshell.clusterOverview())) {
            if (!Overviews.isOver(task)) {
                throw Skip.because("a backup in the cluster is running, and cancelling would stop it");
            }
        }
    }

    @When("the DBA cancels the tenant's backup with {}")
    public void cancelWith(String body) {
        what = body;
        world.seen = Obshell.send(cancel(Obshell.tenant()).json(BODIES.get(body)[1]));
    }

    @Then("cancelling nothing is accepted")
    public void nothingAccepted() {
        Obshell.checkStatus(BODIES.get(what)[0], world.seen(), 200);
    }

    @When("the DBA cancels the cluster's backups")
    public void cancelCluster() {
        world.seen = Obshell.send(session().call("cancelClusterBackup").json("{\"status\":\"canceled\"}"));
    }

    @Then("cancelling nothing in the cluster is accepted")
    public void clusterAccepted() {
        Obshell.checkStatus("OBS-CANCEL-08", world.seen(), 200);
        Obshell.checkStatus("OBS-CANCEL-09", world.seen(), 200);
    }

    @When("the DBA cancels the backup of a tenant that does not exist")
    public void cancelUnknown() {
        world.seen = Obshell.send(cancel(Tenants.unknown()).json("{\"status\":\"canceled\"}"));
    }

    @Then("cancelling is refused because there is no such tenant")
    public void unknownRefused() {
        Obshell.check4xx("OBS-CANCEL-06", world.seen());
    }

    @When("the DBA cancels the tenant's backup while it goes on")
    public void cancelRunning() {
        CancelledBackup backup = CancelledBackup.get();
        world.seen = backup.cancel().orElseThrow(() -> Skip.because(backup.reason()));
    }

    @Then("cancelling the running backup is accepted")
    public void runningAccepted() {
        Obshell.checkStatus("OBS-CANCEL-02", world.seen(), 200);
    }

    /** Another end may be the backup's own, which was faster; nobody can tell from without, so no server is failed for it. */
    @Then("the backup ends as canceled unless it was done before")
    public void endsCanceled() {
        CancelledBackup backup = CancelledBackup.get();
        Seen running = backup.running().orElseThrow();
        Seen look = backup.end().filter(one -> Overviews.task(one).path("job_id").equals(Overviews.task(running).path("job_id")))
                .orElseThrow(() -> Skip.because("the end of the cancelled backup was not seen"));
        JsonNode status = look.at("/data/status/status");
        if (!status.asText().equals("CANCELED")) {
            throw Skip.because("the backup ended as " + status.asText() + ", perhaps on its own before it could be stopped");
        }
        session().check("OBS-CANCEL-04", look, "/data/status/status", true, "CANCELED", status);
    }
}
