package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sends a secret in a header of every request. */
public final class HeaderAuthentication implements SecretAuthentication {

    private static final String COOKIE = "Cookie";

    private final String header;
    private final String prefix;
    private final Secret secret;
    private final String hint;
    private final UnaryOperator<String> coding;

    /**
     * @param prefix before the secret, such as {@code "Bearer "}
     * @param hint   what people should know of such a secret when it is refused; empty for nothing
     */
    public HeaderAuthentication(String header, String prefix, Secret secret, String hint) {
        this(header, prefix, secret, hint, UnaryOperator.identity());
    }

    private HeaderAuthentication(String header, String prefix, Secret secret, String hint, UnaryOperator<String> coding) {
        this.header = header;
        this.prefix = prefix;
        this.secret = secret;
        this.hint = hint;
        this.coding = coding;
    }

    /** Name and password, with a colon between them, as RFC 7617 has it. */
    public static HeaderAuthentication basic(Secret secret, String hint) {
        return new HeaderAuthentication("Authorization", "Basic ", secret, hint, HeaderAuthentication::basic);
    }

    /** A text without a colon is the password of somebody whose name does not matter. */
    public static String basic(String secret) {
        return Base64.getEncoder().encodeToString((secret.contains(":") ? secret : "somebody:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HeaderAuthentication with(Secret other) {
        return new HeaderAuthentication(header, prefix, other, hint, coding);
    }

    @Override
    public Request sign(Request request, String requestTarget) {
        Header proof = new Header(header, prefix + coding.apply(secret.value()));
        return header.equals(COOKIE) ? Authentication.withCookie(request, proof.value()) : Authentication.with(request, List.of(proof));
    }

    @Override
    public Request shown(Request wire) {
        return header.equals(COOKIE) ? new Request(wire.method(), wire.url(), wire.headers().stream().map(one -> !one.name().equalsIgnoreCase(COOKIE)
                ? one : new Header(one.name(), one.value().replace(prefix + secret.value(), prefix + secret.shown()))).toList(), wire.body())
                : Authentication.replace(wire, header, prefix + secret.shown());
    }

    @Override
    public String remedy(Response denial, boolean letIn) {
        return SecretAuthentication.remedy(secret, hint, letIn);
    }

    @Override
    public List<Secret> secrets() {
        return Stream.of(secret, new Secret(coding.apply(secret.value()), secret.shown())).distinct().toList();
    }
}
