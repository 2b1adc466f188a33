package io.backuptck.api.obshell.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.Contract;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TargetException;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import java.util.Optional;

/** What a client must know of an agent before it can prove anything to it: asked when it is needed, and kept. */
final class AgentAccess {

    private final HttpTarget target;
    private AgentKey key;
    private Boolean ownPassword;

    AgentAccess(HttpTarget target) {
        this.target = target;
    }

    /** The agent's key; empty when it hands out none that can be used. */
    synchronized Optional<AgentKey> key() {
        if (key == null) {
            key = AgentKey.parse(data(ask("getSecret")).path("public_key").asText()).orElse(null);
        }
        return Optional.ofNullable(key);
    }

    /** Asks for the key again, since a restarted agent has another one; true when it has changed. */
    synchronized boolean hasNewKey() {
        AgentKey old = key;
        key = null;
        boolean fresh = key().filter(now -> old == null || !now.isSame(old)).isPresent();
        key = fresh ? key : old;
        return fresh;
    }

    /** True when a password of the agent itself is set, which agents tell from 4.2.6 on. */
    synchronized boolean hasOwnPassword() {
        if (ownPassword == null) {
            Response info = ask("getAgentInfo");
            if (isFailed(info)) {
                return false; // asked again next time
            }
            ownPassword = data(info).path("security").asBoolean();
        }
        return ownPassword;
    }

    /** Something on the way to the agent may fail once, so the question is repeated then. */
    private Response ask(String operation) {
        ApiCall call = ApiCall.of(Contract.of(ObshellApi.ID).operation(operation));
        try {
            Response first = target.send(call, Authentication.NONE).response();
            if (!isFailed(first)) {
                return first;
            }
        } catch (TargetException e) {
            // the second answer decides
        }
        return target.send(call, Authentication.NONE).response();
    }

    private static boolean isFailed(Response answer) {
        return answer.status() >= 500;
    }

    private static JsonNode data(Response answer) {
        return JsonText.parse(answer.body()).value().map(body -> body.path("data")).orElse(MissingNode.getInstance());
    }
}
