package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong usage ends with 2 and one line that says what to do. */
@ResourceLock(Resources.SYSTEM_ERR)
class WrongUsageTest {

    private static final String REAL = "--target=http://127.0.0.1:9";

    @TempDir
    Path directory;

    private static void assertRefused(CommandLineRun run, String... words) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("error: ").contains(words);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(run.system()).isEmpty();
        assertThat(run.out()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("a command", new String[] {}),
                wrong("verfy", "verfy"),
                wrong("OBS-LIFE-05.back", "stub", "--api", "obshell", "--fault", "OBS-LIFE-05.bck"),
                wrong("era-a", "stub", "--api", "obshell", "--variant", "era"),
                wrong("one of --fault and --variant", "stub", "--api", "obshell", "--fault", "OBS-LIFE-05.back", "--variant", "era-a"),
                wrong("OBS-LIFE-05.back", "sabotage", "--fault", "OBS-LIFE-05.bck"),
                wrong("--colour", "verify", "--colour", "red"),
                wrong("'basic'", "stub", "--api", "gaussdb", "--auth", "basic"),
                wrong("choose token", "stub", "--api", "gaussdb", "--auth", "digest"),
                wrong("choose password or header", "stub", "--api", "obshell", "--auth", "token"),
                wrong("oracle", "verify", "--api", "oracle"),
                wrong("'sometimes'", "verify", "--level", "sometimes"),
                wrong("'soon'", "verify", "--poll-interval", "soon"),
                wrong("'10'", "verify", "--request-timeout", "10"),
                wrong("--request-timeout", "verify", "--request-timeout", "0s"),
                wrong("--request-timeout", "verify", "--request-timeout", "999999999h"),
                wrong("--poll-interval", "verify", "--poll-interval", "0ms"),
                wrong("--max-starts", "verify", "--max-starts", "-1"),
                wrong("--max-starts", "verify", "--max-starts", "many"),
                wrong("--seed", "verify", "--seed"),
                wrong("--tags", "verify", "--tags", "@a and and"),
                wrong("write \"@GDB-NAME-10\"", "verify", "--tags", "GDB-NAME-10"),
                wrong("write \"@shape and not (@OBS-START-03 or @derived)\"", "verify", "--tags",
                        "shape and not (@OBS-START-03 or derived)"),
                wrong("selects no scenario", "verify", "--tags", "@no-scenario-has-this"),
                wrong("did you mean @GDB-NAME-10?", "verify", "--tags", "@gdb-name-10"),
                wrong("selects no scenario of gaussdb", "verify", "--api", "gaussdb", "--tags", "@OBS-START-03"),
                wrong("selects no scenario", "verify", "--tags", "@shape and not @shape"),
                wrong("selects no scenario", "verify", "--list", "--tags", "@no-scenario-has-this"),
                wrong("--api", "verify", REAL),
                wrong("--api", "verify", REAL, "--api", "obshell,gaussdb"),
                wrong("--target", "verify", "--api", "obshell", "--target", "agent:2886"),
                wrong("--target", "verify", "--api", "obshell", "--target", "ftp://127.0.0.1"),
                wrong("--target", "verify", "--api", "obshell", "--target", "http://"),
                wrong("--target", "verify", "--api", "obshell", "--target", "http://a b"),
                wrong("--target", "verify", "--api", "obshell", "--target", ""),
                wrong("--target", "verify", "--api", "obshell", "--target", "http://127.0.0.1/?a=b"),
                wrong("--target", "verify", "--api", "obshell", "--target", "http://127.0.0.1:70000"),
                wrong("credentials", "verify", "--api", "obshell", "--target", "http://root:pw@127.0.0.1"),
                wrong("credentials", "verify", "--api", "obshell", "--target", "http://root:pw@my_host"),
                wrong("--target", "verify", "--api", "obshell", "--target", "http://:80"),
                wrong("--target", "verify", "--api", "obshell", "--target", "http:///path"),
                wrong("'colour'", "verify", "--api", "obshell", "--fixture", "colour=red"),
                wrong("tenant", "verify", "--api", "obshell", "--fixture", "tenant="),
                wrong("--fixture", "verify", "--api", "obshell", "--fixture", "tenant"),
                wrong("--fixture", "verify", "--api", "obshell", "--fixture"),
                wrong("--fixture", "verify", "--api", "obshell", "--fixture", "--read-only"),
                wrong("--fixture", "verify", "--api", "obshell", "--fixture="),
                wrong("--report-dir has no value", "verify", "--report-dir", ""),
                wrong("--report-dir has no value", "verify", "--report-dir= "),
                wrong("--report-dir has no value", "sabotage", "--report-dir", "", "--list"),
                wrong("--tags has no value", "verify", "--tags", ""),
                wrong("--config has no value", "verify", "--config", ""),
                wrong("--ca-cert has no value", "verify", "--ca-cert", ""),
                wrong("--seed", "verify", "--seed", ""),
                wrong("--host has no value", "stub", "--api", "obshell", "--host", ""),
                wrong("--fault has no value", "stub", "--api", "obshell", "--fault", ""),
                wrong("--variant has no value", "sabotage", "--variant", ""),
                wrong("--compare has no value", "report", "conformance.json", "--compare", ""),
                wrong("FILE has no value", "report", ""),
                wrong("--ca-cert", "verify", "--api", "obshell", REAL, "--ca-cert", "no-such-file.pem"),
                wrong("--config", "verify", "--config", "no-such-file.yaml"),
                wrong("--config", "verify", "--config", "."),
                wrong("--api", "stub"),
                wrong("oracle", "stub", "--api", "oracle"),
                wrong("port 70000", "stub", "--api", "obshell", "--port", "70000"),
                wrong("'maybe'", "stub", "--api", "obshell", "--auth", "maybe"),
                wrong("choose token", "stub", "--api", "gaussdb", "--auth", "header"),
                wrong("given twice", "stub", "--api", "gaussdb", "--api", "gaussdb"),
                wrong("--api or --contract", "stub", "--api", "gaussdb", "--contract", "src/test/resources/own/jobs.yaml"),
                wrong("smaller --port", "stub", "--api", "gaussdb", "--api", "obshell", "--port", "65535"),
                wrong("choose token", "stub", "--api", "gaussdb", "--api", "obshell", "--auth", "digest"),
                wrong("--pace manual needs --admin at 0.0.0.0", "stub", "--api", "gaussdb", "--host", "0.0.0.0", "--pace", "manual"),
                wrong("--pace manual needs --admin", "stub", "--api", "gaussdb", "--no-admin", "--pace", "manual"),
                wrong("no-such-file.yaml cannot be read", "stub", "--api", "gaussdb", "--seeds", "no-such-file.yaml"),
                wrong("--requests no-such-folder", "stub", "--api", "gaussdb", "--requests", "no-such-folder/requests.jsonl"),
                wrong("--requests has no value", "stub", "--api", "gaussdb", "--requests", ""),
                wrong("--export-mappings pom.xml", "stub", "--api", "gaussdb", "--export-mappings", "pom.xml"),
                wrong("there is no variant odd", "stub", "--api", "obshell", "--variant", "odd"),
                wrong("'slow'", "stub", "--api", "obshell", "--pace", "slow"));
    }

    private static Arguments wrong(String word, String... arguments) {
        return Arguments.of(word, arguments);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("wrong")
    void whatCannotBeCarriedOutIsRefusedInOneLine(String word, String[] arguments) {
        assertRefused(CommandLineRun.of(arguments), word);
    }

    @Test
    void anOptionThatTheFileGivesIsBlamedLikeOneOfTheCommandLine() throws IOException {
        Path file = Files.writeString(directory.resolve("tck.yaml"), "request-timeout: soon\n");

        assertRefused(CommandLineRun.of("verify", "--config", file.toString()), "'soon'", "--request-timeout");
    }

    @Test
    void aReportDirectoryThatCannotBeWrittenIsRefusedBeforeAnythingIsSent() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertRefused(CommandLineRun.of("verify", "--api", "obshell", REAL, "--report-dir", file.resolve("x").toString()),
                "--report-dir");
    }

    @Test
    void aCertificateFileThatHoldsNoneIsNoVerdict() throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), "no certificate");

        CommandLineRun run = CommandLineRun.of("verify", "--api", "obshell", "--target", "https://127.0.0.1:9",
                "--ca-cert", file.toString(), "--report-dir", directory.resolve("reports").toString());

        assertThat(run.exitCode()).isIn(2, 3);
        assertThat(run.out() + run.err()).contains("ca.pem").doesNotContain("Exception");
    }
}
