package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.model.obshell.StartBackupRequest;
import io.backuptck.suite.AnswerRules;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Models;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Starting backups of one tenant. */
public final class StartSteps {

    /** Stands out enough to be recognised wherever a server repeats it. */
    static final String PASSWORD = "BackupTck-Pa55word";

    private final ScenarioState world = ScenarioState.get();
    private Extent extent = Extent.TENANT;

    private static ApiSession session() {
        return Obshell.session();
    }

    static BackupRun incremental() {
        return SecondTenant.watched("incremental", Models.write(
                new StartBackupRequest().mode("incremental").plusArchive(true).encryption(session().secret(PASSWORD))));
    }

    @When("^the DBA starts a full backup of the (?:tenant|(cluster))$")
    public void startFull(String cluster) {
        extent = Extent.of(cluster);
        world.run = extent.attempt();
        world.seen(world.run.answer());
    }

    @Given("^the (?:tenant|(cluster)) has a full backup$")
    public void hasFull(String cluster) {
        extent = Extent.of(cluster);
        extent.plain();
    }

    @When("the DBA starts an incremental backup with archived logs and a password")
    public void startIncremental() {
        Backups.plain();
        world.run = incremental();
        world.seen(world.run.answer());
    }

    @When("^the DBA starts a backup of the (?:tenant|(cluster)) without any option$")
    public void startWithoutOptions(String cluster) {
        world.seen(Extent.of(cluster) == Extent.CLUSTER ? CancelledBackup.get().answer() : withoutOptions());
    }

    @Then("^the (?:cluster )?backup is accepted with the documented status$")
    public void accepted() {
        boolean accepted = world.run.isAccepted();
        session().check(extent.accepted, world.seen(), "", accepted || extent.isAcceptedOtherwise(), "the backup accepted",
                "status " + world.seen().status());
        if (accepted) {
            session().check(extent.status, world.seen(), "", world.seen().status() == 200, "status 200",
                    "status " + world.seen().status());
        }
    }

    /** When the plainest backup was refused with the option that it has, one that says less tells whether that is the option's fault. */
    @Then("^(the mode full|leaving the logs out) is accepted$")
    public void plainestAccepted(String option) {
        Skip.when(!world.run.isAccepted() && !extent.isAcceptedOtherwise(), "the backup could not be started (see " + extent.accepted + ")");
        session().check(extent.plainest, world.seen(), "", world.run.isAccepted(), option + " accepted", "status " + world.seen().status());
    }

    /** When all options together were refused, each is tried alone, so that the right one is blamed: the table has them by requirement. */
    @Then("each of these options is accepted")
    public void optionsAccepted(DataTable options) {
        options.<String, String>asMap().forEach((requirement, body) -> {
            BackupRun run = world.run.isAccepted() ? world.run : Backups.ofTenant(Obshell.tenant(),
                    body.replace("<password>", session().secret(PASSWORD)));
            session().check(requirement, run.answer(), "", run.isAccepted(), "the option accepted",
                    "status " + run.answer().status());
        });
    }

    /** That of a second start will do, if the server does not mind that the first one goes on. */
    static Seen withoutOptions() {
        if (SecondStart.isMade() && SecondStart.get().answer().exchange().response().isSuccess()) {
            return SecondStart.get().answer();
        }
        return Backups.ofTenant(Obshell.tenant(), "{}").answer();
    }

    @When("the DBA starts a second backup while the first one goes on")
    public void startSecond() {
        world.run = SecondStart.get().first();
        world.seen(SecondStart.get().answer());
    }

    @Then("it is not answered with the task of the first one")
    public void ownTask() {
        Skip.when(world.seen().status() >= 300 || world.run.task().isEmpty() || !world.seen().isSound("/data/id"),
                "the second start was refused, or an answer names no task");
        session().check("OBS-START-29", world.seen(), "/data/id", !world.run.dagId().equals(world.seen().at("/data/id").asText()),
                "another id than " + world.run.dagId(), world.seen().at("/data/id"));
    }

    @Then("the new task is ready and stands at its beginning")
    public void readyAtBeginning() {
        Backups.accepted(world.run, "OBS-START-03");
        AnswerRules.again(session(), world.seen());
        world.run.task().ifPresent(Tasks.followed()::begins);
    }

    @Then("the answer to the start does not contain the password")
    public void noPasswordInAnswer() {
        Backups.accepted(world.run, "OBS-ENCRYPT-01");
        session().check("OBS-ENCRYPT-04", world.seen(), "", !world.seen().exchange().response().bodyText()
                .contains(PASSWORD), "no password in the answer", "the password");
    }

    @Then("the task and its logs do not contain the password")
    public void noPasswordInTask() {
        BackupRun run = Backups.followed(Backups.accepted(world.run, "OBS-ENCRYPT-01"));
        for (Seen read : run.task().orElseThrow().answers()) {
            boolean clean = !read.exchange().response().bodyText().contains(PASSWORD);
            if (!session().check("OBS-ENCRYPT-05", read, "/data", clean, "no password in the task", "the password")) {
                return;
            }
        }
    }

    @Then("^the two (?:cluster )?backups have different tasks$")
    public void differentTasks() {
        BackupRun first = extent.plain();
        Seen second = world.seen();
        if (first.task().isEmpty() || second.isRefusal() || second.status() >= 300 || !second.at("/data/id").isTextual() || !second.isSound("/data/id")) {
            throw Skip.because("an answer names no task");
        }
        session().check(extent.ownTask, second, "/data/id", !first.dagId().equals(second.at("/data/id").asText()), "another id than "
                + first.dagId(), second.at("/data/id"));
        JsonNode key = second.at("/data/dag_id");
        if (key.isIntegralNumber()) {
            session().check(extent.ownTask, second, "/data/dag_id", !key.equals(first.answer().at("/data/dag_id")),
                    "another dag_id than " + first.answer().at("/data/dag_id"), key);
        }
    }
}
