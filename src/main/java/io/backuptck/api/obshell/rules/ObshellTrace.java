package io.backuptck.api.obshell.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.HashSet;
import java.util.Set;

/** Which trace ids an obshell server gives to requests that bring none of their own. */
final class ObshellTrace {

    private ObshellTrace() {
    }

    /** True where the request brought none. */
    static boolean isOwn(Seen answer) {
        return answer.exchange().request().headers().stream().noneMatch(header -> header.name().equalsIgnoreCase("X-OBSHELL-Trace-ID"));
    }

    /** Failures may come before a trace id is given, and the status operation has none. */
    static void ownTraceId(ApiSession session, Seen answer) {
        JsonNode traceId = answer.at("/traceId");
        if (!isOwn(answer) || !traceId.isTextual() || traceId.textValue().isEmpty() || answer.operation().id().equals("getStatus")) {
            return;
        }
        Set<String> known = session.shared("trace ids of the server", HashSet::new);
        session.check("OBS-ENV-29", answer, "/traceId", known.add(traceId.textValue()),
                "another trace id than that of an earlier request", traceId);
    }
}
