package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options beat the configuration file, and Maven's properties are the same options. */
class SettingsTest {

    @TempDir
    Path directory;

    private static VerifyOptions of(String... arguments) {
        return Settings.of(List.of(arguments)).options();
    }

    private VerifyOptions with(String yaml, String... arguments) throws IOException {
        Path file = Files.writeString(directory.resolve("tck.yaml"), yaml);
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = file.toString();
        return of(all);
    }

    private static VerifyOptions of(Map<String, String> properties) {
        Properties all = new Properties();
        all.putAll(properties);
        return Settings.of(all).options();
    }

    @Test
    void withoutOptionsAllApisAreJudgedAgainstTheStub() {
        VerifyOptions options = of();

        assertThat(options.selectedApis()).containsExactly(ApiId.values());
        assertThat(options.targetUrl()).isEmpty();
        assertThat(options.level).isEqualTo(Level.MUST);
        assertThat(options.requestTimeout).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.allowedStarts()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aRealServerIsSparedUnlessTheUserSaysOtherwise() {
        assertThat(of("--api=obshell", "--target=http://127.0.0.1:9").allowedStarts()).isBetween(1, 10);
        assertThat(of("--api=obshell", "--target=http://127.0.0.1:9", "--max-starts=0").allowedStarts()).isZero();
    }

    /** As many as the scenarios and the limits of what it says of requests need. */
    @Test
    void aContractOfOnesOwnSaysHowManyStartsThereAre() throws IOException {
        String jobs = Files.readString(Path.of("src/test/resources/own/jobs.yaml"));
        Path fewer = Files.writeString(directory.resolve("fewer.yaml"), jobs.replace("minimum: 0, maximum: 1000}", "minimum: 0}"));

        int starts = of("--contract=src/test/resources/own/jobs.yaml", "--target=http://127.0.0.1:9").allowedStarts();

        assertThat(starts).isGreaterThan(10);
        assertThat(of("--contract=" + fewer, "--target=http://127.0.0.1:9").allowedStarts()).isBetween(10, starts - 1);
    }

    @Test
    void slashesAtTheEndOfTheTargetAreDropped() {
        assertThat(of("--api=obshell", "--target=http://127.0.0.1:9/gateway//").targetUrl()).hasValueSatisfying(url ->
                assertThat(url).hasToString("http://127.0.0.1:9/gateway"));
    }

    @Test
    void anApiNamedTwiceIsJudgedOnce() {
        assertThat(of("--api=obshell", "--api", "gaussdb,obshell").selectedApis())
                .containsExactly(ApiId.named("obshell"), ApiId.named("gaussdb"));
    }

    @Test
    void theFileGivesWhatTheCommandLineDoesNot() throws IOException {
        VerifyOptions options = with("""
                api: [gaussdb]
                target: http://127.0.0.1:9
                level: should
                read-only: true
                max-starts: 2
                seed: 7
                poll-interval: 250ms
                completion-timeout: 2h
                fixture: {project: p1, instance: i1}
                """);

        assertThat(options.selectedApis()).containsExactly(ApiId.named("gaussdb"));
        assertThat(options.level).isEqualTo(Level.SHOULD);
        assertThat(options.readOnly).isTrue();
        assertThat(options.maxStarts).isEqualTo(2);
        assertThat(options.seed).isEqualTo(7);
        assertThat(options.pollInterval).isEqualTo(Duration.ofMillis(250));
        assertThat(options.completionTimeout).isEqualTo(Duration.ofHours(2));
        assertThat(options.fixtures).containsEntry("project", "p1").containsEntry("instance", "i1");
    }

    @Test
    void optionsBeatTheFile() throws IOException {
        VerifyOptions options = with("api: gaussdb\nlevel: should\nseed: 7\nread-only: true\n",
                "--api", "obshell", "--level=must", "--read-only");

        assertThat(options.selectedApis()).containsExactly(ApiId.named("obshell"));
        assertThat(options.level).isEqualTo(Level.MUST);
        assertThat(options.seed).isEqualTo(7);
        assertThat(options.readOnly).isTrue();
    }

    @Test
    void fixturesAreMergedAndTheCommandLineWins() throws IOException {
        assertThat(with("api: obshell\nfixture: {tenant: theirs, idleTenant: idle}\n", "--fixture", "tenant=mine").fixtures)
                .containsEntry("tenant", "mine").containsEntry("idleTenant", "idle");
    }

    @Test
    void listsMayBeWrittenInEveryWay() throws IOException {
        assertThat(with("api: obshell\n").selectedApis()).containsExactly(ApiId.named("obshell"));
        assertThat(with("api: [obshell, gaussdb]\nfixture: [tenant=t1, project=p1]\n").fixtures)
                .containsEntry("tenant", "t1").containsEntry("project", "p1");
    }

    @Test
    void propertiesOfMavenAreTheSameOptions() {
        VerifyOptions options = of(Map.of("tck.api", "obshell,gaussdb", "tck.level", "should", "tck.seed", "7",
                "tck.read-only", "true", "tck.fixture", "tenant=t1,project=p1"));

        assertThat(options.selectedApis()).containsExactly(ApiId.named("obshell"), ApiId.named("gaussdb"));
        assertThat(options.level).isEqualTo(Level.SHOULD);
        assertThat(options.seed).isEqualTo(7);
        assertThat(options.readOnly).isTrue();
        assertThat(options.fixtures).containsEntry("tenant", "t1").containsEntry("project", "p1");
    }

    @Test
    void everyFlagCanBeAProperty() {
        VerifyOptions options = of(Map.of("tck.list", "true", "tck.insecure", "true", "tck.read-only", "true"));

        assertThat(options.list).isTrue();
        assertThat(options.insecure).isTrue();
        assertThat(options.readOnly).isTrue();
    }

    /** Whoever asks for a plan wants nothing to be started. */
    @Test
    void aPlanIsNoSettingOfTheBuild() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> of(Map.of("tck.plan", "true")))
                .withMessageContaining("verify --plan");
        assertThat(of(Map.of("tck.plan", "false", "tck.force", "true"))).extracting(options -> options.plan, options -> options.force)
                .containsExactly(false, true);
    }

    @Test
    void emptyAndForeignPropertiesAreNoOptions() {
        VerifyOptions options = of(Map.of("tck.tags", "", "tck.jar", "backup-tck.jar", "api", "oracle", "seed", "x",
                "tck.insecure", "false"));

        assertThat(options.selectedApis()).containsExactly(ApiId.values());
        assertThat(options.insecure).isFalse();
    }

    @Test
    void aWrongPropertyIsRefused() {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> of(Map.of("tck.api", "oracle")))
                .withMessageContaining("oracle");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> of(Map.of("tck.target", "http://127.0.0.1:9"))).withMessageContaining("--api");
    }

    /** Names on a server may hold what separates things elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a b", " a ", "it's", "\"a\"", "\"a", "a=b", "=", "a,b=c", ",", "a,", "${user.home}", "@a", "-a", "\\n", "租户",
        "a,tenants=b", "a, idleTenant=b"})
    void aFixtureArrivesAsItIs(String value) throws IOException {
        Path file = Files.writeString(directory.resolve("fixtures.yaml"),
                "api: obshell\nfixture: {tenant: '" + value.replace("'", "''") + "'}\n");

        assertThat(of("--api=obshell", "--fixture=tenant=" + value).fixtures).containsExactly(Map.entry("tenant", value));
        assertThat(of("--api=obshell", "--fixture", "tenant=" + value).fixtures).containsExactly(Map.entry("tenant", value));
        assertThat(of(Map.of("tck.api", "obshell", "tck.fixture", "tenant=" + value)).fixtures)
                .containsExactly(Map.entry("tenant", value));
        assertThat(of("--config=" + file).fixtures).containsExactly(Map.entry("tenant", value));
    }

    @Test
    void aCommaSeparatesFixturesWhereAKeyFollows() {
        Map<String, String> meant = Map.of("tenant", "a,b", "secondTenant", "c=d", "idleTenant", "e");

        assertThat(of("--api=obshell", "--fixture", "tenant=a,b,secondTenant=c=d,idleTenant=e").fixtures).isEqualTo(meant);
        assertThat(of("--api=obshell", "--fixture=tenant=a,b", "--fixture=secondTenant=c=d", "--fixture", "idleTenant=e").fixtures)
                .isEqualTo(meant);
        assertThat(of(Map.of("tck.api", "obshell", "tck.fixture", "tenant=a,b,secondTenant=c=d,idleTenant=e")).fixtures)
                .isEqualTo(meant);
    }

    @Test
    void aFixtureOfTheFileMayHoldWhatLooksLikeAnother() throws IOException {
        assertThat(with("api: obshell\nfixture: {tenant: 'a,idleTenant=b'}\n").fixtures)
                .containsExactly(Map.entry("tenant", "a,idleTenant=b"));
    }

    @ParameterizedTest
    @CsvSource({"poll-interval: soon, 'soon'", "level: some, 'some'", "api: [oracle], 'oracle'", "'target: \"\"', --target has no value",
        "seed: 99999999999999999999, --seed", "fixture: tenant, 'tenant'", "'report-dir: \" \"', --report-dir has no value"})
    void whatIsWrongInTheFileIsToldWithItsLine(String entry, String words) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> with("# mine\nread-only: true\n" + entry + "\n"))
                .withMessageContainingAll("tck.yaml", "line 3,", words);
    }

    @Test
    void anEntryOfTheFileThatIsOverruledIsReadAllTheSame() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> with("level: some\n", "--level=must"))
                .withMessageContaining("line 1,");
    }
}
