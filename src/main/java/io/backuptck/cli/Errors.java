package io.backuptck.cli;

import io.backuptck.contract.ContractException;
import io.backuptck.report.ReportException;
import io.backuptck.stub.StubStartException;
import io.backuptck.stub.seed.SeedException;
import io.backuptck.target.TargetException;
import io.backuptck.validation.PrintableText;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what goes wrong into one line and an exit code. */
final class Errors {

    static final int WRONG_USAGE = 2;
    static final int INCONCLUSIVE = 3;

    private Errors() {
    }

    static int wrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("error: " + oneLine(e.getMessage()) + "; see "
                + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    static int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof UsageException || e instanceof ReportException || e instanceof StubStartException
                || e instanceof SeedException || e instanceof ContractException) {
            command.getErr().println("error: " + oneLine(e.getMessage()));
            return WRONG_USAGE;
        }
        if (e instanceof TargetException) {
            command.getErr().println("inconclusive: " + oneLine(e.getMessage()));
            return INCONCLUSIVE;
        }
        return broken(e, command);
    }

    /** Runs a command whose errors, such as of a class that cannot be loaded, the command line would let through. */
    static int guarded(CommandLine command, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (OutOfMemoryError e) {
            command.getErr().println("inconclusive: the memory is used up; give more, as in java -Xmx1g -jar ...");
            return INCONCLUSIVE;
        } catch (Error e) {
            return broken(e, command);
        }
    }

    private static int broken(Throwable e, CommandLine command) {
        command.getErr().println("inconclusive: the suite itself failed: " + e.getClass().getSimpleName() + ": "
                + oneLine(String.valueOf(e.getMessage())) + "; please report this");
        return INCONCLUSIVE;
    }

    private static String oneLine(String message) {
        return PrintableText.printable(message.replaceAll("\\s*\\R\\s*", "; "));
    }
}
