package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Deleting backups. */
public final class DeleteSteps {

    private static final int LOOKS = 3;
    private static final int FORBIDDEN = 403;

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    /** The backup that the scenarios about deletion share; the last one, as most is known of the first. */
    private static Started victim() {
        StartedBackups startedBackups = StartedBackups.get();
        startedBackups.options().plainBackup();
        startedBackups.awaitEnds();
        return session().shared("the backup to delete", () -> {
            List<Started> candidates = startedBackups.valid().stream()
                    .filter(backup -> backup.isOver() && backup.id().isPresent()).toList();
            if (candidates.isEmpty()) {
                throw Skip.because("no backup of the run is known to be over and has a known id");
            }
            return candidates.get(candidates.size() - 1);
        });
    }

    /** A server may remove failed backups by itself. */
    @Then("each completed GaussDB backup of this run is still listed")
    public void stillListed() {
        StartedBackups startedBackups = StartedBackups.get();
        startedBackups.options().plainBackup();
        startedBackups.awaitEnds();
        List<Started> kept = startedBackups.valid().stream()
                .filter(backup -> backup.isCompleted() || backup.isLost()).filter(backup -> !backup.isDeleted()).toList();
        if (kept.isEmpty()) {
            throw Skip.because("no backup of the run was completed");
        }
        for (Started backup : kept) {
            session().check("GDB-LIFE-05", backup.listed().orElseThrow().answer(), "/backups",
                    Presence.of(backup), "the backup " + backup.name() + " in the list", "no such backup");
        }
    }

    @When("a GaussDB backup is deleted")
    public void delete() {
        world.backup = victim();
        if (!world.backup.isDeleted() && Lists.isOffered() && !Presence.of(world.backup)) {
            throw Skip.because("the backup " + world.backup.name() + " is gone already (see GDB-LIFE-05)");
        }
        others();
        world.seen(session().shared("the deletion", () -> Deletion.of(world.backup)));
    }

    /** The other completed backups of the run that were listed before the deletion. */
    private static List<Started> others() {
        return session().shared("the backups to keep", () -> {
            Started victim = victim();
            return StartedBackups.get().valid().stream().filter(backup -> backup != victim && backup.isCompleted())
                    .filter(backup -> Lists.find(backup).isPresent()).toList();
        });
    }

    @Given("a GaussDB backup was deleted")
    public void deleted() {
        delete();
        if (!Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the deletion was not accepted (see GDB-DELETE-04); status " + world.seen().status());
        }
    }

    @Then("the GaussDB server accepts the deletion")
    public void accepted() {
        if (world.seen().status() == FORBIDDEN) {
            throw Skip.because("the caller may start backups on this server, but not delete them; status 403");
        }
        session().check("GDB-DELETE-04", world.seen(), "", world.seen().status() < 400, "the deletion accepted",
                "status " + world.seen().status());
    }

    @Then("the deleted GaussDB backup disappears from the list")
    public void disappears() {
        Lists.answered(Map.of("limit", "1"));
        session().check("GDB-DELETE-07", world.seen(), "", Deletion.isGone(world.backup),
                "the backup " + world.backup.name() + " no longer in the list", "still listed after "
                        + Deletion.PATIENCE.toMinutes() + " minutes");
    }

    @Then("the deleted GaussDB backup does not come back")
    public void staysAway() {
        Lists.answered(Map.of("limit", "1"));
        if (!Deletion.isGone(world.backup)) {
            throw Skip.because("the backup is still there (see GDB-DELETE-07)");
        }
        AtomicInteger looks = new AtomicInteger();
        session().poll(() -> {
            boolean away = session().check("GDB-LIFE-06", world.seen(), "", Lists.find(world.backup).isEmpty(),
                    "the backup " + world.backup.name() + " gone for good", "listed again");
            return away ? looks.incrementAndGet() : LOOKS;
        }, count -> count >= LOOKS);
    }

    @Then("the other GaussDB backups are still listed")
    public void othersStay() {
        Deletion.isGone(world.backup);
        if (others().isEmpty()) {
            throw Skip.because("the run has no other completed backup in the list");
        }
        for (Started backup : others()) {
            session().check("GDB-DELETE-08", world.seen(), "", Presence.of(backup),
                    "the backup " + backup.name() + " in the list", "no such backup");
        }
    }

    @Then("deleting the same GaussDB backup again is refused")
    public void again() {
        if (!Deletion.isGone(world.backup)) {
            throw Skip.because("the backup is still there (see GDB-DELETE-07)");
        }
        refused("GDB-DELETE-10", world.backup.id().orElseThrow());
    }

    @Then("deleting a GaussDB backup that does not exist is refused")
    public void unknown() {
        refused("GDB-DELETE-09", ListSteps.UNKNOWN_BACKUP);
    }

    private static void refused(String requirement, String id) {
        Gaussdb.checkRefused(requirement, Gaussdb.decided(session().send(Deletion.call(id))));
    }
}
