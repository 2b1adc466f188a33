package io.backuptck.cli;

import io.backuptck.cli.KnownOptions.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A configuration file: the options of {@code verify} by name without dashes, and secrets.
 *
 * @param options  as arguments of the command line, which later ones overrule
 * @param fixtures by key, as they are written
 * @param secrets  by member name
 */
record ConfigFile(List<Argument> options, Map<String, String> fixtures, Map<String, String> secrets) {

    private static final Set<String> SECRETS = Set.of("password", "agentPassword", "token", "accessKey", "secretKey");

    /**
     * An entry as an argument of the command line.
     *
     * @param place where the entry stands, for messages
     */
    record Argument(String text, String place) {

        /** The option with its dashes. */
        String option() {
            return text.split("=", 2)[0];
        }
    }

    static ConfigFile read(Path path) {
        YamlFile file = new YamlFile(path, "configuration file", "--config", "YAML mapping of options to values");
        ConfigFile read = new ConfigFile(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (YamlFile.Entry entry : file.entries()) {
            if (SECRETS.contains(entry.name())) {
                read.secrets.put(entry.name(), file.text(entry.name(), entry.value()));
            } else {
                Kind kind = KnownOptions.kind(entry.name()).filter(known -> !entry.name().equals("config")).orElseThrow(() ->
                        new UsageException(file.place(entry.line()) + " there is an unknown entry '" + entry.name() + "'"));
                read.add(file, entry, kind);
            }
        }
        return read;
    }

    private void add(YamlFile file, YamlFile.Entry entry, Kind kind) {
        String name = entry.name();
        switch (kind) {
            case FLAG -> {
                if (file.flag(name, entry.value())) {
                    options.add(new Argument("--" + name, file.place(entry.line())));
                }
            }
            case NUMBER -> argument(file, entry, file.number(name, entry.value()));
            case TEXT -> argument(file, entry, file.text(name, entry.value()));
            case TEXTS -> texts(file, entry).forEach(text -> argument(file, entry, text));
            case FIXTURES -> fixtures(file, entry);
        }
    }

    private void argument(YamlFile file, YamlFile.Entry entry, String value) {
        options.add(new Argument("--" + entry.name() + "=" + value, file.place(entry.line())));
    }

    private static List<String> texts(YamlFile file, YamlFile.Entry entry) {
        List<Node> values = entry.value() instanceof SequenceNode list ? list.getValue() : List.of(entry.value());
        return values.stream().map(value -> file.text(entry.name(), value)).toList();
    }

    /** A mapping or a list gives each fixture by itself; a single text is what the option takes. */
    private void fixtures(YamlFile file, YamlFile.Entry entry) {
        if (entry.value() instanceof MappingNode mapping) {
            file.entries(mapping, entry.name()).forEach(one ->
                    fixtures.put(one.name(), file.text(entry.name() + " " + one.name(), one.value())));
        } else if (entry.value() instanceof SequenceNode list) {
            for (Node value : list.getValue()) {
                listed(file, entry.name(), value);
            }
        } else {
            argument(file, entry, file.text(entry.name(), entry.value()));
        }
    }

    private void listed(YamlFile file, String name, Node value) {
        String text = file.text(name, value);
        int end = text.indexOf('=');
        if (end < 1) {
            throw file.refused(name, YamlFile.line(value), "must hold KEY=VALUE");
        }
        if (fixtures.put(text.substring(0, end), text.substring(end + 1)) != null) {
            throw file.refused(name + " " + text.substring(0, end), YamlFile.line(value), "stands a second time; keep one");
        }
    }
}
