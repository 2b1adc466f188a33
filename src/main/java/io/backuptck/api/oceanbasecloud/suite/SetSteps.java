package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Following the backup set of a physical backup, and reading it by itself. */
public final class SetSteps {

    /** An id that no server has given out. */
    private static final String UNKNOWN = "bak-unknown-backup-tck";

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Cloud.session();
    }

    @Given("a physical backup of the cloud was followed as far as possible")
    public void followed() {
        world.backup = Physical.followed(Physical.usable());
        if (!world.backup.isFound()) {
            session().limited("whether an accepted start makes a backup could not be observed, as " + world.backup.missed());
        }
    }

    @Then("the cloud shows its backup set under the id of its task")
    public void readBack() {
        List<Seen> reads = world.backup.reads();
        Seen answer = !reads.isEmpty() ? reads.get(0)
                : world.backup.notFound().orElseThrow(this::unreadable);
        if (reads.isEmpty() && Reply.of(answer) == Reply.UNCLEAR) {
            throw Skip.because("the answer to the read tells neither success nor failure");
        }
        session().check("OBC-SET-37", answer, "", !reads.isEmpty(), "a backup set", Reply.words(answer));
    }

    @Then("the backup set of the cloud is one of a physical backup")
    public void physicalMode() {
        Seen read = lastRead();
        JsonNode mode = read.at("/data/backupMode");
        if (!mode.isTextual()) {
            throw Skip.because("the backup set does not tell its mode (see OBC-SET-06, OBC-SET-13)");
        }
        session().check("OBC-SET-38", read, "/data/backupMode", mode.textValue().equals("PHYSICAL_BACKUP"),
                "PHYSICAL_BACKUP", mode);
    }

    @Then("everything that was seen of the cloud's backup sets fits one life")
    public void oneLife() {
        if (!world.backup.isFound()) {
            throw Skip.because(world.backup.missed());
        }
        for (Started backup : Backups.get().physical()) {
            if (backup.isFound()) {
                session().check(backup.trace(), "backup set " + backup.taskId().orElseThrow(), "/data");
            }
            checkStillThere(backup);
        }
        if (!world.backup.isDone()) {
            throw Skip.because("the backup set was not seen done; its last status was " + world.backup.status());
        }
    }

    /** A set that was made a moment ago may have run out of its retention; nobody would want it to, so that is a warning. */
    private static void checkStillThere(Started backup) {
        backup.gone().ifPresent(answer -> session().check(backup.isDone() ? "OBC-LIFE-04" : "OBC-SET-37", answer, "", false,
                "the backup set " + backup.taskId().orElseThrow() + ", whose status was " + backup.status(),
                "none any more: " + Reply.words(answer)));
    }

    @When("the backup set of the cloud is read once more")
    public void readAgain() {
        String id = readableId();
        world.seen = Cloud.set(id);
        world.backup.read(world.seen);
        if (world.backup.isDoubtful()) {
            world.seen = Cloud.set(id);
            world.backup.read(world.seen);
        }
    }

    @When("the backup set of the cloud is read with a look at downloads")
    public void readWithDownloads() {
        world.seen = Cloud.read(Cloud.call("getBackupSet").path("backupTaskId", readableId())
                .query("checkBackupSetDownloadEnable", "true"));
    }

    @Then("the cloud shows the backup set")
    public void shown() {
        checkStillThere(world.backup);
        if (!Reply.isAccepted(world.seen())) {
            throw Skip.because("the backup set could not be read again: " + Reply.words(world.seen()));
        }
    }

    @Then("the look at downloads does no harm to the read")
    public void downloadsAccepted() {
        session().check("OBC-SETS-25", world.seen(), "", Reply.isAccepted(world.seen()), "success", Reply.words(world.seen()));
    }

    @When("a backup set of the cloud that does not exist is read")
    public void readUnknown() {
        readableId();
        world.seen = Cloud.set(UNKNOWN);
    }

    @Then("the cloud shows no backup set")
    public void notShown() {
        boolean shown = Reply.isAccepted(world.seen()) && world.seen().at("/data").isObject();
        session().check("OBC-SET-35", world.seen(), "", !shown, "no backup set", Reply.words(world.seen()));
    }

    private String readableId() {
        lastRead();
        return world.backup.taskId().orElseThrow();
    }

    private RuntimeException unreadable() {
        return Skip.because(world.backup.missed().isEmpty() ? "the server does not offer to read a backup set by the id"
                : world.backup.missed());
    }

    private Seen lastRead() {
        List<Seen> reads = world.backup.reads();
        if (reads.isEmpty()) {
            throw unreadable();
        }
        return reads.get(reads.size() - 1);
    }
}
