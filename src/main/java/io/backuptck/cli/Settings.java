package io.backuptck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The settings of a run after the configuration file was read and everything was checked. */
record Settings(VerifyOptions options, Credentials credentials) {

    /** Options on the command line overrule those of the file. */
    static Settings of(VerifyOptions given, CommandSpec spec) {
        VerifyOptions options = given;
        Map<String, String> secrets = Map.of();
        if (given.config != null) {
            Set<String> known = spec.options().stream().map(option -> option.longestName()).collect(Collectors.toSet());
            ConfigFile file = ConfigFile.read(given.config, known);
            secrets = file.secrets();
            options = merged(file, spec);
        }
        OptionsCheck.check(options);
        return new Settings(options, Credentials.of(System::getenv, secrets));
    }

    private static VerifyOptions merged(ConfigFile file, CommandSpec spec) {
        List<String> given = spec.commandLine().getParseResult().originalArgs();
        List<String> arguments = new ArrayList<>();
        for (String option : file.options()) {
            String name = option.split("=", 2)[0];
            boolean overruled = !name.equals("--fixture")
                    && given.stream().anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "="));
            if (!overruled) {
                arguments.add(option);
            }
        }
        arguments.addAll(given.stream().skip(given.indexOf(spec.name()) + 1L).toList());
        VerifyOptions options = new VerifyOptions();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        return options;
    }
}
