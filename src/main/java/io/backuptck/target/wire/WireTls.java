package io.backuptck.target.wire;

import io.backuptck.target.TargetOptions;
import io.backuptck.target.Trust;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** The TLS settings of the wire client. */
final class WireTls {

    private WireTls() {
    }

    static TlsSocketStrategy strategy(TargetOptions options) {
        try {
            if (options.insecure()) {
                return new DefaultClientTlsStrategy(context(new TrustManager[] {new TrustAll()}), NoopHostnameVerifier.INSTANCE);
            }
            Optional<Path> file = options.caCertificate();
            return new DefaultClientTlsStrategy(file.isPresent() ? context(trusting(file.get())) : SSLContext.getDefault(),
                    HttpsSupport.getDefaultHostnameVerifier());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JVM offers no TLS", e);
        }
    }

    private static TrustManager[] trusting(Path file) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(Trust.with(file));
        return factory.getTrustManagers();
    }

    private static SSLContext context(TrustManager[] trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust, new SecureRandom());
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
