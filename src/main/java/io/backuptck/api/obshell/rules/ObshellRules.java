package io.backuptck.api.obshell.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.Seen;
import java.math.BigInteger;
import java.util.List;

/** What every answer of an obshell agent has to fulfil beside its schema. */
final class ObshellRules {

    static final List<ExchangeRule> OF_EXCHANGES = List.of(ObshellRules::statusTwice, ObshellRules::traceId,
            ObshellClock::duration, ObshellClock::nearDate);
    static final List<ExchangeRule> OF_RUNS = List.of(ObshellRules::errorsOfOneKind, ObshellRules::noSecret, ObshellClock::goesOn,
            ObshellTrace::ownTraceId, ObshellBackups::stillShown, ObshellBackups::sameTenant);

    private ObshellRules() {
    }

    private static void statusTwice(ApiSession session, Seen answer) {
        JsonNode status = answer.at("/status");
        if (status.isIntegralNumber()) {
            session.check("OBS-ENV-10", answer, "/status", status.bigIntegerValue().equals(BigInteger.valueOf(answer.status())),
                    "the HTTP status " + answer.status(), status);
        }
    }

    /** Failures may come before a trace id is given, and the status operation has none. */
    private static void traceId(ApiSession session, Seen answer) {
        JsonNode traceId = answer.at("/traceId");
        if (!traceId.isTextual() || answer.operation().id().equals("getStatus")) {
            return;
        }
        if (ObshellTrace.isOwn(answer) && !traceId.textValue().isEmpty()) {
            session.check("OBS-ENV-14", answer, "/traceId", traceId.textValue().matches("[0-9a-f]{16}"),
                    "16 lower-case hexadecimal digits", traceId);
        }
    }

    private static void noSecret(ApiSession session, Seen answer) {
        if (answer.isRefusal()) {
            session.check("OBS-ENCRYPT-07", answer, "", !session.repeatsSecret(answer), "no password in a refusal", "a password");
        }
    }

    private static void errorsOfOneKind(ApiSession session, Seen answer) {
        JsonNode error = answer.at("/error");
        if (error.isObject()) {
            boolean named = error.has("errCode");
            boolean first = session.shared("errors have an errCode", () -> named);
            session.check("OBS-ERR-03", answer, "/error", named == first,
                    first ? "an errCode, as in other errors" : "no errCode, as in other errors", error);
        }
    }
}
