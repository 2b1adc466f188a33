package io.backuptck.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates that the JDK's own tool makes, all in one key store. */
public final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path store;

    /** @param directory for the key store */
    public Certificates(Path directory) {
        this.store = directory.resolve("keys.p12");
    }

    /** A certificate that stands for itself. */
    public Certificates selfSigned(String name, String... more) {
        return keytool(name, more);
    }

    /** A certificate that vouches for others. */
    public Certificates authority(String name) {
        return keytool(name, "-ext", "bc:c");
    }

    public Certificates signedBy(String authority, String name, String... more) {
        List<String> all = new ArrayList<>(List.of("-signer", authority));
        all.addAll(List.of(more));
        return keytool(name, all.toArray(String[]::new));
    }

    private Certificates keytool(String name, String... more) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1",
                "-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        command.addAll(List.of(more));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For a server that shows the certificate of that name. */
    public SSLContext context(String name) {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(name, all().getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(),
                    all().getCertificateChain(name));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] der(String name) throws GeneralSecurityException, IOException {
        return all().getCertificate(name).getEncoded();
    }

    public String pem(String name) throws GeneralSecurityException, IOException {
        return block("CERTIFICATE", der(name));
    }

    public String keyPem(String name) throws GeneralSecurityException, IOException {
        return block("PRIVATE KEY", all().getKey(name, PASSWORD.toCharArray()).getEncoded());
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + kind + "-----\n";
    }

    private KeyStore all() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }
}
