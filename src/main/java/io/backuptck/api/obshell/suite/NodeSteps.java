package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Reading nodes and sub-tasks by themselves. */
public final class NodeSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** The first node of a task as the last read showed it. */
    static JsonNode firstNode(BackupRun run) {
        JsonNode node = FollowSteps.lastRead(run).at("/data/nodes/0");
        if (!node.path("id").isTextual()) {
            throw Skip.because("the task shows no node with an id");
        }
        return node;
    }

    /** Reads every other node, too: each must be the one that was asked for, which each answer is held against. */
    private void readOthers(String operation, String list, String requirement) {
        JsonNode nodes = FollowSteps.lastRead(world.run).at("/data/nodes");
        for (JsonNode node : nodes) {
            JsonNode part = list.isEmpty() ? node : node.path(list).path(0);
            if (part.path("id").isTextual() && part.path("state").asText().matches("SUCCEED|FAILED")) {
                Seen answer = Obshell.send(Obshell.byId(operation, part.path("id").textValue()));
                if (answer.status() < 500) {
                    session().check(requirement, answer, "", answer.status() != 404, "the finished part " + part.path("id").asText()
                            + " of the task", "status " + answer.status());
                }
            }
        }
    }

    private JsonNode firstSubTask() {
        JsonNode task = firstNode(world.run).path("sub_tasks").path(0);
        if (!task.path("id").isTextual()) {
            throw Skip.because("the task shows no sub-task with an id");
        }
        return task;
    }

    @When("its first node is read")
    public void readNode() {
        world.seen(Obshell.send(Obshell.byId("getNode", firstNode(world.run).path("id").textValue())));
    }

    /** Requests that take an id have that of the node from then on. */
    @Given("the first node of the task")
    public void speakOfNode() {
        Own.get().speakOf("id", firstNode(world.run).path("id").textValue());
    }

    @When("its first sub-task is read")
    public void readSubTask() {
        world.seen(Obshell.send(Obshell.byId("getSubTask", firstSubTask().path("id").textValue())));
    }

    @Then("each of its nodes can be read")
    public void allNodes() {
        readOthers("getNode", "", "OBS-LIFE-34");
    }

    @Then("a sub-task of each of its nodes can be read")
    public void allSubTasks() {
        readOthers("getSubTask", "sub_tasks", "OBS-LIFE-34");
    }
}
