package io.backuptck.cli;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Refuses options that were given with nothing in them, as a script does whose variable is not set: an empty directory is
 * the working directory, and empty tags are all scenarios.
 */
final class EmptyValues {

    private EmptyValues() {
    }

    /** Throws when an option or a parameter of a command or its subcommands has an empty value. */
    static void refuse(ParseResult parsed) {
        for (ArgSpec argument : parsed.matchedArgs()) {
            if (!argument.typeInfo().isBoolean() && argument.originalStringValues().stream().anyMatch(String::isBlank)) {
                String name = argument.isOption() ? parsed.matchedOptions().stream().filter(argument::equals).findFirst()
                        .orElseThrow().longestName() : argument.paramLabel();
                throw new ParameterException(parsed.commandSpec().commandLine(), name + " has no value"
                        + (argument.isOption() ? "; write " + name + " " + argument.paramLabel() + ", or leave it out" : ""));
            }
        }
        parsed.subcommands().forEach(EmptyValues::refuse);
    }
}
