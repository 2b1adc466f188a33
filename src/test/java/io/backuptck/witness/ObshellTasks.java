package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The task endpoints of an obshell agent. */
final class ObshellTasks {

    private final ObshellAgent agent;

    ObshellTasks(ObshellAgent agent) {
        this.agent = agent;
    }

    /** Null when there is no such route. */
    ObshellAgent.Handler handler(WitnessRequest request) {
        if (request.is("GET", "/api/v1/task/dag/*")) {
            return request.path().get(4).contains("unfinish") ? this::unfinished
                    : () -> agent.shown(dag(request.path().get(4)), withDetails(request));
        }
        if (request.is("POST", "/api/v1/task/dag/*")) {
            return () -> operate(request.path().get(4), request);
        }
        if (request.is("GET", "/api/v1/task/node/*")) {
            return () -> node(request.path().get(4));
        }
        if (request.is("POST", "/api/v1/task/node/*")) {
            return () -> passNode(request.path().get(4), request);
        }
        if (request.is("GET", "/api/v1/task/sub_task/*")) {
            return () -> subTask(request.path().get(4));
        }
        return null;
    }

    private static boolean withDetails(WitnessRequest request) {
        return List.of("1", "t", "T", "true", "True", "TRUE").contains(request.query().getOrDefault("show_details", "true"));
    }

    private JsonNode unfinished() {
        ObjectNode data = WitnessRequest.JSON.createObjectNode();
        ArrayNode contents = data.putArray("contents");
        agent.dags.stream().filter(dag -> !dag.isFinished()).forEach(dag -> contents.add(agent.shapes.dag(dag, true)));
        return data;
    }

    /** The primary key inside an id. Objects of other agents are not this agent's. */
    private static long key(String id) {
        if (id.matches("[2-5][0-9]{16,17}|[35][0-9]{45,60}")) {
            throw ObshellError.NO_TASK.refused();
        }
        if (!id.matches("1[0-9]{1,18}")) {
            throw ObshellError.TASK_ID.refused();
        }
        if (id.charAt(1) == '0') {
            throw ObshellError.NO_TASK.refused();
        }
        return Long.parseLong(id.substring(1));
    }

    private ObshellDag dag(String id) {
        long key = key(id);
        return agent.dags.stream().filter(dag -> dag.dagId == key).findFirst().orElseThrow(ObshellError.NO_TASK::refused);
    }

    private ObshellDag.Node nodeOf(ObshellDag dag, long key) {
        return dag.nodes.stream().filter(node -> node.nodeId == key).findFirst().orElse(null);
    }

    private ObshellDag dagOfNode(String id) {
        long key = key(id);
        return agent.dags.stream().filter(dag -> nodeOf(dag, key) != null).findFirst()
                .orElseThrow(ObshellError.NO_TASK::refused);
    }

    private JsonNode operate(String id, WitnessRequest request) {
        key(id);
        JsonNode body = agent.bind(request);
        String operator = ObshellAgent.text(body, "operator").toUpperCase(Locale.ROOT);
        if (operator.isEmpty()) {
            throw ObshellError.BINDING.refused();
        }
        agent.scheduler.operate(dag(body.path("id").asText(id)), operator);
        return null;
    }

    private JsonNode node(String id) {
        ObshellDag.Node node = nodeOf(dagOfNode(id), key(id));
        ObjectNode shown = agent.shapes.node(node);
        if (node.subTasks.size() > 1) {
            shown.putObject("additional_data");
        }
        return shown;
    }

    private JsonNode passNode(String id, WitnessRequest request) {
        String operator = ObshellAgent.text(agent.bind(request), "operator");
        ObshellDag dag = dagOfNode(id);
        if (!operator.equalsIgnoreCase("PASS")) {
            throw (operator.isEmpty() ? ObshellError.BINDING : ObshellError.NODE_OPERATOR).refused();
        }
        agent.scheduler.passNode(dag, nodeOf(dag, key(id)));
        return null;
    }

    private JsonNode subTask(String id) {
        long key = key(id);
        return agent.dags.stream().flatMap(dag -> dag.nodes.stream()).flatMap(node -> node.subTasks.stream()
                .filter(task -> task.taskId == key).<JsonNode>flatMap(task -> Stream.of(agent.shapes.subTask(node, task))))
                .findFirst().orElseThrow(ObshellError.NO_TASK::refused);
    }
}
