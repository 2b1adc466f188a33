package io.backuptck.stub.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.YamlLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads seeds: a YAML list of calls. What is misspelled or missing is refused with file and line. */
public final class SeedFile {
    private static final Set<String> WORDS = Set.of("call", "with", "body", "ago", "steps");
    private static final int MOST_STEPS = 10_000;
    private static final YAMLMapper YAML = YAMLMapper.builder().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final Path file;
    private final List<Contract> contracts;

    private SeedFile(Path file, List<Contract> contracts) {
        this.file = file;
        this.contracts = List.copyOf(contracts);
    }

    /**
     * The seeds of a file.
     *
     * @param contracts of the APIs that are played; a call is one of the first of them that has it
     * @throws SeedException when the file cannot be read, or holds what cannot be played
     */
    public static List<Seed> read(Path file, List<Contract> contracts) {
        return new SeedFile(file, contracts).seeds();
    }

    private List<Seed> seeds() {
        JsonNode root;
        try {
            root = YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new SeedException(file + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr()) + ": this is no YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new SeedException("the seeds " + file + " cannot be read as UTF-8 text");
        }
        if (!root.isArray()) {
            throw new SeedException(file + ", line 1: seeds are a list of calls; write - call: " + contracts.get(0).operations().get(0).id());
        }
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            seeds.add(seed(root.get(i), "/" + i));
        }
        return seeds;
    }

    private SeedException wrong(String pointer, String problem) {
        try {
            return new SeedException(file + ", line " + YamlLine.of(file, pointer) + ": " + problem);
        } catch (IOException e) {
            return new SeedException(file + ": " + problem);
        }
    }

    private Seed seed(JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw wrong(pointer, "a seed has a call; write call: " + contracts.get(0).operations().get(0).id());
        }
        node.fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                throw wrong(pointer + "/" + word, "a seed has no '" + word + "'; choose from call, with, body, ago, steps");
            }
        });
        Contract contract = contract(node.path("call"), pointer);
        Operation operation = contract.operation(node.path("call").asText());
        Optional<JsonNode> body = Optional.ofNullable(node.get("body"));
        if (body.isPresent() && operation.body().isEmpty()) {
            throw wrong(pointer + "/body", operation.id() + " takes no body");
        }
        return new Seed(contract.api(), operation.id(), parameters(operation, node.path("with"), pointer), body, ago(node.path("ago"), pointer),
                steps(node.path("steps"), pointer), file + ", line " + line(pointer));
    }

    private int line(String pointer) {
        try {
            return YamlLine.of(file, pointer);
        } catch (IOException e) {
            throw new SeedException("the seeds " + file + " cannot be read");
        }
    }

    private Contract contract(JsonNode call, String pointer) {
        return contracts.stream().filter(contract -> operations(contract).anyMatch(call.asText()::equals)).findFirst()
                .orElseThrow(() -> wrong(pointer + "/call", (call.isMissingNode() ? "a seed has a call"
                        : "there is no operation '" + call.asText() + "'") + "; choose from "
                        + contracts.stream().flatMap(SeedFile::operations).collect(Collectors.joining(", "))));
    }

    private static Stream<String> operations(Contract contract) {
        return contract.operations().stream().map(Operation::id);
    }

    private Map<String, String> parameters(Operation operation, JsonNode with, String pointer) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> known = operation.parameters().stream().map(Parameter::name).toList();
        if (!with.isMissingNode() && !with.isObject()) {
            throw wrong(pointer + "/with", "'with' is a mapping of parameters to values");
        }
        with.properties().forEach(entry -> {
            if (!known.contains(entry.getKey()) || !entry.getValue().isValueNode()) {
                throw wrong(pointer + "/with/" + entry.getKey(), operation.id() + (known.contains(entry.getKey())
                        ? " takes one value for '" + entry.getKey() + "'"
                        : " has no parameter '" + entry.getKey() + "'; it has " + String.join(", ", known)));
            }
            values.put(entry.getKey(), entry.getValue().asText());
        });
        operation.parameters().stream().filter(parameter -> parameter.in().equals("path") && !values.containsKey(parameter.name()))
                .findFirst().ifPresent(parameter -> {
                    throw wrong(pointer, operation.id() + " needs the parameter '" + parameter.name() + "'; write with: {"
                            + parameter.name() + ": ...}");
                });
        return values;
    }

    private Duration ago(JsonNode ago, String pointer) {
        if (ago.isMissingNode()) {
            return Duration.ZERO;
        }
        if (!ago.asText().matches("\\d{1,6}[smhd]")) {
            throw wrong(pointer + "/ago", "'ago' is a time such as 90s, 30m, 2h or 7d");
        }
        long number = Long.parseLong(ago.asText().replaceAll("\\D", ""));
        return switch (ago.asText().charAt(ago.asText().length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private int steps(JsonNode steps, String pointer) {
        if (steps.isMissingNode()) {
            return 0;
        }
        if (!steps.isIntegralNumber() || !steps.canConvertToInt() || steps.asInt() < 0 || steps.asInt() > MOST_STEPS) {
            throw wrong(pointer + "/steps", "'steps' is a whole number from 0 to " + MOST_STEPS);
        }
        return steps.asInt();
    }
}
