package io.backuptck.target;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in words why there is no TLS with a server, and what helps. */
final class TlsProblem {

    private TlsProblem() {
    }

    static String words(SSLException problem, URI url) {
        String said = String.join(" ", Stream.iterate((Throwable) problem, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage())).toList()).toLowerCase(Locale.ROOT);
        if (is(problem, CertificateExpiredException.class)) {
            return "its certificate has expired; renew it, or trust any with --insecure";
        }
        if (is(problem, CertificateNotYetValidException.class)) {
            return "its certificate is not valid yet; check the clocks, or trust any with --insecure";
        }
        if (problem instanceof SSLPeerUnverifiedException || said.contains("no subject alternative")
                || said.contains("no name matching")) {
            return "its certificate is for another host than " + Origin.of(url).host()
                    + "; name in --target the host that the certificate names, or trust any with --insecure";
        }
        if (is(problem, CertPathBuilderException.class) || is(problem, CertPathValidatorException.class)
                || said.contains("trustanchors")) {
            return "the authority of its certificate is unknown; trust it with --ca-cert, or any with --insecure";
        }
        if (said.contains("certificate_required") || said.contains("bad_certificate")) {
            return "it wants a certificate of the client, which backup-tck does not give; let it in without one, or put a proxy"
                    + " between the two that has one";
        }
        if (said.contains("unsupported or unrecognized ssl message") || said.contains("plaintext connection")) {
            return "it does not speak TLS; write http:// in --target";
        }
        if (said.contains("protocol_version") || said.contains("no appropriate protocol") || said.contains("handshake_failure")) {
            return "the two have no TLS version or cipher in common, or it wants a certificate of the client; it said: "
                    + firstLine(problem);
        }
        return firstLine(problem);
    }

    private static boolean is(Throwable problem, Class<? extends Throwable> kind) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static String firstLine(Throwable problem) {
        return problem.getMessage() == null ? "the connection was lost"
                : problem.getMessage().lines().findFirst().orElse("the connection was lost");
    }
}
