package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says of a server that asks for credentials, and of one that does not. */
@ResourceLock(Resources.SYSTEM_ERR)
class AuthenticationIT {

    private static final StubAccess GAUSSDB = new StubAccess(StubAccess.Mode.TOKEN, Optional.of("t0ken"),
            Optional.of("access"), Optional.of("s3cret"));
    private static final StubAccess CLOUD = new StubAccess(StubAccess.Mode.DIGEST, Optional.empty(),
            Optional.of("access"), Optional.of("s3cret"));
    private static final String GAUSSDB_TAGS = "@GDB-LIST-06 or @GDB-AUTH-01 or @GDB-AUTH-04 or @GDB-AUTH-10 or @GDB-AUTH-14";
    private static final String CLOUD_TAGS = "@OBC-SETS-20 or @OBC-AUTH-01 or @OBC-AUTH-02 or @OBC-AUTH-04 or @OBC-AUTH-08";

    @TempDir
    private Path reports;
    @TempDir
    private Path other;

    private CommandLineRun verify(ApiId api, StubAccess access, String tags, String config) throws IOException {
        try (StubServer stub = StubServer.start(StubOptions.embedded(api).with(access))) {
            Path file = Files.writeString(other.resolve("config.yaml"), "poll-interval: 1ms\n" + config);
            return CommandLineRun.of("verify", "--api", api.id(), "--target", stub.url(), "--tags", tags,
                    "--config", file.toString(), "--report-dir", reports.toString());
        }
    }

    private List<String> failures() throws IOException {
        JsonNode report = JsonMapper.builder().build().readTree(reports.resolve("conformance.json").toFile());
        List<String> requirements = new ArrayList<>();
        report.path("failures").forEach(failure -> requirements.add(failure.path("requirement").asText()));
        return requirements;
    }

    @ParameterizedTest
    @CsvSource({"token: t0ken", "accessKey: access;secretKey: s3cret", "token: t0ken;accessKey: access;secretKey: s3cret"})
    void gaussdbWithTheRightCredentials(String config) throws IOException {
        CommandLineRun run = verify(ApiId.named("gaussdb"), GAUSSDB, GAUSSDB_TAGS, config.replace(';', '\n'));

        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    @Test
    void oceanbaseCloudWithTheRightCredentials() throws IOException {
        CommandLineRun run = verify(ApiId.named("oceanbase-cloud"), CLOUD, CLOUD_TAGS, "accessKey: access\nsecretKey: s3cret\n");

        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    /** Nothing can be said of a server that does not let the run in; the reason and the remedy stand in one line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gaussdb         | ''                                   | give a token in BACKUP_TCK_TOKEN, or BACKUP_TCK_ACCESS_KEY and",
        "gaussdb         | token: other                         | check BACKUP_TCK_TOKEN: a token is for one project",
        "gaussdb         | accessKey: access;secretKey: other   | check BACKUP_TCK_ACCESS_KEY, BACKUP_TCK_SECRET_KEY and the clock",
        "oceanbase-cloud | ''                                   | give BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY",
        "oceanbase-cloud | accessKey: access;secretKey: other   | check BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY",
    })
    void withoutTheRightCredentials(ApiId api, String config, String remedy) throws IOException {
        CommandLineRun run = verify(api, api == ApiId.named("gaussdb") ? GAUSSDB : CLOUD,
                api == ApiId.named("gaussdb") ? GAUSSDB_TAGS : CLOUD_TAGS, config.replace(';', '\n'));

        assertThat(run.exitCode()).as(run.out()).isEqualTo(3);
        assertThat(run.out().lines()).anyMatch(line ->
                line.contains("the server does not accept who is calling (status 401")
                && line.contains("); " + remedy));
        assertThat(failures()).isEmpty();
    }

    @Test
    void aServerThatLetsEverybodyInIsBlamedForThatAlone() throws IOException {
        CommandLineRun cloud = verify(ApiId.named("oceanbase-cloud"), StubAccess.OPEN, CLOUD_TAGS, "accessKey: a\nsecretKey: b\n");
        assertThat(cloud.exitCode()).as(cloud.out()).isEqualTo(1);
        assertThat(failures()).containsExactlyInAnyOrder("OBC-AUTH-01", "OBC-AUTH-04");

        CommandLineRun gaussdb = verify(ApiId.named("gaussdb"), StubAccess.OPEN, GAUSSDB_TAGS, "token: any\n");
        assertThat(gaussdb.exitCode()).as(gaussdb.out()).isEqualTo(1);
        assertThat(failures()).containsExactly("GDB-AUTH-01");
    }

    /** Without credentials nobody can tell whether the server has to ask for any. */
    @ParameterizedTest
    @CsvSource({"gaussdb", "oceanbase-cloud"})
    void aRunWithoutCredentialsSaysWhatItDoesNotCheck(ApiId api) throws IOException {
        CommandLineRun run = verify(api, StubAccess.OPEN, api == ApiId.named("gaussdb") ? "@GDB-CREATE-01 or " + GAUSSDB_TAGS
                : "@OBC-PHYSICAL-02 or " + CLOUD_TAGS, "");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains(": the run has no credentials, so a server without authentication is taken");
    }
}
