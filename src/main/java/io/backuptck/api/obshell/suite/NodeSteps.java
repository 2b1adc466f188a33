package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Reading nodes and sub-tasks by themselves. */
public final class NodeSteps {

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** The first node of a task as the last read showed it. */
    static JsonNode firstNode(BackupRun run) {
        List<Seen> reads = FollowSteps.readable(run);
        JsonNode node = reads.get(reads.size() - 1).at("/data/nodes/0");
        if (!node.path("id").isTextual()) {
            throw Skip.because("the task shows no node with an id");
        }
        return node;
    }

    /** Reads every other node, too: each must be the one that was asked for, which each answer is held against. */
    private void readOthers(String operation, String list, String requirement) {
        List<Seen> reads = FollowSteps.readable(world.run);
        JsonNode nodes = reads.get(reads.size() - 1).at("/data/nodes");
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
        String node = firstNode(world.run).path("id").textValue();
        Own.get().speakOf("id", node);
        world.seen(Obshell.send(Obshell.byId("getNode", node)));
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

    @Then("the node is the same as in the task")
    public void sameNode() {
        JsonNode node = firstNode(world.run);
        List.of("name", "state", "operator").forEach(member -> same("OBS-NODE-05", node, member));
        numbered("OBS-NODE-11", "node_id");
    }

    @Then("the sub-task is the same as in the task")
    public void sameSubTask() {
        JsonNode task = firstSubTask();
        List.of("name", "state", "operator").forEach(member -> same("OBS-SUB-03", task, member));
        numbered("OBS-SUB-09", "task_id");
    }

    private void same(String requirement, JsonNode inTask, String member) {
        JsonNode now = world.seen().at("/data/" + member);
        if (!now.isMissingNode() && inTask.has(member)) {
            session().check(requirement, world.seen(), "/data/" + member, Times.isSame(now, inTask.path(member)),
                    inTask.path(member).toString(), now);
        }
    }

    /** Only ids of the cluster kind have nothing but the number behind their prefix. */
    private void numbered(String requirement, String member) {
        JsonNode id = world.seen().at("/data/id");
        JsonNode number = world.seen().at("/data/" + member);
        if (id.isTextual() && id.textValue().startsWith("1") && number.isIntegralNumber()) {
            session().check(requirement, world.seen(), "/data/id", id.textValue().equals("1" + number.asText()),
                    "1" + number.asText(), id);
        }
    }
}
