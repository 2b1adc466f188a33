package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.AgentEra;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Wraps payloads and errors as the agent does. */
final class Envelopes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TRACE_HEADER = "x-obshell-trace-id";

    private Envelopes() {
    }

    /** A success; without a payload the member {@code data} is left out. */
    static StubResponse success(StubRequest request, Instant now, Optional<JsonNode> payload) {
        ObjectNode envelope = envelope(true, now, 200, traceId(request));
        payload.ifPresent(data -> envelope.set("data", data));
        return StubResponse.json(200, envelope);
    }

    /** @param request empty when the contract does not know its route */
    static StubResponse failure(Optional<StubRequest> request, Instant now, AgentEra era, Refused refused) {
        Refusal refusal = refused.refusal();
        int status = refusal.status(era);
        String traceId = refusal.comesBeforeTheTrace() ? "" : request.map(Envelopes::traceId).orElseGet(Envelopes::newTraceId);
        ObjectNode envelope = envelope(false, now, status, traceId);
        if (refusal.hasNullData()) {
            envelope.putNull("data");
        }
        ObjectNode error = envelope.putObject("error");
        if (refusal.code(era) != 0) {
            error.put("code", refusal.code(era));
        }
        if (era == AgentEra.NAMED) {
            error.put("errCode", refusal.errCode());
        }
        error.put("message", refusal.message());
        StubResponse answer = StubResponse.json(status, envelope);
        return refusal.comesBeforeTheTrace() ? answer.header("Content-Type", "application/json; charset=utf-8") : answer;
    }

    private static ObjectNode envelope(boolean successful, Instant now, int status, String traceId) {
        return NODES.objectNode()
                .put("successful", successful)
                .put("timestamp", AgentTime.text(now))
                .put("duration", 1)
                .put("status", status)
                .put("traceId", traceId);
    }

    private static String traceId(StubRequest request) {
        if (request.target().equals("/api/v1/status")) {
            return "";
        }
        return request.header(TRACE_HEADER).filter(id -> !id.isEmpty()).orElseGet(Envelopes::newTraceId);
    }

    private static String newTraceId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
