package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

    private static final Set<String> OPTIONS =
            Set.of("--api", "--fixture", "--level", "--read-only", "--insecure", "--seed", "--tags", "--config", "--target");

    @TempDir
    Path directory;

    private ConfigFile read(byte[] bytes) throws IOException {
        return ConfigFile.read(Files.write(directory.resolve("tck.yaml"), bytes), OPTIONS);
    }

    private ConfigFile read(String yaml) throws IOException {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes) {
        UsageException refusal = catchThrowableOfType(UsageException.class, () -> read(bytes));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).hasLineCount(1).contains("tck.yaml");
        return refusal.getMessage();
    }

    private String refusal(String yaml) {
        return refusal(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void entriesBecomeArguments() throws IOException {
        assertThat(read("api: [obshell]\nlevel: should\nfixture: {tenant: t1}\nread-only: true\ninsecure: false\n").options())
                .containsExactly("--api=obshell", "--level=should", "--fixture=tenant=t1", "--read-only");
    }

    @Test
    void secretsAreKeptApart() throws IOException {
        ConfigFile file = read("token: t0ken\npassword: 'p: #w'\naccessKey: ak\nsecretKey: sk\nseed: 7\n");

        assertThat(file.secrets()).containsOnlyKeys("token", "password", "accessKey", "secretKey")
                .containsEntry("password", "p: #w");
        assertThat(file.options()).containsExactly("--seed=7");
    }

    @Test
    void textOutsideAsciiIsReadAsUtf8() throws IOException {
        assertThat(read("fixture: {tenant: 租户}\n").options()).containsExactly("--fixture=tenant=租户");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api: [obshell", "a: b: c", "\tapi: obshell", "api: \"obshell", "api: obshell\n seed: 7", "%", "a: &"})
    void whatIsNoYamlIsRefusedWithItsLine(String yaml) {
        assertThat(refusal(yaml)).contains("no YAML").contains("line ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "- api\n- obshell\n", "obshell", "7", "null", "---\n"})
    void whatIsNoMappingIsRefused(String yaml) {
        assertThat(refusal(yaml)).contains("mapping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "API", "--api", "config", "readOnly", "secret-key"})
    void anUnknownEntryIsRefusedByItsName(String name) {
        assertThat(refusal(name + ": 1\n")).contains("'" + name + "'");
    }

    @Test
    void latin1IsRefused() {
        assertThat(refusal("fixture: {tenant: é}\n".getBytes(StandardCharsets.ISO_8859_1))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed: \u0000", "seed: \u0007", "\uFFFE"})
    void controlCharactersAreRefused(String yaml) {
        assertThat(refusal(yaml)).isNotBlank();
    }

    @Test
    void aFlagMayBeWrittenInAllWaysOfYaml() throws IOException {
        for (String yes : List.of("true", "True", "yes", "on")) {
            assertThat(read("read-only: " + yes + "\n").options()).containsExactly("--read-only");
        }
        for (String no : List.of("false", "False", "no", "off")) {
            assertThat(read("read-only: " + no + "\n").options()).isEmpty();
        }
    }

    /** Whoever writes it wants no change on his server. */
    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "true please", "[true]", "''"})
    void aFlagThatIsNeitherTrueNorFalseIsRefused(String value) {
        assertThat(refusal("read-only: " + value + "\n")).contains("read-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token:\n", "token: null\n", "target:\n", "read-only:\n", "fixture: {tenant: }\n", "api:\n"})
    void anEntryWithoutAValueIsRefused(String yaml) {
        assertThat(refusal(yaml)).contains(yaml.contains("tenant") ? "fixture" : yaml.split(":")[0]);
    }

    /** YAML would turn some passwords into other numbers. */
    @ParameterizedTest
    @CsvSource({"'0123', 0123", "'1_000', 1_000", "'\"0123\"', 0123", "12345, 12345", "'1e3', 1e3"})
    void aSecretIsTakenAsItIsWrittenOrRefused(String written, String meant) throws IOException {
        UsageException refusal = catchThrowableOfType(UsageException.class, () -> read("password: " + written + "\n"));
        if (refusal == null) {
            assertThat(read("password: " + written + "\n").secrets()).containsEntry("password", meant);
        } else {
            assertThat(refusal.getMessage()).contains("password", "quotes");
        }
    }

    @Test
    void aSecretThatIsNoTextIsRefused() {
        assertThat(refusal("token: [a, b]\n")).contains("token");
        assertThat(refusal("token: {a: b}\n")).contains("token");
    }

    @Test
    void aMessageNeverShowsASecret() {
        assertThat(refusal("token: t0p-secret\npassword: [t0p-secret")).doesNotContain("t0p-secret");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        UsageException refusal = catchThrowableOfType(UsageException.class,
                () -> ConfigFile.read(directory.resolve("none.yaml"), OPTIONS));

        assertThat(refusal.getMessage()).contains("none.yaml", "--config").hasLineCount(1);
    }
}
