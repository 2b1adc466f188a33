package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.PatternText;
import io.backuptck.contract.Resource;
import io.backuptck.stub.RequestRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Gives each new thing an id of its own that the contract allows in the answer as well as in the paths that will name it. */
final class NewIds {

    private static final int TRIES = 8;
    private static final int LONGEST = 9;
    private static final long MOST_NUMBERS = 10_000;

    private final RequestRules rules;
    private final Random random = new Random();
    private final Map<String, Long> numbers = new HashMap<>();
    /** All that were given, by resource: what was removed does not come back under its id. */
    private final Map<String, Set<String>> given = new HashMap<>();

    NewIds(RequestRules rules) {
        this.rules = rules;
    }

    /** An id that fits into the answer in the making, and that none has had before. */
    JsonNode next(StoredResources things, Draft draft) {
        JsonNode id = found(things, draft);
        given.computeIfAbsent(things.kind().resource().name(), name -> new HashSet<>()).add(id.asText());
        return id;
    }

    private JsonNode found(StoredResources things, Draft draft) {
        Resource resource = things.kind().resource();
        String pointer = resource.identity();
        JsonNode shown = draft.whole().at(pointer);
        Optional<Shape> shape = draft.at(pointer);
        Set<String> before = given.getOrDefault(resource.name(), Set.of());
        Predicate<JsonNode> free = id -> !things.isTaken(id.asText()) && !before.contains(id.asText()) && isAllowedInPaths(resource, id.asText())
                && (pointer.isEmpty() || draft.accepts(pointer, things.kind().named(draft, pointer, id, Map.of())));
        boolean number = shown.isIntegralNumber() || shape.filter(id -> id.allows("integer") && !id.allows("string")).isPresent();
        if (number) {
            return number(resource.name(), shape, free);
        }
        String example = shown.isTextual() ? resource.idOf(shown.textValue()) : "";
        List<String> patterns = Stream.concat(shape.stream().flatMap(id -> id.all("pattern")), parameters(resource).map(parameter ->
                rules.contract().node(rules.contract().resolve(parameter.schema())).path("pattern")).filter(JsonNode::isTextual))
                .flatMap(pattern -> PatternText.of(pattern.asText()).stream()).toList();
        return Stream.of(Stream.generate(() -> UUID.randomUUID().toString()).limit(1),
                        Stream.concat(Stream.of(example), patterns.stream()).flatMap(this::altered),
                        Stream.concat(Stream.of(example), patterns.stream()).flatMap(this::longer)).flatMap(some -> some)
                .map(text -> (JsonNode) JsonNodeFactory.instance.textNode(resource.idOf(text))).filter(free).findFirst()
                .orElseGet(() -> JsonNodeFactory.instance.textNode(UUID.randomUUID().toString()));
    }

    private JsonNode number(String name, Optional<Shape> shape, Predicate<JsonNode> free) {
        long least = shape.stream().flatMap(id -> id.all("minimum")).mapToLong(JsonNode::asLong).max().orElse(1);
        long start = Math.max(numbers.getOrDefault(name, 0L), Math.max(1, least) - 1) + 1;
        long found = LongStream.range(start, start + MOST_NUMBERS).filter(id -> free.test(JsonNodeFactory.instance.numberNode(id)))
                .findFirst().orElse(start);
        numbers.put(name, found);
        return JsonNodeFactory.instance.numberNode(found);
    }

    private boolean isAllowedInPaths(Resource resource, String id) {
        return Stream.of(resource.readBy(), resource.removedBy()).flatMap(Optional::stream).allMatch(operation -> operation.parameters().stream()
                .filter(parameter -> isId(resource, parameter)).allMatch(parameter -> RequestCheck.isKept(rules, operation, parameter, id)));
    }

    private static Stream<Parameter> parameters(Resource resource) {
        return Stream.of(resource.readBy(), resource.removedBy()).flatMap(Optional::stream).flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> isId(resource, parameter));
    }

    private static boolean isId(Resource resource, Parameter parameter) {
        return parameter.in().equals("path") && parameter.name().equals(resource.parameter());
    }

    /** An example with other letters and digits in the same places, first in all of it, then towards its end only. */
    private Stream<String> altered(String example) {
        return IntStream.range(0, example.length()).boxed()
                .flatMap(from -> Stream.generate(() -> altered(example, from)).limit(TRIES));
    }

    /** Texts with more letters or digits in the place of one, the last one first, for when all are taken that are as long as the example. */
    private Stream<String> longer(String text) {
        return IntStream.rangeClosed(2, LONGEST).boxed().flatMap(times -> IntStream.rangeClosed(1, text.length()).map(back -> text.length() - back)
                .filter(at -> Character.isLetterOrDigit(text.charAt(at))).boxed().flatMap(at -> Stream.generate(() -> text.substring(0, at)
                        + altered(text.substring(at, at + 1).repeat(times), 0) + text.substring(at + 1)).limit(TRIES)));
    }

    private String altered(String example, int from) {
        StringBuilder text = new StringBuilder(example.substring(0, from));
        example.substring(from).chars().forEach(sign -> text.append(other((char) sign)));
        return text.toString();
    }

    private char other(char sign) {
        if (sign >= '0' && sign <= '9') {
            return (char) ('0' + random.nextInt(10));
        }
        if (sign >= 'a' && sign <= 'z') {
            return (char) ('a' + random.nextInt(sign <= 'f' ? 6 : 26));
        }
        return sign >= 'A' && sign <= 'Z' ? (char) ('A' + random.nextInt(sign <= 'F' ? 6 : 26)) : sign;
    }
}
