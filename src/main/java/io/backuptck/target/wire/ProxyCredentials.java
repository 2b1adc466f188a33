package io.backuptck.target.wire;

import java.util.Objects;
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
                .filter(Objects::nonNull).flatMap(url -> ProxyUrl.of(url).stream())
                .filter(proxy -> !proxy.name().isEmpty() && proxy.host().equalsIgnoreCase(scope.getHost())
                        && proxy.port() == scope.getPort())
                .map(proxy -> new UsernamePasswordCredentials(proxy.name(), proxy.password().toCharArray()))
                .findFirst().orElse(null);
    }
}
