package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.util.List;

/** Sends a secret in a header of every request. */
public class HeaderAuthentication implements Authentication {

    private final String header;
    private final String prefix;
    private final Secret secret;

    /** @param prefix before the secret, such as {@code "Bearer "} */
    public HeaderAuthentication(String header, String prefix, Secret secret) {
        this.header = header;
        this.prefix = prefix;
        this.secret = secret;
    }

    /** The same with another secret. */
    public HeaderAuthentication with(Secret other) {
        return new HeaderAuthentication(header, prefix, other);
    }

    @Override
    public Request sign(Request request, String requestTarget) {
        return Authentication.with(request, List.of(new Header(header, prefix + secret.value())));
    }

    @Override
    public Request shown(Request wire) {
        return Authentication.replace(wire, header, prefix + secret.shown());
    }

    @Override
    public List<Secret> secrets() {
        return List.of(secret);
    }
}
