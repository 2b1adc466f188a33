package io.backuptck.api.obshell.target;

import io.backuptck.target.Authentication;
import io.backuptck.target.HttpTarget;
import io.backuptck.validation.Request;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The passwords for an obshell agent. An agent may demand its header even where no password is set, so there are
 * credentials also without any.
 *
 * @param password      of root@sys of the cluster
 * @param agentPassword of the agent itself
 */
public record HybridCredentials(Optional<String> password, Optional<String> agentPassword) implements Authentication {

    /** Nothing can be proven before the agent's key is known. */
    @Override
    public Request sign(Request request, String requestTarget) {
        return request;
    }

    @Override
    public Authentication at(HttpTarget target) {
        return new HybridAuthentication(this, new AgentAccess(target), InstantSource.system());
    }

    /** Without the passwords, so that no message ever shows them. */
    @Override
    public String toString() {
        return "credentials for an obshell agent";
    }
}
