package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.function.Supplier;

/** Operating a task that failed. */
public final class FailedTaskSteps {

    /** So many tasks are tried while others seem to operate them at the same time. */
    private static final int TRIES = 3;

    private final ScenarioState world = ScenarioState.get();
    private String failedNode = "";

    private static ApiSession session() {
        return Obshell.session();
    }

    @Given("the task of a backup that fails was followed to its end")
    public void failed() {
        world.run = FailedTasks.failing();
        world.task = FailedTasks.failingTask();
        FollowSteps.speakOfTask(world.run);
    }

    @Given("a task that has failed and can be called {word} on")
    public void failedFor(String operator) {
        world.task = FailedTasks.forCall(operator);
    }

    @Given("a task of which a node has failed")
    public void failedNode() {
        world.task = FailedTasks.forCall("PASS-NODE");
        failedNode = Tasks.failedNode(world.task);
    }

    @When("the DBA calls {word} on the failed task")
    public void call(String operator) {
        world.task.look();
        if (!Tasks.hasFailed(world.task)) {
            throw new Inconclusive("the task " + world.task.id() + " had failed and has not any more; somebody else seems to operate it");
        }
        Seen answer = unlessOperatedByOthers(operator, () -> world.task = FailedTasks.forCall(operator), () -> Tasks.call(world.task, operator));
        world.seen(operator.equals("CANCEL") ? cancelledAgain(answer) : answer);
    }

    /** Sends what a failed task allows, to another one each time that it was refused and the task has not failed any more at the next look. */
    private Seen unlessOperatedByOthers(String operator, Runnable another, Supplier<Seen> send) {
        Seen answer = send.get();
        for (int tries = 1; wasOperatedByOthers(answer, operator); tries++) {
            if (tries == TRIES) {
                throw new Inconclusive("tasks that have failed refuse what they allow and have not failed any more at the next look, "
                        + "each time; somebody else seems to operate the tasks of the run");
            }
            another.run();
            answer = send.get();
        }
        return answer;
    }

    /** CANCEL was accepted: somebody may have let the task go on just before, which is no accident when it happens each time. */
    private Seen cancelledAgain(Seen first) {
        Seen answer = first;
        for (int tries = 1; tries < TRIES && Tasks.isAccepted(answer); tries++) {
            world.task.follow();
            if (!Tasks.hasFailed(world.task)) {
                throw new Inconclusive("the task " + world.task.id() + " had failed, and after a CANCEL that was accepted it has not failed; "
                        + "somebody else seems to operate it");
            }
            answer = Tasks.call(world.task, "CANCEL");
        }
        return answer;
    }

    /** What a failed task allows was refused, and now that it is looked at again it has not failed any more. */
    private boolean wasOperatedByOthers(Seen answer, String operator) {
        if (Tasks.isAccepted(answer) || operator.equals("CANCEL")) {
            return false;
        }
        world.task.look();
        return !Tasks.hasFailed(world.task);
    }

    @When("the DBA passes a node that did not fail")
    public void passOtherNode() {
        JsonNode node = NodeSteps.firstNode(world.run);
        Skip.when(node.path("state").asText().equals("FAILED"), "the task failed at its first node, so there is no other one to pass");
        world.seen(Obshell.send(Obshell.byId("operateNode", node.path("id").textValue()).json("{\"operator\":\"PASS\"}")));
    }

    /** Follows the task on, and judges its whole life with the call in the middle. */
    @Then("the task lives on as the machine allows")
    public void livesOn() {
        Skip.when(!Tasks.isAccepted(world.seen()), "the call was refused");
        Tasks.followToTheEnd(world.task);
    }

    @When("the DBA passes the failed node")
    public void passFailedNode() {
        world.seen(unlessOperatedByOthers("PASS", this::failedNode, () -> Tasks.passNode(world.task, failedNode)));
    }

    /** The task goes on by itself from there; it is stopped again when another call needs a failed one. */
    @Then("the node is shown as passed")
    public void nodePassed() {
        Skip.when(!Tasks.isAccepted(world.seen()), "the call was refused");
        Seen node = Obshell.send(Obshell.byId("getNode", failedNode));
        if (node.status() == 200 && node.at("/data").isObject() && node.isSound("/data/state") && node.isSound("/data/operator")) {
            String shown = node.at("/data/state").asText() + "/" + node.at("/data/operator").asText();
            session().check("OBS-OPNODE-03", node, "/data/state", shown.equals("SUCCEED/PASS"), "SUCCEED/PASS", shown);
        }
        session().poll(world.task::look, look -> look.status() < 500
                && world.task.state().filter(state -> state.startsWith("READY/")).isEmpty());
        Tasks.followed().life(world.task);
    }
}
