package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import java.util.Optional;

/** The list of a tenant's backups, and the short information on them. */
public final class JobSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    private JsonNode contents() {
        JsonNode contents = world.seen().at("/data/contents");
        Skip.when(!contents.isArray() || !world.seen().isSound("/data/contents"), "there is no list that can be looked into");
        return contents;
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
