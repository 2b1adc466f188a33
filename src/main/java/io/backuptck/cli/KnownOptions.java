package io.backuptck.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of {@code verify} by name without dashes, and what each of them takes: what a configuration file and Maven
 * may set is the same, and is not listed a second time.
 */
final class KnownOptions {

    /** What an option takes. */
    enum Kind {
        FLAG, NUMBER, TEXT, TEXTS, FIXTURES
    }

    private static final Map<String, Kind> KINDS = kinds();

    private KnownOptions() {
    }

    /** What the option of that name takes; empty when there is none. */
    static Optional<Kind> kind(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (OptionSpec option : new CommandLine(new VerifyOptions()).getCommandSpec().options()) {
            kinds.put(option.longestName().replaceFirst("^--", ""), kind(option));
        }
        return kinds;
    }

    private static Kind kind(OptionSpec option) {
        if (option.typeInfo().isBoolean()) {
            return Kind.FLAG;
        }
        if (option.typeInfo().isMap()) {
            return Kind.FIXTURES;
        }
        if (option.isMultiValue()) {
            return Kind.TEXTS;
        }
        return Number.class.isAssignableFrom(option.type()) ? Kind.NUMBER : Kind.TEXT;
    }
}
