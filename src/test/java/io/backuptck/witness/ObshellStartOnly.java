package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;

/**
 * Only what the source pages themselves describe, with the errors of 4.2.4.0: backups can be started and a tenant's backup
 * looked at. Tasks live in the agent's own store and have two stages, as in the pages' samples; an empty body is not
 * understood yet; members appear that nobody knows.
 */
class ObshellStartOnly extends ObshellOldAgent {

    ObshellStartOnly() {
        shapes = new ObshellShapes(ZoneOffset.ofHoursMinutes(-3, -30), key -> "2213070643302886" + key, false);
    }

    @Override
    Handler handler(WitnessRequest request) {
        boolean documented = request.is("POST", "/api/v1/tenant/*/backup") || request.is("POST", "/api/v1/obcluster/backup")
                || request.is("GET", "/api/v1/tenant/*/backup/overview");
        return documented ? super.handler(request) : null;
    }

    @Override
    JsonNode bind(WitnessRequest request) {
        if (request.body().isEmpty()) {
            throw ObshellError.BINDING.refused();
        }
        return super.bind(request);
    }

    @Override
    ObjectNode started(ObshellDag dag) {
        return super.started(dag).put("max_stage", 2).put("kind", "backup");
    }

    @Override
    ObjectNode envelope(WitnessRequest request, int status) {
        ObjectNode envelope = WitnessRequest.JSON.createObjectNode().put("node", "10.10.10.1:2886");
        return envelope.setAll(super.envelope(request, status));
    }
}
