package io.backuptck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;

/** The settings of a run after the configuration file was read and everything was checked. */
record Settings(VerifyOptions options, Credentials credentials) {

    private static final String PROPERTY_PREFIX = "tck.";
    /** Set by the build for the tests. */
    private static final Set<String> OTHER_PROPERTIES = Set.of("jar");

    /** Reads the arguments of {@code verify}. Options beat the configuration file that they name. */
    static Settings of(List<String> arguments) {
        VerifyOptions options = parse(arguments);
        Map<String, String> secrets = Map.of();
        if (options.config != null) {
            ConfigFile file = ConfigFile.read(options.config);
            secrets = file.secrets();
            options = merge(file, arguments);
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
            KnownOptions.Kind kind = KnownOptions.kind(name).orElseThrow(() ->
                    new UsageException("there is no setting -D" + property + "; see the options of verify"));
            if (kind != KnownOptions.Kind.FLAG) {
                arguments.add("--" + name + "=" + value);
            } else if (name.equals("plan") && !value.equals("false")) {
                throw new UsageException("the build runs what it plans; for a plan alone call verify --plan instead of -D" + property);
            } else if (!value.equals("false")) {
                arguments.add("--" + name);
            }
        }
        return of(arguments);
    }

    /** What a run does that is told nothing. */
    static VerifyOptions defaults() {
        return parse(List.of());
    }

    private static VerifyOptions merge(ConfigFile file, List<String> given) {
        List<String> merged = new ArrayList<>();
        for (ConfigFile.Argument argument : file.options()) {
            blamed(argument);
            String name = argument.option();
            boolean overruled = !name.equals("--fixture")
                    && given.stream().anyMatch(other -> other.equals(name) || other.startsWith(name + "="));
            if (!overruled) {
                merged.add(argument.text());
            }
        }
        merged.addAll(given);
        VerifyOptions options = parse(merged);
        file.fixtures().forEach(options.fixtures::putIfAbsent);
        return options;
    }

    /** Reads an entry of the file by itself, so that what is wrong with it is told with its line. */
    private static void blamed(ConfigFile.Argument argument) {
        try {
            parse(List.of(argument.text()));
        } catch (UsageException e) {
            throw new UsageException(argument.place() + " " + e.getMessage());
        }
    }

    private static VerifyOptions parse(List<String> arguments) {
        VerifyOptions options = new VerifyOptions();
        try {
            EmptyValues.refuse(new CommandLine(options).setExpandAtFiles(false).parseArgs(arguments.toArray(String[]::new)));
        } catch (CommandLine.ParameterException e) {
            throw new UsageException(e.getMessage());
        }
        return options;
    }
}
