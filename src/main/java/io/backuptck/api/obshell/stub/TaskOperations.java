package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The operations on DAGs, nodes and sub-tasks. */
final class TaskOperations {

    private static final Map<String, Refusal> REFUSALS = Map.of(
            "ROLLBACK", Refusal.ROLLBACK_NOT_FAILED,
            "RETRY", Refusal.RETRY_NOT_FAILED,
            "PASS", Refusal.PASS_NOT_FAILED,
            "CANCEL", Refusal.CANCEL_FINISHED);

    private final Cluster cluster;
    private final Bodies bodies;

    private final RequestRules rules;

    TaskOperations(Cluster cluster, Bodies bodies, RequestRules rules) {
        this.rules = rules;
        this.cluster = cluster;
        this.bodies = bodies;
    }

    JsonNode dag(StubRequest request) {
        String details = request.query().getOrDefault("show_details", "true");
        return findDag(request).json(details.matches("1|t|T|true|True|TRUE"));
    }

    Optional<JsonNode> operateDag(StubRequest request, Instant now) {
        number(request);
        String operator = bodies.operator(request, Refusal.OPERATOR, "RETRY");
        Dag dag = findDag(request);
        if (!dag.allows(operator)) {
            throw new Refused(REFUSALS.get(operator));
        }
        dag.call(operator, now);
        return Optional.empty();
    }

    JsonNode node(StubRequest request) {
        long number = number(request);
        return findNode(findNodeDag(number), number).json();
    }

    Optional<JsonNode> operateNode(StubRequest request, Instant now) {
        long number = number(request);
        bodies.operator(request, Refusal.NODE_OPERATOR, "PASS");
        Dag dag = findNodeDag(number);
        Refusal.NODE_DAG_NOT_FAILED.when(!dag.isFailed());
        Refusal.NODE_NOT_FAILED.when(!findNode(dag, number).is("FAILED"));
        dag.call("PASS-NODE", now);
        return Optional.empty();
    }

    JsonNode subTask(StubRequest request) {
        long number = number(request);
        return findNode(findNodeDag(number), number).task().json();
    }

    /** The DAG that the request's id belongs to, whatever kind of id it is. */
    Optional<Dag> of(StubRequest request) {
        String id = request.path().getOrDefault("id", "");
        if (!id.matches("1[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(id.substring(1));
        return request.operation().id().equals("getDag") ? cluster.dag(number) : cluster.dagOfNode(number);
    }

    private static Node findNode(Dag dag, long number) {
        return dag.nodes().stream().filter(node -> node.number() == number).findFirst().orElseThrow();
    }

    private Dag findDag(StubRequest request) {
        return cluster.dag(number(request)).orElseThrow(() -> new Refused(Refusal.TASK_UNKNOWN));
    }

    /** Nodes and sub-tasks of this cluster are numbered alike, as each node has one sub-task. */
    private Dag findNodeDag(long number) {
        return cluster.dagOfNode(number).orElseThrow(() -> new Refused(Refusal.TASK_UNKNOWN));
    }

    /** The number behind the prefix of a cluster id; an id that does not read back the same is unknown. */
    private long number(StubRequest request) {
        String id = request.path().getOrDefault("id", "");
        Refusal.GENERIC_ID.when(!rules.parameters(request.operation(), "path", request.path()).isEmpty());
        Refusal.TASK_UNKNOWN.when(!id.matches("1[1-9]\\d{0,17}"));
        return Long.parseLong(id.substring(1));
    }
}
