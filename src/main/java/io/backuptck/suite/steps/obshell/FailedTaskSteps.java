package io.backuptck.suite.steps.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Optional;

/** Operating a task that failed. Each call needs a failed task of its own. */
public final class FailedTaskSteps {

    private static final Map<String, String> ACCEPTED = Map.of(
            "ROLLBACK", "OBS-OPERATE-02", "RETRY", "OBS-OPERATE-03", "PASS", "OBS-OPERATE-04");

    private final World world = World.get();
    private String failedNode = "";

    private static ApiSession session() {
        return Obshell.session();
    }

    private static BackupRun start() {
        String tenant = session().fixture("failingTenant");
        return Backups.run(Optional.of(tenant), session().call("startTenantBackup").path("name", tenant)
                .json("{\"mode\":\"full\"}"));
    }

    @Given("the task of a backup that fails was followed to its end")
    public void failed() {
        world.run = requireFailed(session().shared("a task that failed", FailedTaskSteps::start));
    }

    @Given("the task of another backup that fails was followed to its end")
    public void anotherFailed() {
        world.run = requireFailed(start());
    }

    private static BackupRun requireFailed(BackupRun run) {
        Backups.followed(Backups.accepted(run, "OBS-START-03"));
        if (!run.endedWith("FAILED")) {
            throw Skip.because("the backup of the tenant named as failing did not fail");
        }
        return run;
    }

    @Then("everything that was seen of the failed task fits one life")
    public void oneLife() {
        session().check(trace(), "task " + world.run.dagId(), "/data");
    }

    @When("the DBA calls {word} on the failed task")
    public void call(String operator) {
        world.seen = session().send(Obshell.operate(world.run.dagId(), operator));
        note(operator);
    }

    /** A server error may come from losing a race with the scheduler, so it says nothing about the effect. */
    private void note(String call) {
        CallAnswer answer = world.seen().status() < 300 ? CallAnswer.ACCEPTED
                : world.seen().status() >= 500 ? CallAnswer.UNKNOWN : CallAnswer.REFUSED;
        trace().add(new Event.Call(world.seen().exchange().answeredAt(), call, answer));
    }

    private Trace trace() {
        return world.run.trace().orElseThrow();
    }

    @Then("CANCEL is refused because the task has failed")
    public void cancelRefused() {
        Obshell.checkNot2xx("OBS-OPERATE-10", world.seen());
    }

    @Then("passing a node that did not fail is refused")
    public void passOtherNode() {
        JsonNode node = NodeSteps.firstNode(world.run);
        if (node.path("state").asText().equals("FAILED")) {
            throw Skip.because("the task failed at its first node, so there is no other one to pass");
        }
        Seen answer = session().send(Obshell.byId("operateNode", node.path("id").textValue())
                .json("{\"operator\":\"PASS\"}"));
        Obshell.checkNot2xx("OBS-OPNODE-05", answer);
    }

    @Then("{word} is accepted")
    public void accepted(String operator) {
        Obshell.checkStatus(ACCEPTED.get(operator), world.seen(), 200);
    }

    /** Follows the task on, and judges its whole life with the call in the middle. */
    @Then("the task lives on as the machine allows")
    public void livesOn() {
        if (world.seen().status() >= 300) {
            throw Skip.because("the call was refused");
        }
        lifeGoesOn(world.run);
    }

    static void lifeGoesOn(BackupRun run) {
        Trace trace = run.trace().orElseThrow();
        boolean ended = session().poll(() -> {
            Seen read = Obshell.dag(run.dagId());
            Backups.observe(trace, read);
            return read;
        }, read -> Backups.isEnd(trace, read)).isPresent();
        session().check(trace, "task " + run.dagId() + " with a call", "/data");
        if (!ended) {
            throw new Inconclusive("the task " + run.dagId() + " did not end within the completion timeout after a call");
        }
    }

    @When("the DBA passes the failed node")
    public void passFailedNode() {
        Seen task = FollowSteps.readable(world.run).get(world.run.reads().size() - 1);
        for (int i = 0; i < task.at("/data/nodes").size(); i++) {
            String node = "/data/nodes/" + i;
            if (task.at(node + "/state").asText().equals("FAILED") && task.isSound(node + "/id")) {
                failedNode = task.at(node + "/id").asText();
            }
        }
        if (failedNode.isEmpty()) {
            throw Skip.because("the failed task shows no failed node with an id (see OBS-LIFE-21)");
        }
        world.seen = session().send(Obshell.byId("operateNode", failedNode).json("{\"operator\":\"PASS\"}"));
        note("PASS-NODE");
    }

    @Then("passing the failed node is accepted")
    public void passAccepted() {
        Obshell.checkStatus("OBS-OPNODE-02", world.seen(), 200);
    }

    @Then("the node is shown as passed")
    public void nodePassed() {
        if (world.seen().status() >= 300) {
            throw Skip.because("the call was refused");
        }
        Seen node = session().send(Obshell.byId("getNode", failedNode));
        if (!node.at("/data").isObject() || !node.isSound("/data/state") || !node.isSound("/data/operator")) {
            throw Skip.because("state and operator of the node cannot be relied on");
        }
        String shown = node.at("/data/state").asText() + "/" + node.at("/data/operator").asText();
        session().check("OBS-OPNODE-03", node, "/data/state", shown.equals("SUCCEED/PASS"), "SUCCEED/PASS", shown);
        lifeGoesOn(world.run);
    }
}
