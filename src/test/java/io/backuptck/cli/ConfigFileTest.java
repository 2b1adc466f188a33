package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

    @TempDir
    Path directory;

    private ConfigFile read(byte[] bytes) throws IOException {
        return ConfigFile.read(Files.write(directory.resolve("tck.yaml"), bytes));
    }

    private ConfigFile read(String yaml) throws IOException {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> arguments(String yaml) throws IOException {
        return read(yaml).options().stream().map(ConfigFile.Argument::text).toList();
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
        assertThat(arguments("api: [obshell]\nlevel: should\nread-only: true\ninsecure: false\n"))
                .containsExactly("--api=obshell", "--level=should", "--read-only");
    }

    @Test
    void secretsAreKeptApart() throws IOException {
        ConfigFile file = read("token: t0ken\npassword: 'p: #w'\naccessKey: ak\nsecretKey: sk\nseed: 7\n");

        assertThat(file.secrets()).containsOnlyKeys("token", "password", "accessKey", "secretKey")
                .containsEntry("password", "p: #w");
        assertThat(file.options()).extracting(ConfigFile.Argument::text).containsExactly("--seed=7");
    }

    @Test
    void textOutsideAsciiIsReadAsUtf8() throws IOException {
        assertThat(read("fixture: {tenant: 租户}\n").fixtures()).containsEntry("tenant", "租户");
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
            assertThat(arguments("read-only: " + yes + "\n")).containsExactly("--read-only");
        }
        for (String no : List.of("false", "False", "no", "off")) {
            assertThat(arguments("read-only: " + no + "\n")).isEmpty();
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
                () -> ConfigFile.read(directory.resolve("none.yaml")));

        assertThat(refusal.getMessage()).contains("none.yaml", "--config").hasLineCount(1);
    }

    /** Neither the first nor the last may win where one of them may be a slip. */
    @ParameterizedTest
    @CsvSource({"'seed: 7\nlevel: must\nseed: 8\n', 3, seed", "'token: a\ntoken: a\n', 2, token", "'read-only: true\nread-only: false\n', 2, read-only",
        "'fixture:\n  tenant: a\n  tenant: b\n', 3, fixture tenant", "'fixture:\n- tenant=a\n- tenant=b\n', 3, fixture tenant",
        "'\"seed\": 7\nseed: 8\n', 2, seed"})
    void aKeyThatStandsTwiceIsRefused(String yaml, int line, String name) {
        assertThat(refusal(yaml.replace("\\n", "\n"))).contains("line " + line + ",", "'" + name + "'", "second time", "keep one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed: 7\n---\nread-only: true\n", "seed: 7\n---\n", "---\nseed: 7\n---\nseed: 7\n"})
    void aSecondDocumentIsRefused(String yaml) {
        assertThat(refusal(yaml)).contains("line ", "second document");
    }

    @Test
    void oneDocumentMayBeMarkedAsSuch() throws IOException {
        assertThat(arguments("%YAML 1.1\n---\nseed: 7\n...\n")).containsExactly("--seed=7");
        assertThat(arguments("\uFEFFseed: 7\n")).containsExactly("--seed=7");
    }

    /** YAML 1.1 makes 8, 1000, 16, 90 and 2 of the first of these. */
    @ParameterizedTest
    @ValueSource(strings = {"010", "1_000", "0x10", "1:30", "0b10", "0o10", "+7", "7.0", "1e3", ".inf", "'7'", "true", "seven",
        "2026-01-01", "[7]", "{a: 7}", "~", "", "!!int '7'", "!!str 7"})
    void aNumberThatIsNotWrittenAsPeopleCountIsRefused(String value) {
        for (String option : List.of("seed", "max-starts")) {
            assertThat(refusal("level: must\n" + option + ": " + value + "\n")).contains("line 2,", option, "whole number");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "1000000000000"})
    void anOrdinaryNumberIsTakenAsItIs(String value) throws IOException {
        assertThat(arguments("seed: " + value + "\n")).containsExactly("--seed=" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target: 7", "level: yes", "tags: 010", "report-dir: 1_000", "poll-interval: 10", "poll-interval: 1:30",
        "ca-cert: [a.pem]", "api: {obshell: 1}", "api: [obshell, 7]", "fixture: {tenant: 0123}", "fixture: {tenant: true}",
        "fixture: [[tenant=a]]", "fixture: 7", "token: !!binary aGVsbG8=", "target: !custom a"})
    void anotherTypeThanATextIsRefused(String yaml) {
        assertThat(refusal("seed: 7\n" + yaml + "\n")).contains("line 2,", yaml.split(":")[0], "quotes");
    }

    @Test
    void aDateIsATextAsItIsWritten() throws IOException {
        assertThat(read("fixture: {database: 2026-01-01}\n").fixtures()).containsEntry("database", "2026-01-01");
    }

    @Test
    void fixturesArriveAsTheyAreWritten() throws IOException {
        assertThat(read("fixture: {tenant: 'a,b', idleTenant: \"it's \\\"x\\\"\", secondTenant: ' a b ', table: 'x=y,tenant=z'}\n").fixtures())
                .containsEntry("tenant", "a,b").containsEntry("idleTenant", "it's \"x\"").containsEntry("secondTenant", " a b ")
                .containsEntry("table", "x=y,tenant=z");
        assertThat(read("fixture: ['tenant=a=b,table=c']\n").fixtures()).containsExactly(Map.entry("tenant", "a=b,table=c"));
    }

    @Test
    void aFixtureWithoutAKeyIsRefused() {
        assertThat(refusal("fixture: [tenant]\n")).contains("line 1,", "KEY=VALUE");
    }

    @Test
    void anAnchorIsNoWayAroundTheRules() {
        assertThat(refusal("level: &a must\nseed: *a\n")).contains("seed", "whole number");
        assertThat(refusal("<<: {seed: 7}\n")).contains("'<<'");
    }
}
