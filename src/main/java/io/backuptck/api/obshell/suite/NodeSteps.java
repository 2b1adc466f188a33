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
        Skip.when(!node.path("id").isTextual(), "the task shows no node with an id");
        return node;
    }

    private JsonNode firstSubTask() {
        JsonNode task = firstNode(world.run).path("sub_tasks").path(0);
        Skip.when(!task.path("id").isTextual(), "the task shows no sub-task with an id");
        return task;
    }

    @When("^its first (node|sub-task) is read$")
    public void readFirst(String part) {
        world.seen(part.equals("node") ? read("getNode", firstNode(world.run)) : read("getSubTask", firstSubTask()));
    }

    private static Seen read(String operation, JsonNode part) {
        return Obshell.send(Obshell.byId(operation, part.path("id").textValue()));
    }

    /** Requests that take an id have that of the node from then on. */
    @Given("the first node of the task")
    public void speakOfNode() {
        Own.get().speakOf("id", firstNode(world.run).path("id").textValue());
    }

    /** Each must be the one that was asked for, which each answer is held against. */
    @Then("^(each|a sub-task of each) of its nodes can be read$")
    public void readOthers(String which) {
        for (JsonNode node : FollowSteps.lastRead(world.run).at("/data/nodes")) {
            JsonNode part = which.equals("each") ? node : node.path("sub_tasks").path(0);
            if (part.path("id").isTextual() && part.path("state").asText().matches("SUCCEED|FAILED")) {
                Seen answer = read(which.equals("each") ? "getNode" : "getSubTask", part);
                if (answer.status() < 500) {
                    session().check("OBS-LIFE-34", answer, "", answer.status() != 404, "the finished part " + part.path("id").asText()
                            + " of the task", "status " + answer.status());
                }
            }
        }
    }
}
