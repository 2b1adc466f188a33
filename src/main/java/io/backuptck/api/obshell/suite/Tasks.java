package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Calls;
import io.backuptck.suite.behaviour.Followed;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.KnownResources;
import java.util.Optional;

/** The tasks that starts of this run have made, and what is called on them. */
final class Tasks {

    private Tasks() {
    }

    static KnownResources all() {
        return KnownResources.of(session(), session().contract().resource("task"));
    }

    /** The task that the answer to a start names; empty when the start was refused or names none that can be relied on. */
    static Optional<KnownResource> of(Seen start) {
        return start.exchange().response().isSuccess() ? all().add(start) : Optional.empty();
    }

    static Followed followed() {
        return new Followed(session(), session().contract().resource("task"));
    }

    static Seen call(KnownResource task, String operator) {
        return Calls.send(task, operator, Obshell.operate(task.id(), operator));
    }

    static boolean isAccepted(Seen answer) {
        return answer.status() < 300 && !answer.isRefusal();
    }

    /** Reads on until the task is over, and judges its whole life. */
    static void followToTheEnd(KnownResource task) {
        boolean ended = task.follow();
        followed().life(task);
        if (!ended) {
            throw new Inconclusive(task.missedEnd() + ", after a call");
        }
    }

    /** Lets the task fail by cancelling it, so that it can be operated; false when it does not. Others may have operated it. */
    static boolean cancelToFail(KnownResource task) {
        task.look();
        if (task.isUnfinished() && isAccepted(call(task, "CANCEL"))) {
            followToTheEnd(task);
        }
        return hasFailed(task);
    }

    /** True when the last look has shown that it failed, or was cancelled. */
    static boolean hasFailed(KnownResource task) {
        return task.isOver() && !task.isFinal();
    }

    static Seen passNode(KnownResource task, String node) {
        return Calls.send(task, "PASS-NODE", Obshell.byId("operateNode", node).json("{\"operator\":\"PASS\"}"));
    }

    /** Id of a node that has failed, as the last read showed it. */
    static String failedNode(KnownResource task) {
        JsonNode nodes = task.latest().orElseThrow().json().path("nodes");
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.path(i).path("state").asText().equals("FAILED") && task.latest().get().answer().isSound("/data/nodes/" + i + "/id")) {
                return nodes.path(i).path("id").asText();
            }
        }
        throw Skip.because("the failed task shows no failed node with an id (see OBS-LIFE-21)");
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
