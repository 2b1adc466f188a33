package io.backuptck.target.wire;

import io.backuptck.target.TargetOptions;
import io.backuptck.target.Trust;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** The TLS settings of the wire client. */
final class WireTls {

    private WireTls() {
    }

    /** @param wish told when a server asks for a certificate of the client */
    static TlsSocketStrategy strategy(TargetOptions options, ClientCertificateRequest wish) {
        try {
            if (options.insecure()) {
                return strategy(context(wish, new TrustManager[] {new TrustAll()}), NoopHostnameVerifier.INSTANCE);
            }
            Optional<Path> file = options.caCertificate();
            return strategy(file.isPresent() ? context(wish, trusting(file.get())) : usual(wish),
                    HttpsSupport.getDefaultHostnameVerifier());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JVM offers no TLS", e);
        }
    }

    /** Names are checked by the client library alone: the JVM's own check would come on top, and knows no underscore. */
    private static TlsSocketStrategy strategy(SSLContext context, HostnameVerifier names) {
        return new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.CLIENT, names);
    }

    /** A user who gave the JVM a key store has a certificate for the server. */
    private static SSLContext usual(ClientCertificateRequest wish) throws GeneralSecurityException {
        return System.getProperty("javax.net.ssl.keyStore") != null ? SSLContext.getDefault() : context(wish, null);
    }

    private static TrustManager[] trusting(Path file) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(Trust.with(file));
        return factory.getTrustManagers();
    }

    private static SSLContext context(ClientCertificateRequest wish, TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {wish}, trust, new SecureRandom());
        return context;
    }

    /** For --insecure: any certificate will do. */
    private static final class TrustAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            // nobody asks
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // any
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
