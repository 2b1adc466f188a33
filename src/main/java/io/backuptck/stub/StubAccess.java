package io.backuptck.stub;

import java.util.Optional;

/**
 * Whom a stub lets in.
 *
 * @param token     empty when no token is accepted
 * @param agentCredentials      of an obshell agent
 * @param accessKey empty together with the secret key when no proof by keys is accepted
 */
public record StubAccess(Mode mode, Optional<String> token, Optional<String> accessKey, Optional<String> secretKey,
        AgentCredentials agentCredentials) {

    /** The way in which callers prove who they are. */
    public enum Mode {
        /** Not at all. */
        NONE,
        /** GaussDB: a token, or a signature with the keys. */
        TOKEN,
        /** obshell: hybrid encryption with the password of root@sys, or of the agent. */
        PASSWORD,
        /** obshell: hybrid encryption, for an agent without a password. */
        HEADER,
        /** An HTTP digest with the keys. */
        DIGEST
    }

    public StubAccess(Mode mode, Optional<String> token, Optional<String> accessKey, Optional<String> secretKey) {
        this(mode, token, accessKey, secretKey, AgentCredentials.OPEN);
    }

    /** Lets everybody in. */
    public static final StubAccess OPEN = new StubAccess(Mode.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    /** The access to an obshell agent. */
    public static StubAccess agent(AgentCredentials agentCredentials) {
        return new StubAccess(!agentCredentials.locked() ? Mode.NONE : agentCredentials.password().isEmpty() ? Mode.HEADER : Mode.PASSWORD,
                Optional.empty(), Optional.empty(), Optional.empty(), agentCredentials);
    }

    @Override
    public String toString() {
        return mode.name();
    }
}
