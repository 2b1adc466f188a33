package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.util.List;

/** Sends a secret in a header of every request. */
public final class HeaderAuthentication implements Authentication {

    private final String header;
    private final String prefix;
    private final Secret secret;
    private final String hint;

    /**
     * @param prefix before the secret, such as {@code "Bearer "}
     * @param hint   what people should know of such a secret when it is refused; empty for nothing
     */
    public HeaderAuthentication(String header, String prefix, Secret secret, String hint) {
        this.header = header;
        this.prefix = prefix;
        this.secret = secret;
        this.hint = hint;
    }

    /** The same with another secret. */
    public HeaderAuthentication with(Secret other) {
        return new HeaderAuthentication(header, prefix, other, hint);
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
    public String remedy(Response denial, boolean letIn) {
        return letIn ? "it has let the same credentials in before"
                : "check " + secret.shown().replace("$", "") + (hint.isEmpty() ? "" : ": " + hint);
    }

    @Override
    public List<Secret> secrets() {
        return List.of(secret);
    }
}
