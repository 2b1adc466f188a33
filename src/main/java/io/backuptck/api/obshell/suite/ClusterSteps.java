package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** Backups of the whole cluster, and the cluster's overview. */
public final class ClusterSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    @When("the DBA starts a full backup of the cluster")
    public void startFull() {
        ClusterTenants.lookBefore();
        world.run = Backups.plainClusterAttempt();
        world.seen(world.run.answer());
    }

    @Given("the cluster has a full backup")
    public void hasFull() {
        Backups.plainCluster();
    }

    @When("the DBA starts a backup of the cluster without any option")
    public void startWithoutOptions() {
        world.seen(CancelledBackup.get().answer());
    }

    @Then("the cluster backup is accepted with the documented status")
    public void accepted() {
        boolean accepted = world.run.isAccepted();
        session().check("OBS-CLUSTER-03", world.seen(), "", accepted || Backups.ofCluster(Backups.FULL).isAccepted(),
                "the backup accepted", "status " + world.seen().status());
        if (accepted) {
            session().check("OBS-CLUSTER-02", world.seen(), "", world.seen().status() == 200, "status 200",
                    "status " + world.seen().status());
        }
    }

    /** When the plainest backup was refused with its option about logs, one without it tells whether that is the option's fault. */
    @Then("leaving the logs out is accepted")
    public void withoutLogsAccepted() {
        if (!world.run.isAccepted() && !Backups.ofCluster(Backups.FULL).isAccepted()) {
            throw Skip.because("the backup could not be started (see OBS-CLUSTER-03)");
        }
        session().check("OBS-ARCHIVE-02", world.seen(), "", world.run.isAccepted(), "plus_archive false accepted",
                "status " + world.seen().status());
    }

    @Given("the task of a full cluster backup was followed to its end")
    public void followed() {
        startFull();
        world.run = Backups.followed(Backups.plainCluster());
        FollowSteps.speakOfTask(world.run);
    }

    @Then("the two cluster backups have different tasks")
    public void differentTasks() {
        BackupRun first = Backups.plainCluster();
        Seen second = CancelledBackup.get().answer();
        if (first.task().isEmpty() || second.status() >= 300 || !second.at("/data/id").isTextual() || !second.isSound("/data/id")) {
            throw Skip.because("an answer names no task");
        }
        session().check("OBS-CLUSTER-08", second, "/data/id", !first.dagId().equals(second.at("/data/id").asText()),
                "another id than " + first.dagId(), second.at("/data/id"));
    }

    @Given("a full cluster backup was followed to its end")
    public void backupFollowed() {
        startFull();
        world.run = Backups.plainCluster();
        if (!world.run.silent()) {
            Backups.followed(world.run);
        }
    }

    @Then("the overview of each tenant comes to show the cluster's backup")
    public void shownToTenants() {
        if (!world.run.mustBeThere()) {
            throw Skip.because("the cluster's task did not succeed, which a server may have reasons for");
        }
        ClusterTenants.looks().forEach(this::shown);
    }

    private void shown(String tenant, ClusterTenants.Looks looks) {
        Seen look = looks.after();
        if (look.status() >= 500 || look.status() == 200 && !look.isSound("/data")) {
            throw Skip.because("the overview cannot be read (see what is said of getTenantBackupOverview)");
        }
        boolean isNew = Overviews.shows(look) && Overviews.isNew(Optional.of(looks.before()), look);
        OverviewSteps.requireNoOther(look, isNew);
        session().check("OBS-CLUSTER-07", look, "/data/status/job_id", isNew, "a new backup of " + tenant
                + " after that of the cluster", look.status() == 200 ? "still job " + look.at("/data/status/job_id")
                : "status " + look.status());
    }

    @When("the DBA looks at the overview of the cluster")
    public void lookAtCluster() {
        world.other = Obshell.overview(OverviewSteps.tenantWithBackup());
        world.seen(Obshell.clusterOverview());
    }

    @Then("the tenant is there as its own overview shows it")
    public void tenantThere() {
        JsonNode own = world.other.at("/data/status");
        if (world.other.status() != 200 || !Overviews.isOver(own)) {
            throw Skip.because("the tenant has no backup that is over");
        }
        if (!world.seen().isSound("/data")) {
            throw Skip.because("the cluster's overview cannot be read");
        }
        JsonNode listed = null;
        for (JsonNode entry : entries(world.seen())) {
            listed = entry.path("tenant_id").equals(own.path("tenant_id")) ? entry : listed;
        }
        if (session().check("OBS-CLOVERVIEW-04", world.seen(), "/data/statuses", listed != null,
                "tenant " + own.path("tenant_id"), "no such tenant")
                && world.other.isSound("/data") && listed.path("job_id").equals(own.path("job_id"))) {
            session().check("OBS-CLOVERVIEW-06", world.seen(), "/data/statuses", Times.isSame(own, listed), own.toString(), listed);
        }
    }

    /** The page shows a bare list, the vendor's source an object around it. */
    static JsonNode entries(Seen overview) {
        return overview.at("/data").isArray() ? overview.at("/data") : overview.at("/data/statuses");
    }
}
