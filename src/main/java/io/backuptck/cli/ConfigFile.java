package io.backuptck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A configuration file: the options of {@code verify} by name without dashes, and secrets.
 *
 * @param options as arguments of the command line, which later ones overrule
 * @param secrets by member name
 */
record ConfigFile(List<String> options, Map<String, String> secrets) {

    private static final Set<String> SECRETS = Set.of("password", "agentPassword", "token", "accessKey", "secretKey");
    private static final Set<String> LISTS = Set.of("api", "fixture");
    private static final Set<String> FLAGS = Set.of("read-only", "insecure", "list");

    static ConfigFile read(Path file, Set<String> knownOptions) {
        Map<String, String> secrets = new LinkedHashMap<>();
        List<String> options = new ArrayList<>();
        JsonNode root = parse(file);
        for (var members = root.fields(); members.hasNext();) {
            var member = members.next();
            String name = member.getKey();
            if (SECRETS.contains(name)) {
                secrets.put(name, text(file, name, member.getValue()));
            } else if (!knownOptions.contains("--" + name) || name.equals("config")) {
                throw new UsageException("the configuration file " + file + " has an unknown entry '" + name + "'");
            } else {
                options.addAll(arguments(file, name, member.getValue()));
            }
        }
        return new ConfigFile(options, secrets);
    }

    private static List<String> arguments(Path file, String name, JsonNode value) {
        List<String> arguments = new ArrayList<>();
        if (LISTS.contains(name) && value.isObject()) {
            value.fields().forEachRemaining(entry -> arguments.add(
                    "--" + name + "=" + entry.getKey() + "=" + text(file, name + " " + entry.getKey(), entry.getValue())));
        } else if (LISTS.contains(name) && value.isArray()) {
            value.forEach(entry -> arguments.add("--" + name + "=" + text(file, name, entry)));
        } else if (FLAGS.contains(name)) {
            if (!value.isBoolean()) {
                throw refused(file, name, "must be true or false");
            }
            if (value.booleanValue()) {
                arguments.add("--" + name);
            }
        } else if (!value.isValueNode() || value.isNull()) {
            throw refused(file, name, "must have one value");
        } else {
            arguments.add("--" + name + "=" + value.asText());
        }
        return arguments;
    }

    /** What stands there as text; YAML reads some names and passwords as numbers and changes them. */
    private static String text(Path file, String name, JsonNode value) {
        if (!value.isTextual()) {
            throw refused(file, name, "must be a text; put it in quotes");
        }
        return value.textValue();
    }

    private static UsageException refused(Path file, String name, String problem) {
        return new UsageException("in the configuration file " + file + " the entry '" + name + "' " + problem);
    }

    private static JsonNode parse(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageException("the configuration file " + file + " cannot be read; check --config");
        }
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new UsageException("the configuration file " + file + " is no YAML mapping of options to values");
            }
            return root;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new UsageException("the configuration file " + file + " is no YAML" + line);
        } catch (IOException e) {
            throw new UsageException("the configuration file " + file + " cannot be read; check --config");
        }
    }
}
