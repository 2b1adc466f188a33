package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Following the task of a tenant's backup. */
public final class FollowSteps {

    /** A cluster id that no server has given out. */
    static final String UNKNOWN_ID = "1999999999999";

    private final ScenarioState world = ScenarioState.get();

    private static void requireVersion() {
        Skip.when(session().product().isBefore(4, 2, 6), "agents before 4.2.6 find a task under such an id, too");
    }

    private static ApiSession session() {
        return Obshell.session();
    }

    @Given("^the task of a full (cluster )?backup was followed to its end$")
    public void followed(String cluster) {
        world.run = Backups.followed(Extent.of(cluster).plain());
        speakOfTask(world.run);
    }

    static void speakOfTask(BackupRun run) {
        Own.get().speakOf(run.task().orElseThrow());
    }

    /** However the server shows it: by the task of the backup or, where there is none to be seen, by the overview. */
    @Given("^a full (?:backup of the tenant|(cluster) backup) was followed to its end$")
    public void backupFollowed(String cluster) {
        world.run = Extent.of(cluster).plain();
        if (cluster == null) {
            Own.get().speakOf("name", Obshell.tenant());
        }
        requireSeen(world.run);
    }

    @Given("an incremental backup of the tenant was followed to its end")
    public void incrementalFollowed() {
        requireSeen(Backups.accepted(StartSteps.incremental(), "OBS-MODE-02"));
    }

    private static void requireSeen(BackupRun run) {
        if (!run.silent()) {
            Backups.followed(run);
        }
    }

    @When("the task has succeeded")
    public void succeeded() {
        Skip.when(!world.run.endedWith("SUCCEED"), "the task did not succeed, which a server may have reasons for; its last state was "
                + world.run.last().map(read -> read.at("/data/state").asText()).orElse("not seen"));
    }

    @Then("the task ends")
    public void ends() {
        Backups.accepted(world.run, "OBS-START-03");
        if (!world.run.unknown().isEmpty() && !world.run.silent()) {
            throw new Inconclusive(world.run.unknown() + "; raise --completion-timeout if the backup is just slow");
        }
        Seen last = Backups.followed(world.run).last().orElseThrow();
        if (last.exchange().response().isSuccess() && last.isSound("/data/state")) {
            session().check("OBS-LIFE-30", last, "/data/state",
                    last.at("/data/state").asText().matches("SUCCEED|FAILED"), "SUCCEED or FAILED", last.at("/data/state"));
        }
    }

    @When("its id is written with a leading zero")
    public void leadingZero() {
        requireVersion();
        String id = world.run.dagId();
        Skip.when(!id.startsWith("1"), "the task is no task of the cluster, and other ids must not be played with");
        world.seen(Obshell.dag("10" + id.substring(1)));
    }

    @When("all kinds of calls on the task were refused")
    public void allRefused() {
        Skip.when(!SingleRequests.haveOperated(), "no call on the task was sent");
    }

    /** The last read of a task that showed it. */
    static Seen lastRead(BackupRun run) {
        return run.last().orElseThrow(() -> Skip.because("the task could not be read (see OBS-START-07)"));
    }
}
