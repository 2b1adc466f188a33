package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Obshell agents whose answers are wrong in one way each. */
enum WrongObshellAnswers implements WrongServer {

    GIVES_ALL_THE_SAME_TRACE_ID(() -> new ObshellAgent() {
        @Override
        ObjectNode envelope(WitnessRequest request, int status) {
            ObjectNode envelope = super.envelope(request, status);
            boolean own = !request.headers().containsKey("X-OBSHELL-Trace-ID") && !envelope.path("traceId").asText().isEmpty();
            return own ? envelope.put("traceId", "0123456789abcdef") : envelope;
        }
    }, "OBS-ENV-29"),
    HAS_A_CLOCK_OF_ANOTHER_DAY(() -> new ObshellAgent() {
        @Override
        ObjectNode envelope(WitnessRequest request, int status) {
            return super.envelope(request, status).put("timestamp", "2026-03-01T10:00:00+08:00");
        }
    }, "OBS-ENV-26"),
    LOSES_A_TASK_THAT_IS_DONE(() -> new ObshellAgent() {
        private final Set<Long> seenFinished = new HashSet<>();

        @Override
        JsonNode shown(ObshellDag dag, boolean details) {
            boolean seen = dag.isFinished() && !seenFinished.add(dag.dagId);
            if (seen) {
                throw ObshellError.NO_TASK.refused();
            }
            return super.shown(dag, details);
        }
    }, "OBS-LIFE-33"),
    ANSWERS_A_SECOND_START_WITH_THE_FIRST_TASK(() -> new ObshellAgent() {
        @Override
        JsonNode startTenant(String name, WitnessRequest request) {
            ObshellDag running = dags.stream().filter(dag -> !dag.isFinished() && dag.tenants.equals(List.of(name))).findFirst()
                    .orElse(null);
            JsonNode own = super.startTenant(name, request);
            if (running == null) {
                return own;
            }
            dags.remove(dags.size() - 1);
            return started(running).put("state", "READY").put("stage", 1);
        }
    }, "OBS-START-29"),
    TURNS_THE_TIMES_OF_A_NODE(() -> new ObshellAgent() {
        {
            shapes = new ObshellShapes(ZoneOffset.ofHours(8), key -> "1" + key, true) {
                @Override
                ObjectNode node(ObshellDag.Node node) {
                    ObjectNode shown = super.node(node);
                    return node.state.equals("SUCCEED") ? shown.put("end_time", time(node.start.minusSeconds(3))) : shown;
                }
            };
        }
    }, "OBS-NODE-26"),
    SHOWS_ANOTHER_NODE(() -> new ObshellAgent() {
        @Override
        Handler handler(WitnessRequest request) {
            boolean node = request.is("GET", "/api/v1/task/node/*") && request.path().get(4).endsWith("00");
            return !node ? super.handler(request) : () -> {
                JsonNode own = super.handler(request).get();
                return dags.stream().flatMap(dag -> dag.nodes.stream()).filter(one -> one.nodeId == own.path("node_id").asLong() + 1)
                        .<JsonNode>map(shapes::node).findFirst().orElse(own);
            };
        }
    }, "OBS-NODE-04"),
    REPEATS_THE_PASSWORD(() -> new ObshellAgent() {
        @Override
        WitnessReply failed(WitnessRequest request, ObshellError error) {
            WitnessReply reply = super.failed(request, error);
            ObjectNode envelope = (ObjectNode) WitnessRequest.json(reply);
            ((ObjectNode) envelope.path("error")).put("message", "cannot do " + request.body());
            return WitnessReply.json(reply.status(), envelope);
        }
    }, "OBS-ENCRYPT-07"),
    REFUSES_WITH_200(1, () -> new ObshellAgent() {
        @Override
        WitnessReply failed(WitnessRequest request, ObshellError error) {
            ObjectNode envelope = (ObjectNode) WitnessRequest.json(super.failed(request, error));
            return WitnessReply.json(200, envelope.put("status", 200));
        }
    }, "OBS-ENV-30"),
    REFUSES_WITH_500(3, () -> new ObshellAgent() {
        @Override
        WitnessReply failed(WitnessRequest request, ObshellError error) {
            WitnessReply reply = super.failed(request, error);
            return reply.status() != 400 ? reply
                    : WitnessReply.json(500, ((ObjectNode) WitnessRequest.json(reply)).put("status", 500));
        }
    }, "OBS-DAG-07");

    private final Defect defect;
    private final int most;

    WrongObshellAnswers(Supplier<WitnessServer> server, String... blamed) {
        this(Integer.MAX_VALUE, server, blamed);
    }

    /** @param most how many requirements may be blamed at most, the rest being consequences */
    WrongObshellAnswers(int most, Supplier<WitnessServer> server, String... blamed) {
        this.defect = new Defect(ApiId.named("obshell"), server, List.of(blamed));
        this.most = most;
    }

    int most() {
        return most;
    }

    @Override
    public Defect defect() {
        return defect;
    }
}
