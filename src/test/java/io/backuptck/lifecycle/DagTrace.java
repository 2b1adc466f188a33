package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.check.TraceChecker;
import io.backuptck.lifecycle.check.UnseenCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A hand-made trace of a task with four stages, and snapshots as a correct agent shows them. */
final class DagTrace {

    static final String CREATED = "2026-03-01T10:00:03.201455+08:00";
    static final String PICKED_UP = "2026-03-01T10:00:04.098213+08:00";
    static final String ENDED = "2026-03-01T10:02:51.620001+08:00";
    static final String EPOCH = "1970-01-01T08:00:00+08:00";
    private static final List<String> NODES =
            List.of("Check destination", "Open archive log", "Start backup", "Wait backup Finish");

    private final Trace trace = new Trace(Machine.of(Contract.of(ApiId.named("obshell")), "dag"));
    private Instant now = Instant.parse("2026-03-01T02:00:03Z");
    private int exchange;

    /** A snapshot without nodes, with the times of a first run. */
    static ObjectNode dag(String state, String operator, int stage) {
        String start = state.equals("READY") ? CREATED : PICKED_UP;
        String end = state.equals("SUCCEED") || state.equals("FAILED") ? ENDED : CREATED;
        ObjectNode dag = JsonNodeFactory.instance.objectNode().put("id", "1123").put("dag_id", 123)
                .put("name", "Obcluster start full backup for t1").put("stage", stage).put("max_stage", 4)
                .put("maintenance_type", 1).put("maintenance_key", "").put("state", state).put("operator", operator);
        dag.putNull("nodes");
        return times(dag, start, end);
    }

    static ObjectNode times(ObjectNode dag, String start, String end) {
        return dag.put("start_time", start).put("end_time", end);
    }

    /** The snapshot with nodes in these states. */
    static ObjectNode withNodes(ObjectNode dag, String... states) {
        ArrayNode nodes = dag.putArray("nodes");
        for (int i = 0; i < states.length; i++) {
            ObjectNode node = nodes.addObject().put("id", "149" + i).put("name", NODES.get(i % NODES.size()))
                    .put("state", states[i]).put("operator", "RUN");
            node.putArray("sub_tasks").addObject().put("id", "173" + i).put("state", states[i])
                    .put("execute_times", states[i].equals("PENDING") ? 0 : 1);
        }
        return dag;
    }

    static ObjectNode subTask(ObjectNode dag, int node) {
        return (ObjectNode) dag.at("/nodes/" + node + "/sub_tasks/0");
    }

    DagTrace seen(String state, String operator, int stage) {
        return seen(dag(state, operator, stage));
    }

    DagTrace seen(ObjectNode dag) {
        tick();
        trace.add(new Event.Observation(now, dag, ++exchange));
        return this;
    }

    DagTrace called(String call) {
        return called(call, CallAnswer.ACCEPTED);
    }

    DagTrace called(String call, CallAnswer answer) {
        tick();
        trace.add(new Event.Call(now, call, answer));
        return this;
    }

    private void tick() {
        now = now.plus(Duration.ofSeconds(1));
    }

    TraceVerdict verdict() {
        return TraceChecker.check(trace);
    }

    /** The calls of others that would explain what is broken. */
    List<String> others() {
        return UnseenCalls.explaining(trace);
    }

    /** The ids of the broken rules, each once. */
    Set<String> broken() {
        Set<String> rules = new TreeSet<>();
        verdict().breaches().forEach(breach -> rules.add(breach.rule()));
        return rules;
    }
}
