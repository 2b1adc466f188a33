package io.backuptck.suite.steps.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cancelling backups and tasks. */
public final class CancelSteps {

    private static final Map<String, String[]> BODIES = Map.of(
            "the status canceled", new String[] {"OBS-CANCEL-03", "{\"status\":\"canceled\"}"},
            "an empty object", new String[] {"OBS-CANCEL-11", "{}"},
            "a status that is null", new String[] {"OBS-CANCEL-14", "{\"status\":null}"},
            "an empty status", new String[] {"OBS-CANCEL-14", "{\"status\":\"\"}"},
            "the status in capitals", new String[] {"OBS-CANCEL-15", "{\"status\":\"CANCELED\"}"});
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final World world = World.get();
    private String what = "";
    private Trace trace;
    private boolean wasUnfinished;

    private static ApiSession session() {
        return Obshell.session();
    }

    private static ApiCall cancel(String tenant) {
        return session().call("cancelTenantBackup").path("name", tenant);
    }

    /** Cancelling would stop a backup that somebody else has started, so nothing must be running. */
    @Given("no backup of the tenant is running")
    public void tenantIdle() {
        Seen look = Obshell.overview(Obshell.tenant());
        if (look.status() == 200 && !Obshell.isOver(look.at("/data/status"))) {
            throw Skip.because("a backup of the tenant is running, and cancelling would stop it");
        }
    }

    @Given("no backup of the cluster is running")
    public void clusterIdle() {
        for (var task : Obshell.clusterOverview().at("/data/statuses")) {
            if (!Obshell.isOver(task)) {
                throw Skip.because("a backup in the cluster is running, and cancelling would stop it");
            }
        }
    }

    @When("the DBA cancels the tenant's backup with {}")
    public void cancelWith(String body) {
        what = body;
        world.seen = session().send(cancel(Obshell.tenant()).json(BODIES.get(body)[1]));
    }

    @Then("cancelling nothing is accepted")
    public void nothingAccepted() {
        Obshell.checkStatus(BODIES.get(what)[0], world.seen(), 200);
    }

    @When("the DBA cancels the cluster's backups")
    public void cancelCluster() {
        world.seen = session().send(session().call("cancelClusterBackup").json("{\"status\":\"canceled\"}"));
    }

    @Then("cancelling nothing in the cluster is accepted")
    public void clusterAccepted() {
        Obshell.checkStatus("OBS-CANCEL-08", world.seen(), 200);
        Obshell.checkStatus("OBS-CANCEL-09", world.seen(), 200);
    }

    @When("the DBA cancels the backup of a tenant that does not exist")
    public void cancelUnknown() {
        world.seen = session().send(cancel(session().fixture("unknownTenant")).json("{\"status\":\"canceled\"}"));
    }

    @Then("cancelling is refused because there is no such tenant")
    public void unknownRefused() {
        Obshell.check4xx("OBS-CANCEL-06", world.seen());
    }

    /** Starts a task and leaves it running; the scenarios before this one have ended theirs. */
    @Given("the task of a backup is running")
    public void taskRunning() {
        Backups.plain();
        Seen answer = session().sendStart(session().call("startTenantBackup").path("name", Obshell.tenant())
                .json("{\"mode\":\"full\"}"));
        if (answer.status() >= 300 || !answer.at("/data/id").isTextual()) {
            throw Skip.because("the backup could not be started (see OBS-START-03)");
        }
        session().created("task", answer.at("/data/id").textValue(), answer, true);
        trace = new Trace(Machine.of(session().contract(), "dag"));
        Backups.observeStart(trace, answer);
        world.run = new BackupRun(Optional.empty(), answer, Optional.of(trace), List.of(), Optional.empty(), List.of(), "");
    }

    @Given("a backup of the tenant is running in the database")
    public void backupRunning() {
        taskRunning();
        Optional<Seen> running = session().poll(() -> {
            Backups.observe(trace, Obshell.dag(world.run.dagId()));
            return Obshell.overview(Obshell.tenant());
        }, look -> look.status() == 200 && !Obshell.isOver(look.at("/data/status"))
                || trace.latest().flatMap(seen -> trace.machine().configuration(seen.resource()))
                        .filter(trace.machine()::isEnd).isPresent());
        if (running.filter(look -> look.status() == 200 && !Obshell.isOver(look.at("/data/status"))).isEmpty()) {
            throw Skip.because("the backup was over before it could be cancelled");
        }
        world.other = running.get();
    }

    @When("the DBA cancels the running backup")
    public void cancelRunning() {
        world.seen = session().send(cancel(Obshell.tenant()).json("{\"status\":\"canceled\"}"));
    }

    @Then("cancelling the running backup is accepted")
    public void runningAccepted() {
        Obshell.checkStatus("OBS-CANCEL-02", world.seen(), 200);
    }

