package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.time.Instant;
import java.util.Optional;

/** A task of this run, with everything that was seen of it and called on it. */
final class OperableTask {

    private final String id;
    private final Trace trace;
    private Seen last;
    /** True when something was called on the task since it was last seen, so that nobody knows where it is. */
    private boolean changed;

    OperableTask(String id, Trace trace) {
        this.id = id;
        this.trace = trace;
    }

    /** The task that the answer to a start names; empty when the start was refused or names none. */
    static Optional<OperableTask> of(Seen start) {
        String id = start.at("/data/id").asText();
        if (!start.exchange().response().isSuccess() || id.isEmpty()) {
            return Optional.empty();
        }
        Trace trace = new Trace(Machine.of(session().contract(), "dag"));
        TaskFollower.observeStart(trace, start);
        return Optional.of(new OperableTask(id, trace));
    }

    String id() {
        return id;
    }

    Trace trace() {
        return trace;
    }

    Seen read() {
        last = Obshell.dag(id);
        TaskFollower.observe(trace, last);
        changed &= !last.exchange().response().isSuccess();
        return last;
    }

    /** Calls an operator on the task. A server error may come from losing a race with the scheduler, so it tells nothing. */
    Seen call(String operator) {
        return call(operator, Obshell.operate(id, operator));
    }

    Seen passNode(String node) {
        return call("PASS-NODE", Obshell.byId("operateNode", node).json("{\"operator\":\"PASS\"}"));
    }

    /** A call whose answer got lost may have been obeyed, which explains what is seen of the task from then on. */
    private Seen call(String name, ApiCall call) {
        try {
            Seen answer = Obshell.send(call);
            note(name, answer.exchange().answeredAt(), isAccepted(answer) ? CallAnswer.ACCEPTED
                    : answer.status() >= 500 ? CallAnswer.UNKNOWN : CallAnswer.REFUSED);
            return answer;
        } catch (Inconclusive lost) {
            note(name, session().time().now(), CallAnswer.UNKNOWN);
            throw lost;
        }
    }

    static boolean isAccepted(Seen answer) {
        return answer.status() < 300 && !answer.isRefusal();
    }

    private void note(String call, Instant at, CallAnswer outcome) {
        changed |= outcome != CallAnswer.REFUSED;
        trace.add(new Event.Call(at, call, outcome));
    }

    /** Where the task was at the last look; empty when that cannot be told. */
    Optional<Configuration> at() {
        return changed ? Optional.empty() : trace.latest().flatMap(seen -> trace.machine().configuration(seen.resource()));
    }

    boolean isOver() {
        return at().filter(trace.machine()::isEnd).isPresent();
    }

    boolean isUnfinished() {
        return at().filter(now -> !trace.machine().isEnd(now)).isPresent();
    }

    boolean hasFailed() {
        return at().filter(now -> now.state().startsWith("FAILED/")).isPresent();
    }

    /** Reads on until the task is over, and judges its whole life. */
    void followToTheEnd() {
        boolean ended = session().poll(this::read, read -> read.status() < 500 && TaskFollower.isEnd(trace, read)).isPresent();
        judge();
        if (!ended) {
            throw new Inconclusive("the task " + id + " did not end within the completion timeout after a call");
        }
    }

    /** Reads on until the task has begun to do what it was called to, and judges its life so far. */
    void followABit() {
        session().poll(this::read, read -> read.status() < 500
                && at().filter(now -> now.state().startsWith("READY/")).isEmpty());
        judge();
    }

    void judge() {
        session().check(trace, "task " + id + (trace.wasOperated() ? " with a call" : ""), "/data");
    }

    /** Lets the task fail by cancelling it, so that it can be operated; false when it does not. Others may have operated it. */
    boolean cancelToFail() {
        read();
        if (isUnfinished() && isAccepted(call("CANCEL"))) {
            followToTheEnd();
        }
        return hasFailed();
    }

    /** Id of a node that has failed, as the last read showed it. */
    String failedNode() {
        Seen read = last == null || !last.exchange().response().isSuccess() ? read() : last;
        JsonNode nodes = read.at("/data/nodes");
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.path(i).path("state").asText().equals("FAILED") && read.isSound("/data/nodes/" + i + "/id")) {
                return nodes.path(i).path("id").asText();
            }
        }
        throw Skip.because("the failed task shows no failed node with an id (see OBS-LIFE-21)");
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
