package io.backuptck.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates a run trusts. */
public final class Trust {

    /** Other things may stand in the file, too, such as the key of the certificate. */
    private static final Pattern CERTIFICATE = Pattern.compile(
            "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----.*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----", Pattern.DOTALL);

    private Trust() {
    }

    /**
     * The authorities that the JVM trusts, and those in the file.
     *
     * @throws TargetException when the file holds no certificate
     */
    public static KeyStore with(Path file) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate known : ofTheJvm().getAcceptedIssuers()) {
                store.setCertificateEntry("jvm-" + number++, known);
            }
            for (Certificate certificate : certificates(file)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new TargetException("the CA file " + file + " cannot be used: " + e.getMessage());
        }
    }

    private static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Certificate> certificates = new ArrayList<>();
        Matcher block = CERTIFICATE.matcher(text);
        while (block.find()) {
            certificates.add(factory.generateCertificate(
                    new ByteArrayInputStream(block.group().getBytes(StandardCharsets.ISO_8859_1))));
        }
        if (certificates.isEmpty() && !text.contains("-----BEGIN")) {
            certificates.addAll(factory.generateCertificates(new ByteArrayInputStream(bytes))); // without PEM around it
        }
        if (certificates.isEmpty()) {
            throw new TargetException("the CA file " + file + " holds no certificate; give a PEM file");
        }
        return certificates;
    }

    private static X509TrustManager ofTheJvm() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
