package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.gaussdb.stub.TokenAuthenticator;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.contract.DigestAuthenticator;
import io.backuptck.stub.contract.DigestDemand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret, and nothing that was computed from one, is in anything that a run leaves behind. */
@ResourceLock(Resources.SYSTEM_ERR)
class CloudSecretsIT {

    private static final String TOKEN = "canary-t0ken";
    private static final String ACCESS_KEY = "canary-access";
    private static final String SECRET_KEY = "canary-\"s3cret\\";
    private static final List<String> CANARIES = List.of("canary-t", "canary-a", "canary-\\\"s", "canary-\"s", "s3cret");

    @TempDir
    private Path reports;
    @TempDir
    private Path other;

    private static Map<String, String> secrets(boolean token) {
        return token ? Map.of("BACKUP_TCK_TOKEN", TOKEN)
                : Map.of("BACKUP_TCK_ACCESS_KEY", ACCESS_KEY, "BACKUP_TCK_SECRET_KEY", SECRET_KEY);
    }

    /** The stub in one process, the suite in another: with the right credentials, and where they are not accepted. */
    @ParameterizedTest
    @CsvSource({"gaussdb, token, true, @GDB-AUTH-09 or @GDB-AUTH-02", "oceanbase-cloud, digest, false, @OBC-AUTH-08 or @OBC-AUTH-02"})
    void bothProcessesKeepTheirSecrets(String api, String auth, boolean token, String tags) throws Exception {
        Map<String, String> refused = token ? Map.of("BACKUP_TCK_TOKEN", TOKEN + "-canary-t")
                : Map.of("BACKUP_TCK_ACCESS_KEY", ACCESS_KEY, "BACKUP_TCK_SECRET_KEY", "canary-s3cret");
        try (Jar.Stub stub = new Jar.Stub(secrets(token), "--api", api, "--auth", auth)) {
            String[] verify = {"verify", "--api", api, "--target", stub.url(), "--poll-interval", "5ms", "--tags", tags,
                "--report-dir", reports.toString()};
            Jar.Finished right = Jar.run(secrets(token), verify);
            assertThat(right.exitCode()).as(right.output()).isZero();
            assertClean(List.of(), right.output());
            Jar.Finished wrong = Jar.run(refused, verify);
            assertThat(wrong.exitCode()).as(wrong.output()).isEqualTo(3);
            assertClean(List.of(), wrong.output(), stub.end());
        }
    }

    /** Also where a server tells again what it was sent, and where failures are shown with their evidence. */
    @ParameterizedTest
    @CsvSource({
        "gaussdb, true, total_count, -H \\\"X-Auth-Token: $BACKUP_TCK_TOKEN\\\"",
        "gaussdb, false, total_count, # unsigned: curl cannot sign as it was done with $BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY",
        "oceanbase-cloud, false, requestId, --digest -u \\\"$BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY\\\"",
    })
    void whatAServerTellsAgainIsBlanked(String api, boolean token, String spoiled, String command) throws Exception {
        ApiId id = ApiId.of(api).orElseThrow();
        try (StubServer stub = StubServer.start(StubOptions.embedded(id));
                TellingServer server = new TellingServer(gate(id, token), stub.url(), spoiled)) {
            Path config = Files.writeString(other.resolve("config.yaml"), token ? "token: " + TOKEN + "\n"
                    : "accessKey: " + ACCESS_KEY + "\nsecretKey: '" + SECRET_KEY + "'\n");

            CommandLineRun run = CommandLineRun.of("verify", "--api", api, "--target", server.url(), "--config",
                    config.toString(), "--poll-interval", "1ms", "--completion-timeout", "2s", "--tags", "@shape", "--report-dir", reports.toString());

            assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
            assertThat(Files.readString(reports.resolve("conformance.json"))).contains(command).containsIgnoringCase("X-Asked-With")
                    .contains("told");
            assertThat(server.proofs().isEmpty()).isEqualTo(token);
            assertClean(server.proofs(), run.out(), run.err(), run.system());
        }
    }

    private static Authenticator gate(ApiId api, boolean token) {
        StubAccess access = new StubAccess(api == ApiId.named("gaussdb") ? StubAccess.Mode.TOKEN : StubAccess.Mode.DIGEST,
                token ? Optional.of(TOKEN) : Optional.empty(), Optional.of(ACCESS_KEY), Optional.of(SECRET_KEY));
        return api == ApiId.named("gaussdb") ? new TokenAuthenticator(access, Clock.systemUTC())
                : new DigestAuthenticator(Contract.of(api), access, DigestDemand.USUAL, Clock.systemUTC());
    }

    /** Searches every byte of the reports and of what was printed. */
    private void assertClean(Collection<String> proofs, String... printed) throws IOException {
        List<String> everything = new ArrayList<>(List.of(printed));
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                everything.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(everything).hasSizeGreaterThanOrEqualTo(printed.length + 3).allSatisfy(text -> {
            assertThat(CANARIES).noneMatch(text::contains);
            assertThat(proofs).noneMatch(text::contains);
        });
    }
}
