package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.model.obshell.StartBackupRequest;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Models;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** Starts that must be refused. Each has one thing wrong, and what was refused must leave no trace. */
public final class RefusedStartSteps {

    private static final String BEFORE_TENANT = "tenant overview before the refused starts";
    private static final String BEFORE_CLUSTER = "cluster overview before the refused starts";
    private static final String WRONG_MODE = "{\"mode\":\"backup-tck\"}";

    private final ScenarioState world = ScenarioState.get();
    private BackupTraces traces;
    private Set<JsonNode> before = Set.of();

    private static ApiSession session() {
        return Obshell.session();
    }

    private static ApiCall call(String tenant) {
        return session().call("startTenantBackup").path("name", tenant);
    }

    @Given("the tenant can be backed up")
    public void tenantUsable() {
        Backups.plain();
        session().shared(BEFORE_TENANT, BackupTraces.ofTenant(Obshell.tenant())::known);
    }

    @Given("the cluster can be backed up")
    public void clusterUsable() {
        Backups.plainCluster();
        try {
            session().shared(BEFORE_CLUSTER, BackupTraces.ofCluster()::known);
        } catch (TestAbortedException notOffered) {
            // What a start leaves behind cannot be seen; that it is refused can.
        }
    }

    @When("the DBA starts a backup of a tenant that does not exist")
    public void startUnknownTenant() {
        world.seen = WrongStarts.send(call(Tenants.unknown()).json("{\"mode\":\"full\"}"));
    }

    @Then("the start is refused because there is no such tenant")
    public void unknownTenantRefused() {
        if (Obshell.checkNot2xx("OBS-START-16", world.seen())) {
            Obshell.check4xx("OBS-START-31", world.seen());
        }
        Obshell.checkErrorName("OBS-START-17", world.seen(), "OB.Tenant.NotExist");
    }

    @When("the DBA starts a backup of the tenant sys")
    public void startSys() {
        if (!session().product().vendors()) {
            throw Skip.because("only the vendor's product is known to refuse this start");
        }
        world.seen = WrongStarts.send(call("sys").json("{\"mode\":\"full\"}"));
    }

    @Then("the start is refused because of the tenant sys")
    public void sysRefused() {
        Obshell.check4xx("OBS-START-18", world.seen());
    }

    @When("the DBA starts a backup with a password and a mode that does not exist")
    public void startWithPassword() {
        world.seen = WrongStarts.send(call(Obshell.tenant()).json(Models.write(new StartBackupRequest().mode("backup-tck")
                .encryption(session().secret(StartSteps.PASSWORD)))));
    }

    @Then("the refusal does not contain the password")
    public void noPassword() {
        if (!world.seen().isRefusal()) {
            throw Skip.because("the start was not refused (see OBS-MODE-03)");
        }
        session().check("OBS-ENCRYPT-07", world.seen(), "", !session().repeatsSecret(world.seen()), "no password in a refusal",
                "a password");
    }

    @When("the refused starts of the tenant are over")
    public void tenantOver() {
        requireAllRefused();
        traces = BackupTraces.ofTenant(Obshell.tenant());
        before = session().shared(BEFORE_TENANT, traces::known);
    }

    @Then("no backup of the tenant has come of them")
    public void noTenantBackup() {
        traces.checkNone("OBS-START-20", "/data/status/job_id", before, () -> WrongStarts.send(call(Obshell.tenant()).json(WRONG_MODE)));
    }

    @When("the refused starts of the cluster are over")
    public void clusterOver() {
        requireAllRefused();
        traces = BackupTraces.ofCluster();
        before = session().shared(BEFORE_CLUSTER, traces::known);
    }

    @Then("no backup of the cluster has come of them")
    public void noClusterBackup() {
        traces.checkNone("OBS-CLUSTER-14", "/data/statuses", before,
                () -> WrongStarts.send(session().call("startClusterBackup").json(WRONG_MODE)));
    }

    /** A start that was accepted by mistake has been blamed already; its backup is no second defect. */
    private static void requireAllRefused() {
        if (WrongStarts.accepted() > 0) {
            throw Skip.because("a start that should have been refused was accepted, and left its backup behind");
        }
    }
}
