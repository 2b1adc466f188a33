package io.backuptck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The settings of a run after the configuration file was read and everything was checked. */
record Settings(VerifyOptions options, Credentials credentials) {

    private static final String PROPERTY_PREFIX = "tck.";
    /** Set by the build for the tests. */
    private static final Set<String> OTHER_PROPERTIES = Set.of("jar");
    private static final Set<String> FLAGS = Set.of("read-only", "insecure");

    /** Reads the arguments of {@code verify}. Options beat the configuration file that they name. */
    static Settings of(List<String> arguments) {
        VerifyOptions options = parse(arguments);
        Map<String, String> secrets = Map.of();
        if (options.config != null) {
            ConfigFile file = ConfigFile.read(options.config, knownOptions());
            secrets = file.secrets();
            options = parse(merge(file.options(), arguments));
        }
        OptionsCheck.check(options);
        return new Settings(options, Credentials.of(NativeText::variable, secrets));
    }

    /** Reads the same settings from system properties such as {@code tck.api}, as Maven hands them on. */
    static Settings of(Properties properties) {
        List<String> arguments = new ArrayList<>();
        for (String property : new TreeSet<>(properties.stringPropertyNames())) {
            String name = property.startsWith(PROPERTY_PREFIX) ? property.substring(PROPERTY_PREFIX.length()) : "";
            String value = properties.getProperty(property);
            if (name.isEmpty() || value.isEmpty() || OTHER_PROPERTIES.contains(name)) {
                continue;
            }
            if (!knownOptions().contains("--" + name)) {
                throw new UsageException("there is no setting -D" + property + "; see the options of verify");
            }
            if (!FLAGS.contains(name)) {
                arguments.add("--" + name + "=" + value);
            } else if (!value.equals("false")) {
                arguments.add("--" + name);
            }
        }
        return of(arguments);
    }

    private static List<String> merge(List<String> file, List<String> given) {
        List<String> merged = new ArrayList<>();
        for (String option : file) {
            String name = option.split("=", 2)[0];
            boolean overruled = !name.equals("--fixture")
                    && given.stream().anyMatch(argument -> argument.equals(name) || argument.startsWith(name + "="));
            if (!overruled) {
                merged.add(option);
            }
        }
        merged.addAll(given);
        return merged;
    }

    private static VerifyOptions parse(List<String> arguments) {
        VerifyOptions options = new VerifyOptions();
        try {
            new CommandLine(options).setExpandAtFiles(false).parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new UsageException(e.getMessage());
        }
        return options;
    }

    private static Set<String> knownOptions() {
        return new CommandLine(new VerifyOptions()).getCommandSpec().options().stream()
                .map(option -> option.longestName()).collect(Collectors.toSet());
    }
}
