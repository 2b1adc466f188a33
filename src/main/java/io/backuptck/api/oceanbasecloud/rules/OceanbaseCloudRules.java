package io.backuptck.api.oceanbasecloud.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.Seen;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.validation.JsonText;
import java.util.List;
import java.util.Optional;

/** What every answer of OceanBase Cloud has to fulfil beside its schema. */
final class OceanbaseCloudRules {

    static final List<ExchangeRule> ALL = List.of(OceanbaseCloudRules::started, OceanbaseCloudRules::secret);

    private OceanbaseCloudRules() {
    }

    /** What the answer to a start holds depends on the kind of backup that the request names. */
    private static void started(ApiSession session, Seen answer) {
        if (!isSuccess(answer, "startBackup")) {
            return;
        }
        String kind = JsonText.parse(answer.exchange().request().body()).value()
                .map(body -> body.path("backupObjectType").asText()).orElse("");
        JsonNode data = answer.at("/data");
        boolean readable = data.isObject() || data.isNull() || data.isMissingNode();
        switch (kind) {
            case "tenant" -> {
                if (readable) {
                    taskId(session, answer);
                }
                session.check("OBC-PHYSICAL-15", answer, "/backupTaskId", !answer.body().has("backupTaskId"),
                        "no backupTaskId beside data", answer.at("/backupTaskId"));
            }
            case "table", "database" -> {
                if (readable) {
                    session.check("OBC-LOGICAL-08", answer, "/data", data.isObject(), "an object", shown(data));
                }
            }
            default -> { }
        }
    }

    private static void taskId(ApiSession session, Seen answer) {
        JsonNode id = answer.at("/data/backupTaskId");
        session.check("OBC-PHYSICAL-13", answer, "/data/backupTaskId", !id.isMissingNode() && !id.isNull(),
                "the id of the backup task", shown(id));
    }

    /** Only a refusal is documented well enough to say what is no part of it. */
    private static void secret(ApiSession session, Seen answer) {
        Optional<DigestAuthentication> own = session.identity(DigestAuthentication.class);
        if (own.isPresent() && answer.isRefusal()) {
            boolean told = answer.tells(own.get()::isToldIn);
            session.check("OBC-AUTH-23", answer, "", !told, "an answer without the secret of the AccessKey",
                    told ? "the secret stands in it" : "none");
        }
    }

    private static boolean isSuccess(Seen answer, String operation) {
        return answer.operation().id().equals(operation) && answer.exchange().response().isSuccess()
                && answer.at("/success").isBoolean() && answer.at("/success").booleanValue();
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.toString();
    }
}
