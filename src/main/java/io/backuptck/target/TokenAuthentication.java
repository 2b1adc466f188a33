package io.backuptck.target;

/** Sends a token with every request, as GaussDB wants it. */
public final class TokenAuthentication extends HeaderAuthentication {

    public TokenAuthentication(Secret token) {
        super("X-Auth-Token", "", token);
    }
}
