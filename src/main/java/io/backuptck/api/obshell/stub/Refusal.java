package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.stub.AgentEra;
import io.backuptck.validation.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The errors that an agent answers with, as {@code stub/obshell-errors.json} has them: status and name from release 4.3.1 on; before, the
 * two numbers of {@code old}, status and code. Those without such numbers say that the caller is not let in.
 */
enum Refusal {
    AGENT_ROUTE, BIND, TENANT_EMPTY, TENANT_SYS, TENANT_UNKNOWN, MODE, BACKUP_STATUS, NO_BACKUP, NO_CLUSTER_BACKUP, GENERIC_ID,
    TASK_UNKNOWN, OPERATOR, ROLLBACK_NOT_FAILED, RETRY_NOT_FAILED, PASS_NOT_FAILED, CANCEL_FINISHED, NODE_OPERATOR, NODE_DAG_NOT_FAILED,
    NODE_NOT_FAILED, HEADER_MISSING, HEADER_UNREADABLE, URI, TIMESTAMP, EXPIRED, PASSWORD, AGENT_PASSWORD, WANTS_AGENT_PASSWORD,
    WANTS_PASSWORD, SESSION, BODY_KEYS, BODY_LENGTH, PANIC;

    /** Before 4.3.1 whatever is wrong with who is calling is the same to an agent. */
    private static final int UNAUTHORIZED = 10008;
    private static final JsonNode TABLE = table();

    private static JsonNode table() {
        try (InputStream in = Refusal.class.getResourceAsStream("/stub/obshell-errors.json")) {
            return JsonText.parse(in.readAllBytes()).value().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the errors of an agent cannot be read", e);
        }
    }

    private JsonNode row() {
        return TABLE.path(name());
    }

    /** Refuses what is wrong in this way. */
    void when(boolean wrong) {
        if (wrong) {
            throw new Refused(this);
        }
    }

    int status(AgentEra era) {
        return era == AgentEra.NAMED ? row().path("status").asInt() : row().at("/old/0").asInt(401);
    }

    String errCode() {
        return row().path("name").asText();
    }

    /** The number; from 4.3.1 on only failures of authentication still have one, for old clients, and others 0. */
    int code(AgentEra era) {
        if (era == AgentEra.NUMBERED) {
            return row().at("/old/1").asInt(UNAUTHORIZED);
        }
        return this == HEADER_UNREADABLE ? 1 : errCode().startsWith("Security.Authentication.") ? UNAUTHORIZED : 0;
    }

    String message() {
        return row().path("message").asText();
    }

    /** True for what is found before the agent gives a request its trace id. */
    boolean comesBeforeTheTrace() {
        return row().path("untraced").asBoolean();
    }

    /** True for what the work proper raises, so that the answer has data null beside the error. */
    boolean hasNullData() {
        return row().path("nullData").asBoolean();
    }
}
