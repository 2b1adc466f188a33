package io.backuptck.target;

import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Sends a secret as a query parameter of every request, as an API key of OpenAPI with {@code in: query}. */
public final class QueryAuthentication implements SecretAuthentication {

    private final String parameter;
    private final Secret secret;
    private final String hint;

    /** @param hint what people should know of such a secret when it is refused; empty for nothing */
    public QueryAuthentication(String parameter, Secret secret, String hint) {
        this.parameter = parameter;
        this.secret = secret;
        this.hint = hint;
    }

    @Override
    public QueryAuthentication with(Secret other) {
        return new QueryAuthentication(parameter, other, hint);
    }

    @Override
    public Request sign(Request request, String requestTarget) {
        String given = pair(secret.value());
        String url = request.url();
        boolean there = (url.replace('?', '&') + "&").contains("&" + given + "&"); // as after a redirect that repeats it
        return new Request(request.method(), there ? url : url + (url.contains("?") ? "&" : "?") + given, request.headers(), request.body());
    }

    @Override
    public Request shown(Request wire) {
        return new Request(wire.method(), wire.url().replace(pair(secret.value()), encoded(parameter) + "=" + secret.shown()), wire.headers(),
                wire.body());
    }

    @Override
    public String remedy(Response denial, boolean letIn) {
        return SecretAuthentication.remedy(secret, hint, letIn);
    }

    @Override
    public List<Secret> secrets() {
        return Stream.of(secret, new Secret(encoded(secret.value()), secret.shown())).distinct().toList();
    }

    private String pair(String value) {
        return encoded(parameter) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
