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
        kind("OBS-JOBS-31", Backups.plain().job(), "backup_type", "FULL");
        kind("OBS-JOBS-29", Backups.plain().job(), "plus_archivelog", "OFF");
        kind("OBS-JOBS-31", StartSteps.incremental().job(), "backup_type", "INC");
        kind("OBS-JOBS-29", StartSteps.incremental().job(), "plus_archivelog", "ON");
    }

    /** Its backup may have been cancelled; its kind shows all the same. */
    @Then("the list tells that the backup without options is a full one")
    public void withoutOptions() {
        JsonNode id = CancelledBackup.get().running().map(look -> Overviews.task(look).path("job_id"))
                .orElseThrow(() -> Skip.because("the backup without options was not seen"));
        Skip.when(!kind("OBS-MODE-06", id, "backup_type", "FULL"), "the backup without options is not in the list");
    }

    /** False where the list does not show that job. */
    private boolean kind(String requirement, JsonNode id, String member, String expected) {
        Optional<JsonNode> job = contents().valueStream().filter(one -> one.path("job_id").equals(id)).findFirst();
        job.ifPresent(one -> session().check(requirement, world.seen(), "/data/contents/" + member, one.path(member).asText().equals(expected),
                expected + " for job " + id, one.path(member)));
        return job.isPresent();
    }
}
