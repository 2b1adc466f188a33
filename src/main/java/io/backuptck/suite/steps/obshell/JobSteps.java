package io.backuptck.suite.steps.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The list of a tenant's backups, and the short information on them. */
public final class JobSteps {

    private final World world = World.get();
    private JsonNode own;
    private Instant boundary;

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
        world.seen = Obshell.send(list());
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

    @Then("the list holds each backup of this tenant once")
    public void eachOnce() {
        Set<JsonNode> jobs = new HashSet<>();
        for (JsonNode job : contents()) {
            session().check("OBS-JOBS-12", world.seen(), "/data/contents/tenant_id",
                    job.path("tenant_id").equals(own.path("tenant_id")), own.path("tenant_id").toString(),
                    job.path("tenant_id"));
            session().check("OBS-JOBS-13", world.seen(), "/data/contents/job_id", jobs.add(job.path("job_id")),
                    "each job once", "job " + job.path("job_id") + " twice");
        }
    }

    @Then("the newest backup comes first")
    public void newestFirst() {
        ordered("OBS-JOBS-09", false);
    }

    @When("the DBA lists the backups from the oldest on")
    public void listOldestFirst() {
        world.seen = Obshell.send(list().query("sort", "start_timestamp,asc"));
    }

    @Then("the oldest backup comes first")
    public void oldestFirst() {
        ordered("OBS-JOBS-07", true);
    }

    private void ordered(String requirement, boolean ascending) {
        Instant before = null;
        for (JsonNode job : contents()) {
            Optional<Instant> start = Times.instant(job.path("start_timestamp"));
            if (start.isPresent()) {
                boolean right = before == null || (ascending ? !start.get().isBefore(before) : !start.get().isAfter(before));
                session().check(requirement, world.seen(), "/data/contents/start_timestamp", right,
                        (ascending ? "no earlier than " : "no later than ") + before, start.get());
                before = start.get();
            }
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

    /** The boundary is the start of a listed job, as the list shows it: a task may start a little later than its job. */
    @When("the DBA lists the backups of a period")
    public void listPeriod() {
        world.seen = Obshell.send(list());
        JsonNode start = contents().path(contents().size() / 2).path("start_timestamp");
        boundary = Times.instant(start).orElseThrow(() -> Skip.because("the list tells no start time"));
        world.other = Obshell.send(list().query("start_time", start.asText()));
        world.seen = Obshell.send(list().query("end_time", start.asText()));
    }

    /** Servers may cut the boundary to seconds, so a second of tolerance is left. */
    @Then("only backups of the period are in the list")
    public void onlyPeriod() {
        world.other.at("/data/contents").forEach(job -> Times.instant(job.path("start_timestamp")).ifPresent(start ->
                session().check("OBS-JOBS-01", world.other, "/data/contents/start_timestamp",
                        !start.isBefore(boundary.minusSeconds(1)), "no earlier than " + boundary, start)));
        contents().forEach(job -> Times.instant(job.path("start_timestamp")).ifPresent(start ->
                session().check("OBS-JOBS-02", world.seen(), "/data/contents/start_timestamp",
                        !start.isAfter(boundary.plusSeconds(1)), "no later than " + boundary, start)));
    }

    @When("the DBA lists the backups in pages of 1")
    public void listPage() {
        world.seen = Obshell.send(list().query("page", "1").query("size", "1"));
    }

    @Then("the page holds at most 1 backup")
    public void atMostOne() {
        session().check("OBS-JOBS-04", world.seen(), "/data/contents", contents().size() <= 1, "at most 1 backup",
                contents().size() + " backups");
    }

    @When("the DBA lists the completed backups")
    public void listCompleted() {
        world.seen = Obshell.send(list().query("status", "COMPLETED"));
    }

    @Then("only completed backups are in the list")
    public void onlyCompleted() {
        contents().forEach(job -> session().check("OBS-JOBS-06", world.seen(), "/data/contents/status",
                job.path("status").asText().equals("COMPLETED"), "COMPLETED", job.path("status")));
    }

    @When("the DBA lists the backups of a tenant that does not exist")
    public void listUnknown() {
        world.seen = Obshell.send(list(Tenants.unknown()));
    }

    @Then("the list is refused")
    public void listRefused() {
        Obshell.check4xx("OBS-JOBS-11", world.seen());
    }

    @When("the DBA asks for the short information on the tenant's backups")
    public void info() {
        own = ownBackup();
        world.seen = Obshell.send(session().call("getTenantBackupInfo").path("name", OverviewSteps.tenantWithBackup()));
    }

    @Then("the short information belongs to the same tenant")
    public void sameTenant() {
        JsonNode tenant = world.seen().at("/data/tenant_id");
        if (tenant.isIntegralNumber() && own.path("tenant_id").isIntegralNumber()) {
            session().check("OBS-BINFO-03", world.seen(), "/data/tenant_id", tenant.equals(own.path("tenant_id")),
                    own.path("tenant_id").toString(), tenant);
        }
    }

    @When("the DBA asks for the short information on a tenant that does not exist")
    public void infoUnknown() {
        world.seen = Obshell.send(session().call("getTenantBackupInfo")
                .path("name", Tenants.unknown()));
    }

    @Then("the short information is refused")
    public void infoRefused() {
        Obshell.check4xx("OBS-BINFO-02", world.seen());
    }
}
