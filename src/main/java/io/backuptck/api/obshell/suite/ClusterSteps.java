package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import java.util.Optional;

/** Backups of the whole cluster, and the cluster's overview. */
public final class ClusterSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
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

    /** The page shows a bare list, the vendor's source an object around it. */
    static JsonNode entries(Seen overview) {
        return overview.at("/data").isArray() ? overview.at("/data") : overview.at("/data/statuses");
    }
}
