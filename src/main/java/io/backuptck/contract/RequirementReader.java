package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the {@code x-requirements} entries of documents, and the rules of their lifecycles. */
final class RequirementReader {

    private static final String KEY = "x-requirements";
    private static final Set<String> EXAMPLES = Set.of("example", "examples");
    private static final Set<String> LIFECYCLE_LISTS = Set.of("transitions", "invariants");

    private final Set<Location> answerSchemas;
    private final Optional<String> usualSource;
    private final List<Requirement> found = new ArrayList<>();

    /**
     * @param answerSchemas the schemas whose entries are checked by validating answers
     * @param usualSource   of an entry that names none; such an entry is documented there and a MUST, unless it says otherwise.
     *                      Empty: every entry has to say all of that
     */
    RequirementReader(Set<Location> answerSchemas, Optional<String> usualSource) {
        this.answerSchemas = answerSchemas;
        this.usualSource = usualSource;
    }

    List<Requirement> read(Map<String, JsonNode> documents) {
        documents.forEach((path, document) -> visit(new Located(new Location(path, ""), document), false));
        return found;
    }

    /** @param named whether the members of this object are called as people like, {@code example} for example */
    private void visit(Located place, boolean named) {
        JsonNode node = place.node();
        if (node.isObject()) {
            node.fields().forEachRemaining(member -> {
                if (member.getKey().equals(KEY)) {
                    member.getValue().forEach(entry -> add(entry, place.location(), defaultCheck(place.location())));
                } else if (LIFECYCLE_LISTS.contains(member.getKey()) && isLifecycles(place.location())) {
                    lifecycleRules(place.child(member.getKey()));
                } else if (named || !EXAMPLES.contains(member.getKey())) {
                    visit(new Located(place.location().child(member.getKey()), member.getValue()),
                            !named && Members.isNamed(member.getKey(), member.getValue()));
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(new Located(place.location().child(Integer.toString(i)), node.get(i)), false);
            }
        }
    }

    /** Transitions and invariants are requirements when they carry an id and a level. */
    private void lifecycleRules(Located list) {
        for (int i = 0; i < list.node().size(); i++) {
            JsonNode rule = list.node().get(i);
            if (rule.has("id") && (rule.has("level") || usualSource.isPresent())) {
                add(rule, list.location().child(Integer.toString(i)), Requirement.Check.SCENARIO);
            }
        }
    }

    private void add(JsonNode entry, Location location, Requirement.Check check) {
        found.add(new Requirement(member(entry, "id", location), level(entry, location),
                member(entry, "text", location), usual(entry, "source", usualSource, location),
                basis(entry, location), entry.path("derivation").asText(), texts(entry.path("keywords")),
                entry.path("check").asText().equals("scenario") ? Requirement.Check.SCENARIO : check,
                requestRule(entry, location), AnswerRule.of(entry.path("answer")),
                Optional.ofNullable(entry.path("excluded").asText(null)), texts(entry.path("after")), location));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return Set.copyOf(texts);
    }

    private static Optional<RequestRule> requestRule(JsonNode entry, Location location) {
        if (!entry.has("expect") && !entry.has("when") && !entry.has("statuses")) {
            return Optional.empty();
        }
        Set<Integer> statuses = new LinkedHashSet<>();
        entry.path("statuses").forEach(status -> statuses.add(status.intValue()));
        return Optional.of(new RequestRule(expect(entry, location), Set.copyOf(statuses),
                Optional.ofNullable(entry.get("when"))));
    }

    private static Optional<RequestRule.Expect> expect(JsonNode entry, Location location) {
        return switch (entry.path("expect").asText()) {
            case "" -> Optional.empty();
            case "accept" -> Optional.of(RequestRule.Expect.ACCEPT);
            case "refuse" -> Optional.of(RequestRule.Expect.REFUSE);
            default -> throw new ContractException("a requirement at " + location + " has an unknown expect");
        };
    }

    private Level level(JsonNode entry, Location location) {
        try {
            return Level.valueOf(usual(entry, "level", usualSource.map(any -> Level.MUST.name()), location));
        } catch (IllegalArgumentException e) {
            throw new ContractException("a requirement at " + location + " has an unknown level");
        }
    }

    private Basis basis(JsonNode entry, Location location) {
        String word = usual(entry, "basis", usualSource.map(any -> Basis.DOCUMENTED.word()), location);
        return Stream.of(Basis.values()).filter(basis -> basis.word().equals(word)).findFirst().orElseThrow(() ->
                new ContractException("a requirement at " + location + " has an unknown basis: " + word));
    }

    private static String usual(JsonNode entry, String name, Optional<String> otherwise, Location location) {
        return entry.has(name) || otherwise.isEmpty() ? member(entry, name, location) : otherwise.get();
    }

    private static String member(JsonNode entry, String name, Location location) {
        JsonNode value = entry.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new ContractException("a requirement at " + location + " has no " + name);
        }
        return value.asText();
    }

    private Requirement.Check defaultCheck(Location location) {
        for (Location place = location; !place.isRoot(); place = place.parent()) {
            if (answerSchemas.contains(place)) {
                return Requirement.Check.SCHEMA;
            }
        }
        return Requirement.Check.SCENARIO;
    }

    private static boolean isLifecycles(Location location) {
        return location.document().endsWith("lifecycles.yaml") || location.pointer().startsWith("/x-lifecycles/");
    }
}
