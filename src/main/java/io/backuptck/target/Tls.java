package io.backuptck.target;

import io.restassured.config.SSLConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/** The TLS settings of the HTTP client. */
final class Tls {

    private Tls() {
    }

    static SSLConfig config(TargetOptions options) {
        SSLConfig config = SSLConfig.sslConfig();
        if (options.insecure()) {
            return config.relaxedHTTPSValidation();
        }
        return options.caCertificate().map(file -> config.trustStore(trustStore(file))).orElse(config);
    }

    private static KeyStore trustStore(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            if (number == 0) {
                throw new TargetException("the CA file " + file + " holds no certificate; give a PEM file");
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new TargetException("the CA file " + file + " cannot be used: " + e.getMessage());
        }
    }
}
