package io.backuptck.target;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a target.
 *
 * @param url             scheme, host, port and, behind a gateway, a path prefix; no slash at the end
 * @param requestTimeout  for one request, until the whole answer has come
 * @param caCertificate   PEM file with the certificate to trust besides the JVM's own
 * @param insecure        trust every certificate
 * @param followRedirects follow a redirect that stays at the same origin
 */
public record TargetOptions(URI url, Duration requestTimeout, Optional<Path> caCertificate, boolean insecure,
        boolean followRedirects) {

    /** A target on plain HTTP with the usual settings. */
    public static TargetOptions of(String url) {
        return new TargetOptions(TargetUrl.of(url), Duration.ofSeconds(10), Optional.empty(), false, true);
    }
}
