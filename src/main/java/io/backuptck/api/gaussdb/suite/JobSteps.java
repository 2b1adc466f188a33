package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Asking for tasks. */
public final class JobSteps {

    /** Has the form of a task's id; no server has drawn it. */
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final String NAME = "BackupSnapshotGaussDBV5InInstance";

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @When("the task of the GaussDB backup is asked for")
    public void ask() {
        Started backup = StartedBackups.get().options().plainBackup();
        world.seen(Gaussdb.look(Jobs.call(backup.jobId().orElseThrow(() ->
                Skip.because("there is no id of the task (see GDB-BACKUP-03)")))));
        if (world.seen().status() >= 500) {
            throw Skip.because("the server failed to look for the task, again and again; status " + world.seen().status());
        }
        if (!Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the server does not know the task of the backup, which is legal; status "
                    + world.seen().status());
        }
        world.backup = backup;
    }

    @Then("the answer is about that GaussDB task")
    public void sameId() {
        JsonNode id = world.seen().at("/job/id");
        if (id.isTextual() && Gaussdb.isSound(world.seen(), "/job/id")) {
            session().check("GDB-JOB-06", world.seen(), "/job/id", id.textValue().equals(world.backup.jobId().get()),
                    world.backup.jobId().get(), id);
        }
    }

    @Then("the GaussDB task works on the instance")
    public void sameInstance() {
        JsonNode instance = world.seen().at("/job/instance/id");
        boolean isSound = Gaussdb.isSound(world.seen(), "/job/instance/id");
        if (instance.isTextual() && !instance.textValue().isEmpty() && isSound) {
            session().check("GDB-JOB-25", world.seen(), "/job/instance/id",
                    instance.textValue().equals(Gaussdb.instance()), Gaussdb.instance(), instance);
        }
    }

    @Then("the GaussDB task is named as those of manual backups are")
    public void named() {
        JsonNode name = world.seen().at("/job/name");
        if (name.isTextual() && Gaussdb.isSound(world.seen(), "/job/name")) {
            session().check("GDB-JOB-09", world.seen(), "/job/name", name.textValue().equals(NAME), NAME, name);
        }
    }

    @When("a GaussDB task is asked for without its id")
    public void askWithoutId() {
        world.seen(Gaussdb.decided(session().send(Gaussdb.call("getJob"))));
    }

    @Then("the question for a GaussDB task without an id is refused")
    public void refusedWithoutId() {
        refused("GDB-JOB-27");
    }

    @When("a GaussDB task is asked for that does not exist")
    public void askUnknown() {
        world.seen(Gaussdb.decided(session().send(Jobs.call(UNKNOWN))));
    }

    @Then("the question for an unknown GaussDB task is refused")
    public void refusedUnknown() {
        refused("GDB-JOB-28");
    }

    private void refused(String requirement) {
        Gaussdb.checkRefused(requirement, world.seen());
    }
}
