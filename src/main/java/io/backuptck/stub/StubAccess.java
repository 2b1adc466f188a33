package io.backuptck.stub;

import java.util.Optional;

/**
 * Whom a stub lets in.
 *
 * @param token     empty when no token is accepted
 * @param accessKey empty together with the secret key when no proof by keys is accepted
 */
public record StubAccess(Mode mode, Optional<String> token, Optional<String> accessKey, Optional<String> secretKey) {

    /** The way in which callers prove who they are. */
    public enum Mode {
        /** Not at all. */
        NONE,
        /** GaussDB: a token, or a signature with the keys. */
        TOKEN,
        /** OceanBase Cloud: an HTTP digest with the keys. */
        DIGEST
    }

    /** Lets everybody in. */
    public static final StubAccess OPEN = new StubAccess(Mode.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return mode.name();
    }
}
