package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Following the task of a tenant's backup. */
public final class FollowSteps {

    /** A cluster id that no server has given out. */
    static final String UNKNOWN_ID = "1999999999999";

    private final ScenarioState world = ScenarioState.get();

    private static void requireVersion() {
        if (session().product().isBefore(4, 2, 6)) {
            throw Skip.because("agents before 4.2.6 find a task under such an id, too");
        }
    }

    private static ApiSession session() {
        return Obshell.session();
    }

    @Given("the task of a full backup was followed to its end")
    public void followed() {
        world.run = Backups.followed(Backups.plain());
        Own.get().speakOf("id", world.run.dagId());
    }

    /** However the server shows it: by the task of the backup or, where there is none to be seen, by the overview. */
    @Given("a full backup of the tenant was followed to its end")
    public void backupFollowed() {
        world.run = Backups.plain();
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
        if (!world.run.endedWith("SUCCEED")) {
            throw Skip.because("the task did not succeed, which a server may have reasons for; its last state was "
                    + world.run.last().map(read -> read.at("/data/state").asText()).orElse("not seen"));
        }
    }

    @Then("the task ends")
    public void ends() {
        Backups.accepted(world.run, "OBS-START-03");
        if (world.run.unknown().startsWith("the task ")) {
            throw new Inconclusive(world.run.unknown() + "; raise --completion-timeout if the backup is just slow");
        }
        Seen last = Backups.followed(world.run).last().orElseThrow();
        if (last.exchange().response().isSuccess() && last.isSound("/data/state")) {
            session().check("OBS-LIFE-30", last, "/data/state",
                    last.at("/data/state").asText().matches("SUCCEED|FAILED"), "SUCCEED or FAILED", last.at("/data/state"));
        }
    }

    /** Like every answer, this one is held against the id that was asked for. */
    @When("it is read once more")
    public void readOnceMore() {
        world.seen(Obshell.dag(world.run.dagId()));
    }

    @Then("the task that was started could be read from the first time on")
    public void readFromTheFirstTimeOn() {
        Seen first = world.run.reads().get(0);
        session().check("OBS-START-07", first, "", first.status() == 200, "the task of the start",
                "status " + first.status());
        Seen now = world.seen();
        if (first.status() == 200 && now.status() < 500) {
            session().check("OBS-LIFE-33", now, "", now.status() == 200, "the finished task, which was there", "status " + now.status());
        }
    }

    @When("its id is written with a leading zero")
    public void leadingZero() {
        requireVersion();
        String id = world.run.dagId();
        if (!id.startsWith("1")) {
            throw Skip.because("the task is no task of the cluster, and other ids must not be played with");
        }
        world.seen(Obshell.dag("10" + id.substring(1)));
    }

    @Then("everything that was seen of the task fits one life")
    public void oneLife() {
        session().check(world.run.trace().orElseThrow(), "task " + world.run.dagId(), "/data");
    }

    /** The reads of a task that succeeded in giving one. */
    static List<Seen> readable(BackupRun run) {
        List<Seen> reads = run.reads().stream().filter(read -> read.status() == 200 && read.at("/data").isObject()).toList();
        if (reads.isEmpty()) {
            throw Skip.because("the task could not be read (see OBS-START-07)");
        }
        return reads;
    }
}
