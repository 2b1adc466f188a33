package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.util.List;

/** Sends a token with every request, as GaussDB wants it. */
public final class TokenAuthentication implements Authentication {

    private static final String HEADER = "X-Auth-Token";

    private final Secret token;

    public TokenAuthentication(Secret token) {
        this.token = token;
    }

    @Override
    public Request sign(Request request, String requestTarget) {
        return Authentication.with(request, List.of(new Header(HEADER, token.value())));
    }

    @Override
    public Request shown(Request wire) {
        return Authentication.replace(wire, HEADER, token.shown());
    }

    @Override
    public List<Secret> secrets() {
        return List.of(token);
    }
}
