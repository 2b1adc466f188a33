package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@ResourceLock(Resources.SYSTEM_ERR)
class MainTest {

    @TempDir
    Path reports;

    private static String urlWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    private String report() throws IOException {
        return Files.readString(reports.resolve("conformance.json"));
    }

    @Test
    void helpIsNoError() {
        assertThat(CommandLineRun.of("--help").exitCode()).isZero();
        assertThat(CommandLineRun.of("--help").out()).contains("verify", "stub", "Exit codes");
        assertThat(CommandLineRun.of("verify", "--help").out()).contains("--target", "--fixture", "--read-only");
    }

    @Test
    void theVersionIsTold() {
        assertThat(CommandLineRun.of("--version").out()).startsWith("backup-tck ");
        assertThat(CommandLineRun.of("--version").exitCode()).isZero();
    }

    /** A command is looked up by its name alone, without all the others. */
    @Test
    void eachCommandIsTheSameAloneAndAmongAll() {
        CommandLine all = new CommandLine(new Main());

        assertThat(Main.COMMANDS.keySet()).isEqualTo(all.getSubcommands().entrySet().stream()
                .filter(command -> command.getValue().getCommandName().equals(command.getKey())).map(Map.Entry::getKey).collect(Collectors.toSet()));
        assertThat(Main.COMMANDS.keySet()).allSatisfy(name -> assertThat(usage(Main.commandLine(name).getSubcommands().get(name)))
                .startsWith("Usage: backup-tck " + name).isEqualTo(usage(all.getSubcommands().get(name))));
    }

    private static String usage(CommandLine command) {
        return command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    @Test
    void theExitCodeIsReturned() {
        assertThat(Main.run("--version")).isZero();
    }

    @Test
    void aPlanIsListedAndNothingIsSent() throws IOException {
        CommandLineRun run = CommandLineRun.of("verify", "--list", "--api", "obshell", "--target", urlWithoutServer(),
                "--report-dir", reports.resolve("none").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("features/obshell/", "OBS-START-03", "scenarios; at most");
        assertThat(reports.resolve("none")).doesNotExist();
    }

    @Test
    void aTargetThatCannotBeReachedIsInconclusive() throws IOException {
        String url = urlWithoutServer();

        CommandLineRun run = CommandLineRun.of("verify", "--api", "obshell", "--target", url,
                "--report-dir", reports.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("INCONCLUSIVE", "nothing answers at " + url);
        assertThat(report()).contains("\"inconclusive\"").contains("\"complete\" : false");
    }

    @Test
    void aVerdictOfAnEarlierRunDoesNotSurvive() throws IOException {
        Files.writeString(reports.resolve("conformance.json"), "{\"suite\":{\"name\":\"backup-tck\"},\"result\":\"pass\"}");

        CommandLineRun.of("verify", "--api", "obshell", "--target", urlWithoutServer(), "--report-dir", reports.toString());

        assertThat(report()).doesNotContain("\"pass\"");
    }

    @ParameterizedTest
    @CsvSource({"http://my_host.invalid:1234, http://my_host.invalid:1234", "http://b\u00fccher.invalid, http://xn--bcher-kva.invalid"})
    void aHostOfAnyNameIsLookedFor(String target, String url) throws IOException {
        CommandLineRun run = CommandLineRun.of("verify", "--api", "obshell", "--target", target, "--report-dir", reports.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("the host of " + url + " is unknown");
    }

    static Stream<Error> errors() {
        return Stream.of(new NoClassDefFoundError("io/backuptck/Gone"), new ExceptionInInitializerError("x"),
                new StackOverflowError(), new AssertionError("two\nlines"), new OutOfMemoryError("Java heap space"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorOfTheSuiteIsOneLineAndNoVerdict(Error error) {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().addSubcommand("broken", CommandLine.Model.CommandSpec.wrapWithoutInspection(
                (Callable<Integer>) () -> {
                    throw error;
                }));
        line.setErr(new PrintWriter(err));

        assertThat(line.execute("broken")).isEqualTo(3);
        assertThat(err.toString()).hasLineCount(1).startsWith("inconclusive: ").doesNotContain("\tat ");
    }
}
