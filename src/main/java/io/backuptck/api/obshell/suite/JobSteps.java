package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** The list of a tenant's backups, and the short information on them. */
public final class JobSteps {

    private final ScenarioState world = ScenarioState.get();
    private JsonNode own;

    private static ApiSession session() {
        return Obshell.session();
    }

    private static ApiCall list(String tenant) {
        return session().call("listTenantBackupTasks").path("name", tenant);
    }

    private static ApiCall list() {
        return list(OverviewSteps.tenantWithBackup());
    }

    @When("the DBA lists the backups of the tenant")
    public void listAll() {
        own = ownBackup();
        world.seen(Obshell.send(list()));
    }

    private static JsonNode ownBackup() {
        Seen look = Obshell.overview(OverviewSteps.tenantWithBackup());
        if (look.status() != 200 || !look.isSound("/data")) {
            throw Skip.because("the overview cannot be read, so there is nothing to compare with");
        }
        return look.at("/data/status");
    }

    private JsonNode contents() {
        JsonNode contents = world.seen().at("/data/contents");
        if (!contents.isArray() || !world.seen().isSound("/data/contents")) {
            throw Skip.because("there is no list that can be looked into");
        }
        return contents;
    }

    @Then("the backup of the overview is in the list")
    public void overviewListed() {
        boolean listed = false;
        for (JsonNode job : contents()) {
            listed |= job.path("job_id").equals(own.path("job_id"));
        }
        session().check("OBS-JOBS-10", world.seen(), "/data/contents", listed, "job " + own.path("job_id"), "no such job");
    }

    @Then("the list holds backups of this tenant only")
    public void ofTenant() {
        for (JsonNode job : contents()) {
            session().check("OBS-JOBS-12", world.seen(), "/data/contents/tenant_id",
                    job.path("tenant_id").equals(own.path("tenant_id")), own.path("tenant_id").toString(),
                    job.path("tenant_id"));
        }
    }

    @Then("the list tells the full from the incremental backup")
    public void kinds() {
        job(Backups.plain()).ifPresent(job -> {
            kind("OBS-JOBS-31", job, "backup_type", "FULL");
            kind("OBS-JOBS-29", job, "plus_archivelog", "OFF");
        });
        job(StartSteps.incremental()).ifPresent(job -> {
            kind("OBS-JOBS-31", job, "backup_type", "INC");
            kind("OBS-JOBS-29", job, "plus_archivelog", "ON");
        });
    }

    private Optional<JsonNode> job(BackupRun run) {
        return job(run.job());
    }

    private Optional<JsonNode> job(JsonNode id) {
        for (JsonNode job : contents()) {
            if (job.path("job_id").equals(id)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** Its backup may have been cancelled; its kind shows all the same. */
    @Then("the list tells that the backup without options is a full one")
    public void withoutOptions() {
        JsonNode id = CancelledBackup.get().running().map(look -> Overviews.task(look).path("job_id"))
                .orElseThrow(() -> Skip.because("the backup without options was not seen"));
        kind("OBS-MODE-06", job(id).orElseThrow(() -> Skip.because("the backup without options is not in the list")),
                "backup_type", "FULL");
    }

    private void kind(String requirement, JsonNode job, String member, String expected) {
        JsonNode value = job.path(member);
        session().check(requirement, world.seen(), "/data/contents/" + member, value.asText().equals(expected),
                expected + " for job " + job.path("job_id"), value);
    }
}