    /** Another end may be the backup's own, which was faster; nobody can tell from without, so no server is failed for it. */
    @Then("the backup ends as canceled unless it was done before")
    public void endsCanceled() {
        Optional<Seen> end = session().poll(() -> Obshell.overview(Obshell.tenant()),
                look -> look.status() == 200 && Obshell.isOver(look.at("/data/status")), GRACE);
        FailedTaskSteps.lifeGoesOn(world.run);
        Seen look = end.filter(one -> one.at("/data/status/job_id").equals(world.other.at("/data/status/job_id")))
                .orElseThrow(() -> Skip.because("the end of the cancelled backup was not seen"));
        JsonNode status = look.at("/data/status/status");
        if (!status.asText().equals("CANCELED")) {
            throw Skip.because("the backup ended as " + status.asText() + ", perhaps on its own before it could be stopped");
        }
        session().check("OBS-CANCEL-04", look, "/data/status/status", true, "CANCELED", status);
    }

    /** Judged only while the task is still seen unfinished afterwards: a task that fails meanwhile allows these calls. */
    @Given("what only a failed task allows is refused")
    public void failedOnlyRefused() {
        for (String operator : List.of("ROLLBACK", "RETRY", "PASS")) {
            Seen answer = session().send(Obshell.operate(world.run.dagId(), operator));
            Seen after = Obshell.dag(world.run.dagId());
            Optional<Configuration> now = trace.machine().configuration(after.at("/data"));
            if (answer.status() < 300) {
                trace.add(new Event.Call(answer.exchange().answeredAt(), operator, CallAnswer.UNKNOWN));
            }
            Backups.observe(trace, after);
            if (now.filter(at -> !trace.machine().isEnd(at)).isPresent()) {
                Obshell.checkNot2xx(OperateSteps.REFUSED_WHEN_DONE.get(operator), answer);
            }
        }
    }

    @When("the DBA calls CANCEL on the running task")
    public void cancelTask() {
        Seen before = Obshell.dag(world.run.dagId());
        Backups.observe(trace, before);
        wasUnfinished = trace.machine().configuration(before.at("/data"))
                .filter(at -> !trace.machine().isEnd(at)).isPresent();
        world.seen = session().send(Obshell.operate(world.run.dagId(), "CANCEL"));
        trace.add(new Event.Call(world.seen().exchange().answeredAt(), "CANCEL",
                world.seen().status() < 300 ? CallAnswer.ACCEPTED
                        : world.seen().status() >= 500 ? CallAnswer.UNKNOWN : CallAnswer.REFUSED));
    }

    @Given("the task of a backup was cancelled")
    public void taskCancelled() {
        taskRunning();
        cancelTask();
        FailedTaskSteps.lifeGoesOn(world.run);
        if (trace.latest().filter(seen -> seen.resource().path("state").asText().equals("FAILED")).isEmpty()) {
            throw Skip.because("the task was not stopped by its cancellation, which may happen");
        }
    }

    /** A task that ends between the look and the call may refuse it. */
    @Then("CANCEL is accepted while the task is unfinished")
    public void cancelAccepted() {
        Seen after = Obshell.dag(world.run.dagId());
        Backups.observe(trace, after);
        Optional<Configuration> now = trace.machine().configuration(after.at("/data"));
        boolean raced = world.seen().status() >= 300 && now.filter(trace.machine()::isEnd).isPresent();
        if (!wasUnfinished || raced) {
            throw Skip.because("the task ended before it could be cancelled");
        }
        Obshell.checkStatus("OBS-OPERATE-05", world.seen(), 200);
    }

    @Then("the cancelled task lives on as the machine allows")
    public void livesOn() {
        FailedTaskSteps.lifeGoesOn(world.run);
    }

    @When("the DBA starts a second backup of the tenant")
    public void startSecond() {
        world.seen = session().sendStart(session().call("startTenantBackup").path("name", Obshell.tenant())
                .json("{\"mode\":\"full\"}"));
        if (world.seen().status() < 300 && world.seen().at("/data/id").isTextual()) {
            session().created("task", world.seen().at("/data/id").textValue(), world.seen(), true);
        }
    }

    @Then("the second start is accepted")
    public void secondAccepted() {
        session().check("OBS-START-11", world.seen(), "", world.seen().status() < 300, "the second start accepted",
                "status " + world.seen().status());
        FailedTaskSteps.lifeGoesOn(world.run);
        // What comes of the second task is the database's affair, but no later scenario should meet it.
        String second = world.seen().at("/data/id").asText();
        if (!second.isEmpty()) {
            session().poll(() -> Obshell.dag(second), read -> !read.exchange().response().isSuccess()
                    || read.at("/data/state").asText().matches("SUCCEED|FAILED"));
        }
    }
}
