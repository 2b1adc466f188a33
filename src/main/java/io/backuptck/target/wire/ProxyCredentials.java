package io.backuptck.target.wire;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Name and password that stand in a proxy's URL in the environment, for that proxy and nobody else. */
final class ProxyCredentials implements CredentialsProvider {

    private final UnaryOperator<String> environment;

    /** @param environment by variable name; null for what is not set */
    ProxyCredentials(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    @Override
    public Credentials getCredentials(AuthScope scope, HttpContext context) {
        return Stream.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY").map(environment)
                .filter(url -> url != null && url.contains("@")).flatMap(url -> of(url, scope).stream()).findFirst().orElse(null);
    }

    private static Optional<Credentials> of(String url, AuthScope scope) {
        try {
            URI proxy = URI.create(url.contains("://") ? url.strip() : "http://" + url.strip());
            int port = proxy.getPort() >= 0 ? proxy.getPort() : 80;
            if (proxy.getRawUserInfo() == null || !String.valueOf(proxy.getHost()).equalsIgnoreCase(scope.getHost())
                    || port != scope.getPort()) {
                return Optional.empty();
            }
            String[] parts = proxy.getRawUserInfo().split(":", 2);
            return Optional.of(new UsernamePasswordCredentials(decoded(parts[0]),
                    decoded(parts.length > 1 ? parts[1] : "").toCharArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
