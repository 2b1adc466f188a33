package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules on the nodes of a DAG. The server reads the DAG before its nodes, so nodes may be newer than the DAG around
 * them; every rule here holds in spite of that.
 */
final class NodeRules {

    private NodeRules() {
    }

    /** {@code nodes-complete}: as many nodes as stages, with names that stay. */
    static void complete(Invariant invariant, Trace trace, Rules.Sink sink) {
        List<String> known = null;
        Observation first = null;
        for (Observation observation : trace.observations()) {
            JsonNode nodes = observation.resource().path("nodes");
            if (!nodes.isArray() || !observation.resource().path("max_stage").isIntegralNumber()) {
                continue;
            }
            sink.applied();
            if (nodes.size() != observation.resource().path("max_stage").asInt()) {
                sink.breach("/nodes", observation.resource().path("max_stage") + " nodes", nodes.size() + " nodes",
                        Optional.empty(), observation);
                return;
            }
            List<String> names = new ArrayList<>();
            nodes.forEach(node -> names.add(node.path("name").asText()));
            if (known != null && !known.equals(names)) {
                sink.breach("/nodes", "still " + known, names.toString(), Optional.of(first), observation);
                return;
            }
            known = names;
            first = observation;
        }
    }

    /** {@code nodes-below-succeeded}: nodes of stages already passed are SUCCEED. */
    static void belowSucceeded(Invariant invariant, Trace trace, Rules.Sink sink) {
        if (!trace.wasOperated()) {
            withNodes(trace, (observation, nodes, stage) ->
                    all(nodes, 0, stage - 1, "SUCCEED", sink, observation));
        }
    }

    /** {@code nodes-in-order}: a node beyond PENDING follows one that is SUCCEED. */
    static void inOrder(Invariant invariant, Trace trace, Rules.Sink sink) {
        if (trace.wasOperated()) {
            return;
        }
        withNodes(trace, (observation, nodes, stage) -> {
            for (int i = 1; i < nodes.size(); i++) {
                sink.applied();
                String before = state(nodes, i - 1);
                if (!state(nodes, i).equals("PENDING") && !before.equals("SUCCEED")) {
                    sink.breach("/nodes/" + i + "/state", "PENDING, as the node before it is " + before,
                            state(nodes, i), Optional.empty(), observation);
                    return false;
                }
            }
            return true;
        });
    }

    /** {@code failed-node}: the node at which a DAG failed is FAILED, the ones below are SUCCEED. */
    static void failedNode(Invariant invariant, Trace trace, Rules.Sink sink) {
        if (trace.mayHaveBeen("ROLLBACK")) {
            return;
        }
        withNodes(trace, (observation, nodes, stage) -> {
            String operator = observation.resource().path("operator").asText();
            if (!is(observation, "FAILED") || !(operator.equals("RUN") || operator.equals("CANCEL"))) {
                return true;
            }
            return all(nodes, stage - 1, stage, "FAILED", sink, observation)
                    && all(nodes, 0, stage - 1, "SUCCEED", sink, observation);
        });
    }

    /** {@code all-nodes-succeeded}: a DAG that is done has only nodes and sub-tasks that are done. */
    static void allSucceeded(Invariant invariant, Trace trace, Rules.Sink sink) {
        if (trace.mayHaveBeen("ROLLBACK")) {
            return;
        }
        withNodes(trace, (observation, nodes, stage) -> {
            if (!is(observation, "SUCCEED") || !observation.resource().path("operator").asText().equals("RUN")) {
                return true;
            }
            if (!all(nodes, 0, nodes.size(), "SUCCEED", sink, observation)) {
                return false;
            }
            for (int i = 0; i < nodes.size(); i++) {
                int node = i;
                for (JsonNode task : nodes.get(i).path("sub_tasks")) {
                    if (!task.path("state").asText().equals("SUCCEED")) {
                        sink.breach("/nodes/" + node + "/sub_tasks/state", "SUCCEED", task.path("state").asText(),
                                Optional.empty(), observation);
                        return false;
                    }
                }
            }
            return true;
        });
    }

    private static boolean all(JsonNode nodes, int from, int to, String state, Rules.Sink sink,
            Observation observation) {
        for (int i = Math.max(0, from); i < to && i < nodes.size(); i++) {
            sink.applied();
            if (!state(nodes, i).equals(state)) {
                sink.breach("/nodes/" + i + "/state", state, state(nodes, i), Optional.empty(), observation);
                return false;
            }
        }
        return true;
    }

    private static String state(JsonNode nodes, int index) {
        return nodes.get(index).path("state").asText();
    }

    private static boolean is(Observation observation, String state) {
        return observation.resource().path("state").asText().equals(state);
    }

    private static void withNodes(Trace trace, NodeCheck check) {
        for (Observation observation : trace.observations()) {
            JsonNode nodes = observation.resource().path("nodes");
            JsonNode stage = observation.resource().path("stage");
            if (nodes.isArray() && stage.isIntegralNumber() && KnownStates.all(nodes, trace.machine())
                    && !check.holds(observation, nodes, stage.asInt())) {
                return;
            }
        }
    }

    private interface NodeCheck {
        boolean holds(Observation observation, JsonNode nodes, int stage);
    }
}
