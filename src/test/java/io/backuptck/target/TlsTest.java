package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.target.restassured.RestAssuredTransport;
import io.backuptck.target.wire.WireClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why there is no TLS with a server is said in words with the remedy, and what is trusted is what the user names. */
class TlsTest {

    private static final String[] LOOPBACK = {"-ext", "san=ip:127.0.0.1,dns:localhost"};

    @TempDir
    static Path directory;

    private static Certificates certificates;

    @BeforeAll
    static void certificates() {
        certificates = new Certificates(directory).authority("ca").signedBy("ca", "good", LOOPBACK)
                .signedBy("ca", "elsewhere", "-ext", "san=dns:elsewhere.example")
                .signedBy("ca", "expired", "-ext", "san=ip:127.0.0.1", "-startdate", "-10d", "-validity", "2")
                .signedBy("ca", "early", "-ext", "san=ip:127.0.0.1", "-startdate", "+10d", "-validity", "20")
                .selfSigned("self", LOOPBACK);
    }

    static Stream<Named<Function<TargetOptions, Transport>>> clients() {
        return Stream.of(Named.of("wire", WireClient::of), Named.of("REST Assured", RestAssuredTransport::new));
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Path authority() throws IOException, GeneralSecurityException {
        return file("ca.pem", certificates.pem("ca"));
    }

    private static int ask(TlsServer server, Function<TargetOptions, Transport> client, Optional<Path> trusted, boolean insecure) {
        TargetOptions options = new TargetOptions(URI.create("https://127.0.0.1:" + server.port()), Duration.ofSeconds(60), trusted,
                insecure, true);
        try (HttpTarget target = new HttpTarget(options, client.apply(options), Authentication.NONE, TimeSource.virtual())) {
            return target.send(Calls.get()).response().status();
        }
    }

    private static void assertRefused(String certificate, Optional<Path> trusted, String words) throws IOException {
        try (TlsServer server = new TlsServer(certificates.context(certificate))) {
            assertThatThrownBy(() -> ask(server, WireClient::of, trusted, false)).isInstanceOf(TargetException.class)
                    .hasMessage("TLS to https://127.0.0.1:" + server.port() + " failed: " + words)
                    .matches(problem -> ((TargetException) problem).isUnreachable());
        }
    }

    @Test
    void anUnknownAuthority() throws IOException {
        assertRefused("good", Optional.empty(), "the authority of its certificate is unknown; trust it with --ca-cert, or any with"
                + " --insecure");
    }

    @Test
    void aCertificateThatStandsForItself() throws IOException, GeneralSecurityException {
        assertRefused("self", Optional.of(authority()), "the authority of its certificate is unknown; trust it with --ca-cert, or"
                + " any with --insecure");
    }

    @Test
    void aCertificateForAnotherHost() throws IOException, GeneralSecurityException {
        assertRefused("elsewhere", Optional.of(authority()), "its certificate is for another host than 127.0.0.1; name in --target"
                + " the host that the certificate names, or trust any with --insecure");
    }

    @Test
    void anExpiredCertificate() throws IOException, GeneralSecurityException {
        assertRefused("expired", Optional.of(authority()), "its certificate has expired; renew it, or trust any with --insecure");
    }

    @Test
    void aCertificateOfTomorrow() throws IOException, GeneralSecurityException {
        assertRefused("early", Optional.of(authority()), "its certificate is not valid yet; check the clocks, or trust any with"
                + " --insecure");
    }

    @Test
    void aServerThatWantsACertificateOfTheClient() throws IOException, GeneralSecurityException {
        Optional<Path> trusted = Optional.of(authority());
        try (TlsServer server = new TlsServer(certificates.context("good"), true)) {
            assertThatThrownBy(() -> ask(server, WireClient::of, trusted, false)).isInstanceOf(TargetException.class)
                    .hasMessageContaining("it wants a certificate of the client, which backup-tck does not give");
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void anyCertificateWillDoWhenTheUserSaysSo(Function<TargetOptions, Transport> client) throws IOException {
        for (String certificate : new String[] {"good", "self", "elsewhere", "expired"}) {
            try (TlsServer server = new TlsServer(certificates.context(certificate))) {
                assertThat(ask(server, client, Optional.empty(), true)).as(certificate).isEqualTo(200);
            }
        }
    }

    static Stream<Named<Path>> files() throws IOException, GeneralSecurityException {
        return Stream.of(Named.of("PEM", authority()),
                Named.of("DER", Files.write(directory.resolve("ca.der"), certificates.der("ca"))),
                Named.of("key and certificate", file("both.pem", certificates.keyPem("ca") + certificates.pem("ca"))),
                Named.of("certificate and key", file("turned.pem", certificates.pem("ca") + certificates.keyPem("ca"))),
                Named.of("several certificates with words", file("bundle.pem", "# ours\n" + certificates.pem("self") + "CA:\n"
                        + certificates.pem("ca"))),
                Named.of("other line ends", file("dos.pem", certificates.pem("ca").replace("\n", "\r\n"))),
                Named.of("the server's own certificate", file("own.pem", certificates.pem("good"))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theAuthorityInAFileIsTrusted(Path file) throws IOException {
        try (TlsServer server = new TlsServer(certificates.context("good"))) {
            assertThat(ask(server, WireClient::of, Optional.of(file), false)).isEqualTo(200);
            assertThat(ask(server, RestAssuredTransport::new, Optional.of(file), false)).isEqualTo(200);
        }
    }

    static Stream<Named<Path>> filesWithoutOne() throws IOException, GeneralSecurityException {
        return Stream.of(Named.of("only a key", file("key.pem", certificates.keyPem("ca"))),
                Named.of("words", file("words.pem", "no certificate")),
                Named.of("nothing", file("empty.pem", "")),
                Named.of("half a certificate", file("half.pem", certificates.pem("ca").substring(0, 200))),
                Named.of("a spoiled certificate", file("spoiled.pem", certificates.pem("ca").replaceAll("\\n[A-Za-z0-9+/]{8}", "\nAAAAAAAA"))));
    }

    @ParameterizedTest
    @MethodSource("filesWithoutOne")
    void aFileWithoutACertificateIsNamed(Path file) throws IOException {
        try (TlsServer server = new TlsServer(certificates.context("good"))) {
            assertThatThrownBy(() -> ask(server, WireClient::of, Optional.of(file), false)).isInstanceOf(TargetException.class)
                    .hasMessageStartingWith("the CA file " + file + " ").hasMessageNotContaining("null")
                    .satisfies(problem -> assertThat(problem.getMessage()).hasLineCount(1));
        }
    }
}
