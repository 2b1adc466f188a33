package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Following a backup to its end. */
public final class FollowSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @Given("the GaussDB backup was followed to its end")
    public void followed() {
        world.backup = StartedBackups.get().options().plainBackup();
        Follower.follow(session(), world.backup);
    }

    /** A contradiction between backup and task is another matter than a backup that does not end. */
    @Then("the GaussDB backup is completed or has failed")
    public void ended() {
        Started backup = world.backup;
        if (backup.listed().isEmpty() && backup.job().isEmpty()) {
            throw Skip.because(backup.missedEnd() + " (see GDB-CREATE-03)");
        }
        if (backup.listed().isEmpty()) {
            session().check("GDB-LIFE-07", backup.job().orElseThrow(), "/job/status", backup.isJobOver(),
                    "Completed or Failed", backup.jobStatus());
            return;
        }
        Listed last = backup.listed().get();
        session().check("GDB-LIFE-07", last.answer(), last.pointer() + "/status",
                backup.isOver() || backup.missedEnd().isEmpty()
                        || !Gaussdb.isSound(last.answer(), last.pointer() + "/status"),
                "COMPLETED or FAILED within " + session().settings().completionTimeout().toMinutes()
                        + " minutes (an instance that takes longer needs a longer --completion-timeout)",
                last.json().path("status"));
    }

    @Then("the list shows the GaussDB backup")
    public void isListed() {
        readableList();
        listed(world.backup);
    }

    @Then("the list shows all GaussDB backups of this run")
    public void areListed() {
        StartedBackups.get().awaitEnds();
        readableList();
        StartedBackups.get().valid().forEach(FollowSteps::listed);
    }

    /** A list that names its backups wrongly has been blamed for that; that one cannot be found in it is no second defect. */
    private static void readableList() {
        Seen list = Lists.answered(Map.of("limit", "1"));
        boolean readable = Listed.in(list).stream().allMatch(one -> one.json().isObject()
                && Gaussdb.isSound(list, one.pointer() + "/id")
                && Gaussdb.isSound(list, one.pointer() + "/name"));
        if (!readable) {
            throw Skip.because("the list does not name its backups as it should, so none can be looked up");
        }
    }

    private static void listed(Started backup) {
        boolean failedEarly = backup.jobStatus().asText().equals("Failed") && backup.listed().isEmpty();
        if (failedEarly || backup.isNameless()) {
            return;
        }
        Seen evidence = backup.job().orElse(backup.answer());
        session().check("GDB-CREATE-03", evidence, "", backup.listed().isPresent(),
                "the backup " + backup.name() + " in the list", "no such backup: " + backup.missedEnd());
        backup.listed().ifPresent(last -> described(backup, last));
    }

    /** What the answer to the start already showed wrongly is not held against the list as well. */
    private static void described(Started backup, Listed last) {
        if (backup.description().isEmpty() || !backup.echoes("description", backup.description().get())) {
            return;
        }
        JsonNode shown = last.json().path("description");
        boolean empty = shown.isMissingNode() || shown.isNull() || shown.asText().isEmpty();
        String pointer = last.pointer() + "/description";
        session().check("GDB-ITEM-08", last.answer(), pointer, !empty, backup.description().get(), shown);
        if (!empty && Gaussdb.isSound(last.answer(), pointer)) {
            session().check("GDB-ITEM-07", last.answer(), pointer, shown.asText().equals(backup.description().get()),
                    backup.description().get(), shown);
        }
    }

    @Then("the GaussDB backup has only moved on, and is still the same one")
    public void legalLife() {
        judge(world.backup);
    }

    private static void judge(Started backup) {
        session().check(backup.trace(), "backup " + backup.name(), backup.listed().map(Listed::pointer).orElse("/backup"));
    }

    /** The answers to all lists of the run have been added to what is known of these backups. */
    @Then("each GaussDB backup of this run has only moved on, and is still the same one")
    public void legalLives() {
        StartedBackups.get().valid().forEach(FollowSteps::judge);
    }

    @Given("the GaussDB server knows the task of the backup")
    public void knowsTask() {
        followed();
        if (world.backup.job().isEmpty()) {
            throw Skip.because(world.backup.jobId().isEmpty() ? "there is no id of the task (see GDB-BACKUP-03)"
                    : "the server does not know the task of the backup, which is legal; the list tells how far it is");
        }
    }

    @Then("the GaussDB task has only moved on, and is still the same one")
    public void legalTask() {
        session().check(world.backup.jobTrace(), "task of backup " + world.backup.name(), "/job");
    }

    @Then("the GaussDB task has ended as the backup has")
    public void agree() {
        Started backup = world.backup;
        if (!backup.isOver()) {
            throw Skip.because("the end of the backup was not seen in the list (see GDB-LIFE-07, GDB-CREATE-03)");
        }
        if (!backup.isJobOver() && !backup.isJobShown()) {
            throw Skip.because("the server no longer knew the task when the backup was over, which is legal");
        }
        if (backup.hasChangedItsEnd()) {
            throw Skip.because("the end of one of them did not last (see GDB-LIFE-01, GDB-LIFE-11)");
        }
        String status = backup.listed().orElseThrow().text("status");
        session().check("GDB-LIFE-13", backup.job().orElseThrow(), "/job/status",
                backup.jobStatus().asText().equalsIgnoreCase(status), "the task as " + status + " as the backup",
                backup.jobStatus());
    }

    @Then("the GaussDB task does not end before it began")
    public void taskTimes() {
        Seen job = world.backup.job().orElseThrow();
        Optional<Instant> created = Times.instant(job.at("/job/created"));
        Optional<Instant> ended = Times.instant(job.at("/job/ended"));
        if (created.isEmpty() || ended.isEmpty()) {
            throw Skip.because("the task shows no times to compare");
        }
        // Both are shown in whole seconds, and one may be cut off where the other is rounded.
        session().check("GDB-JOB-16", job, "/job/ended", !ended.get().plusSeconds(1).isBefore(created.get()),
                "not before " + job.at("/job/created").asText(), job.at("/job/ended"));
    }
}
