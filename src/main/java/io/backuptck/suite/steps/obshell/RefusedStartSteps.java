package io.backuptck.suite.steps.obshell;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.TreeSet;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** Starts that must be refused. Each has one thing wrong, and what was refused must leave no trace. */
public final class RefusedStartSteps {

    private static final String BEFORE_TENANT = "tenant overview before the refused starts";
    private static final String BEFORE_CLUSTER = "cluster overview before the refused starts";
    private final World world = World.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    private static ApiCall call(String tenant) {
        return session().call("startTenantBackup").path("name", tenant);
    }

    @Given("the tenant can be backed up")
    public void tenantUsable() {
        Backups.plain();
        session().shared(BEFORE_TENANT, () -> Obshell.overview(Obshell.tenant()));
    }

    @Given("the cluster can be backed up")
    public void clusterUsable() {
        Backups.plainCluster();
        try {
            session().shared(BEFORE_CLUSTER, Obshell::clusterOverview);
        } catch (TestAbortedException notOffered) {
            // What a start leaves behind cannot be seen; that it is refused can.
        }
    }

    @When("the DBA starts a backup of a tenant that does not exist")
    public void startUnknownTenant() {
        world.seen = WrongStarts.send(call(session().fixture("unknownTenant")).json("{\"mode\":\"full\"}"));
    }

    @Then("the start is refused because there is no such tenant")
    public void unknownTenantRefused() {
        Obshell.check4xx("OBS-START-16", world.seen());
        Obshell.checkErrorName("OBS-START-17", world.seen(), "OB.Tenant.NotExist");
    }

    @When("the DBA starts a backup of the tenant sys")
    public void startSys() {
        world.seen = WrongStarts.send(call("sys").json("{\"mode\":\"full\"}"));
    }

    @Then("the start is refused because of the tenant sys")
    public void sysRefused() {
        Obshell.check4xx("OBS-START-18", world.seen());
    }

    @When("the refused starts of the tenant are over")
    public void tenantOver() {
        world.other = session().shared(BEFORE_TENANT, () -> Obshell.overview(Obshell.tenant()));
        world.seen = Obshell.overview(Obshell.tenant());
    }

    @Then("the tenant's overview is as it was before them")
    public void tenantUnchanged() {
        unchanged("OBS-START-20", "/data/status/job_id", look -> look.at("/data/status/job_id").toString());
    }

    @When("the refused starts of the cluster are over")
    public void clusterOver() {
        world.other = session().shared(BEFORE_CLUSTER, Obshell::clusterOverview);
        world.seen = Obshell.clusterOverview();
    }

    @Then("the cluster's overview is as it was before them")
    public void clusterUnchanged() {
        unchanged("OBS-CLUSTER-14", "/data/statuses", look ->
                new TreeSet<>(look.at("/data/statuses").findValuesAsText("job_id")).toString());
    }

    /**
     * A start that was accepted by mistake has been blamed already; its backup is no second defect. Only ids are compared: a
     * backup that somebody else has started goes on meanwhile.
     */
    private void unchanged(String requirement, String pointer, Function<Seen, String> jobs) {
        if (WrongStarts.accepted() > 0) {
            throw Skip.because("a start that should have been refused was accepted, and left its backup behind");
        }
        if (!Backups.areAllOver()) {
            throw Skip.because("a backup of this run may still be going on, so the overview may change by itself");
        }
        if (!world.seen().isSound("/data")) {
            throw Skip.because("the overview cannot be read");
        }
        String before = jobs.apply(world.other);
        String after = jobs.apply(world.seen());
        session().check(requirement, world.seen(), pointer, world.other.status() == world.seen().status()
                && before.equals(after), "the same backups as before: " + before, after);
    }
}
