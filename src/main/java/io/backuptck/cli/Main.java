package io.backuptck.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The entry point of the executable jar. */
@Command(name = "backup-tck", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class,
        description = "Conformance kit for database backup APIs.",
        subcommands = {VerifyCommand.class, StubCommand.class, MutationTestCommand.class, ReportCommand.class, ContractCommand.class,
            ObserveCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 conformant, 1 not conformant, 2 wrong usage or configuration, 3 inconclusive,",
            "130 or 143 ended by SIGINT or SIGTERM."})
public final class Main implements Runnable {

    /** The commands by their names; an alias is looked up among all. */
    static final Map<String, Supplier<?>> COMMANDS = Map.of("verify", VerifyCommand::new, "stub", StubCommand::new,
            "mutation-test", MutationTestCommand::new, "report", ReportCommand::new, "contract", ContractCommand::new,
            "observe", ObserveCommand::new);

    @CommandLine.Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        // Without these picocli loads Groovy's closures, and the JVM compiles an accessor for each step that is called often.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("jdk.console", "java.base"); // else a newer JDK has a console where there is no terminal
        System.setProperty("sun.reflect.inflationThreshold", Integer.toString(Integer.MAX_VALUE));
        Locale.setDefault(Locale.ROOT); // libraries take words apart and put them together by it: a Turkish i is no i to them
        System.exit(run(NativeText.arguments(args)));
    }

    /** Runs a command line and returns its exit code. */
    public static int run(String... args) {
        CommandLine line = commandLine(args);
        if (Charset.defaultCharset().equals(StandardCharsets.US_ASCII)) { // no charset was chosen, and names have other letters
            line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        }
        return line.execute(args);
    }

    /** To learn all commands by their annotations takes as long as a short run does, so only the one that is asked for is looked at. */
    static CommandLine commandLine(String... args) {
        Supplier<?> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
        CommandLine line = asked == null ? new CommandLine(new Main())
                : new CommandLine(CommandSpec.wrapWithoutInspection(new Main()).name("backup-tck").addSubcommand(args[0], new CommandLine(asked.get())));
        line.setExpandAtFiles(false); // tags begin with an at sign
        line.setParameterExceptionHandler(Errors::wrongUsage);
        line.setExecutionExceptionHandler(Errors::failed);
        line.setExecutionStrategy(parsed -> {
            EmptyValues.refuse(parsed);
            return Errors.guarded(line, () -> new CommandLine.RunLast().execute(parsed));
        });
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "a command is missing: verify, stub, mutation-test, report, contract or observe");
    }
}
