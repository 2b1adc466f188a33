package io.backuptck.witness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;

/**
 * A cluster agent of release 4.2.5.0: the older errors with their numeric codes, no maintenance members, no lists of backup
 * jobs; it lives in the zone of Greenwich and answers a start with the times of the task's creation.
 */
class ObshellOldAgent extends ObshellAgent {

    ObshellOldAgent() {
        shapes = new ObshellShapes(ZoneOffset.UTC, key -> "1" + key, false);
    }

    @Override
    Handler handler(WitnessRequest request) {
        boolean later = request.is("GET", "/api/v1/tenant/*/backup/tasks") || request.is("GET", "/api/v1/tenant/*/backup/info")
                || request.is("POST", "/api/v1/task/node/*");
        return later ? null : super.handler(request);
    }

    @Override
    ObjectNode started(ObshellDag dag) {
        return shapes.dag(dag, false);
    }

    @Override
    String version() {
        return "4.2.5.0-12024110110";
    }

    @Override
    WitnessReply failed(WitnessRequest request, ObshellError error) {
        ObjectNode envelope = envelope(request, error.oldStatus);
        envelope.putObject("error").put("code", error.oldCode).put("message", "refused: " + error);
        return WitnessReply.json(error.oldStatus, envelope);
    }
}
