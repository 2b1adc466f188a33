package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Operating a task that succeeded, and its nodes: everything is refused and nothing changes. */
public final class OperateSteps {

    private static final String CALLS = "a call on the finished task was sent";

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    /** Sends a request, and keeps in mind when it is a call on a task that is over or on one of its nodes. */
    static Seen send(ApiCall call) {
        if (call.operation().id().startsWith("operate")) {
            session().shared(CALLS, () -> true);
        }
        return Obshell.send(call);
    }

    @When("the DBA calls {word} on the task")
    public void call(String operator) {
        world.seen(send(Obshell.operate(world.run.dagId(), operator)));
    }

    /** The reason shows whether the word was understood: on servers that name their errors, else only the refusal. */
    @Then("retry is refused for the same reason as RETRY")
    public void sameReason() {
        Seen upper = send(Obshell.operate(world.run.dagId(), "RETRY"));
        JsonNode expected = upper.at("/error/errCode");
        session().check("OBS-OPERATE-21", world.seen(), "/error/errCode",
                world.seen().status() == upper.status() && world.seen().at("/error/errCode").equals(expected),
                expected + " with status " + upper.status(),
                world.seen().at("/error/errCode") + " with status " + world.seen().status());
    }

    private static ApiCall node(String id, String body) {
        return Obshell.byId("operateNode", id).json(body);
    }

    @When("the DBA passes the first node of the task")
    public void passNode() {
        String id = NodeSteps.firstNode(world.run).path("id").textValue();
        world.seen(send(node(id, "{\"operator\":\"PASS\"}")));
    }

    @Then("the node is as it was before")
    public void nodeUnchanged() {
        JsonNode before = NodeSteps.firstNode(world.run);
        Seen now = Obshell.dag(world.run.dagId());
        JsonNode after = now.at("/data/nodes/0");
        for (String member : List.of("state", "operator")) {
            if (!after.isMissingNode() && now.isSound("/data/nodes/0/" + member)) {
                session().check("OBS-OPNODE-07", now, "/data/nodes/0/" + member,
                        before.path(member).equals(after.path(member)), before.path(member).toString(), after.path(member));
            }
        }
    }

    @When("the first node is operated with pass in lower case")
    public void passInLowerCase() {
        world.seen(send(node(NodeSteps.firstNode(world.run).path("id").textValue(), "{\"operator\":\"pass\"}")));
    }

    @Then("pass is refused for the same reason as PASS")
    public void understood() {
        Seen upper = send(node(NodeSteps.firstNode(world.run).path("id").textValue(), "{\"operator\":\"PASS\"}"));
        session().check("OBS-OPNODE-11", world.seen(), "/error/errCode",
                upper.at("/error/errCode").equals(world.seen().at("/error/errCode")),
                upper.at("/error/errCode").toString(), world.seen().at("/error/errCode"));
    }

    @When("all kinds of calls on the task were refused")
    public void allRefused() {
        boolean called = session().shared(CALLS, () -> false);
        if (!called) {
            throw Skip.because("no call on the task was sent");
        }
        world.seen(Obshell.dag(world.run.dagId()));
    }

    @Then("the task is as it was before")
    public void unchanged() {
        List<Seen> reads = FollowSteps.readable(world.run);
        JsonNode before = reads.get(reads.size() - 1).at("/data");
        if (world.seen().status() != 200) {
            throw Skip.because("the task could not be read after the calls");
        }
        for (String member : List.of("state", "operator", "stage")) {
            JsonNode now = world.seen().at("/data/" + member);
            session().check("OBS-OPERATE-15", world.seen(), "/data/" + member, before.path(member).equals(now),
                    before.path(member).toString(), now);
        }
    }
}
