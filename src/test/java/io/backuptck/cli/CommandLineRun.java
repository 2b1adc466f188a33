package io.backuptck.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * A command line that was run to its end.
 *
 * @param err    what it said of its errors
 * @param system what went to the process's own error stream past the command line
 */
record CommandLineRun(int exitCode, String out, String err, String system) {

    static CommandLineRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayOutputStream system = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(system, true, StandardCharsets.UTF_8));
        try {
            CommandLine line = Main.commandLine(arguments);
            line.setOut(new PrintWriter(out));
            line.setErr(new PrintWriter(err));
            int exitCode = line.execute(arguments);
            return new CommandLineRun(exitCode, out.toString(), err.toString(), system.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
