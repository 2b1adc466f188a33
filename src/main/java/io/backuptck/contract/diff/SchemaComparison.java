package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.diff.Demands.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares schemas keyword by keyword. It errs to one side only: when it finds nothing but narrower keywords, every value that the newer
 * schema allows was allowed before, and the other way round; when it finds nothing, both allow the same.
 */
final class SchemaComparison {

    private final JsonNode oldDocument;
    private final JsonNode newDocument;
    private final Set<String> compared = new HashSet<>();
    /** What is being compared further up; schemas that contain themselves are the same inside when they are the same outside. */
    private final Set<String> underWay = new HashSet<>();
    private final List<SchemaChange> changes = new ArrayList<>();

    SchemaComparison(JsonNode oldDocument, JsonNode newDocument) {
        this.oldDocument = oldDocument;
        this.newDocument = newDocument;
    }

    /** What was found since this was asked last. */
    List<SchemaChange> found() {
        List<SchemaChange> found = List.copyOf(changes);
        changes.clear();
        return found;
    }

    /** Compares what a value had to keep with what it has to keep; what was compared before is not compared again. */
    void compare(List<Part> before, List<Part> after) {
        List<Part> oldParts = Part.flat(before, oldDocument);
        List<Part> newParts = Part.flat(after, newDocument);
        String pair = places(oldParts) + " " + places(newParts);
        if (!underWay.contains(pair) && compared.add(pair)) {
            underWay.add(pair);
            new Level(new Demands(oldParts), new Demands(newParts)).compare();
            underWay.remove(pair);
        }
    }

    private static String places(List<Part> parts) {
        return parts.stream().map(Part::place).sorted().collect(Collectors.joining(","));
    }

    /** The changes between two schemas on their own. */
    private List<SchemaChange> between(List<Part> before, List<Part> after) {
        SchemaComparison alone = new SchemaComparison(oldDocument, newDocument);
        alone.underWay.addAll(underWay);
        alone.compare(before, after);
        return alone.found();
    }

    /** One value's demands before and after. */
    private final class Level {

        private final Demands before;
        private final Demands after;
        private final String oldPlace;
        private final String newPlace;
        private final Set<Type> types;

        Level(Demands before, Demands after) {
            this.before = before;
            this.after = after;
            this.oldPlace = before.parts().isEmpty() ? "" : before.parts().get(before.parts().size() - 1).place();
            this.newPlace = after.parts().isEmpty() ? "" : after.parts().get(after.parts().size() - 1).place();
            Set<Type> either = before.types();
            either.addAll(after.types());
            this.types = either.isEmpty() ? EnumSet.allOf(Type.class) : either;
        }

        void compare() {
            KeywordComparison keywords = new KeywordComparison(before, after, types, this::add);
            keywords.compare();
            if (types.contains(Type.OBJECT)) {
                object();
            }
            if (types.contains(Type.ARRAY)) {
                array();
            }
            if (types.contains(Type.STRING)) {
                SchemaComparison.this.compare(before.below("contentSchema"), after.below("contentSchema"));
            }
            combinations();
        }

        private void object() {
            Set<String> names = new LinkedHashSet<>(before.keys("properties"));
            names.addAll(after.keys("properties"));
            names.forEach(name -> SchemaComparison.this.compare(before.member(name), after.member(name)));
            SchemaComparison.this.compare(before.below("additionalProperties"), after.below("additionalProperties"));
            Set<String> patterns = new LinkedHashSet<>(before.keys("patternProperties"));
            patterns.addAll(after.keys("patternProperties"));
            boolean samePatterns = before.keys("patternProperties").equals(after.keys("patternProperties"));
            if (!samePatterns && !(before.below("additionalProperties").isEmpty() && after.below("additionalProperties").isEmpty())) {
                add(Extent.UNCLEAR, "patternProperties", "", before.keys("patternProperties").toString(), after.keys("patternProperties")
                        .toString());
            }
            patterns.forEach(pattern -> SchemaComparison.this.compare(before.below("patternProperties", pattern),
                    after.below("patternProperties", pattern)));
            SchemaComparison.this.compare(before.below("propertyNames"), after.below("propertyNames"));
            Set<String> depending = new LinkedHashSet<>(before.keys("dependentSchemas"));
            depending.addAll(after.keys("dependentSchemas"));
            depending.forEach(name -> SchemaComparison.this.compare(before.below("dependentSchemas", name),
                    after.below("dependentSchemas", name)));
            unevaluated("unevaluatedProperties", names.stream().allMatch(name -> before.keys("properties").contains(name)
                    && after.keys("properties").contains(name)) && samePatterns);
        }

        private void array() {
            int described = Math.max(before.describedElements(), after.describedElements());
            for (int i = 0; i < described; i++) {
                SchemaComparison.this.compare(before.element(i), after.element(i));
            }
            SchemaComparison.this.compare(before.element(-1), after.element(-1));
            unevaluated("unevaluatedItems", before.describedElements() == after.describedElements());
            if (!between(before.below("contains"), after.below("contains")).isEmpty()) {
                boolean added = before.below("contains").isEmpty();
                boolean removed = after.below("contains").isEmpty();
                add(added ? Extent.NARROWER : removed ? Extent.WIDER : Extent.UNCLEAR, "contains", "", text(before.all("contains")),
                        text(after.all("contains")));
            }
        }

        /** Only where nothing around it changed does this keyword still mean the same. */
        private void unevaluated(String keyword, boolean sameAround) {
            Function<Demands, Set<JsonNode>> closed = demands -> demands.all(keyword).stream()
                    .filter(node -> !(node.isBoolean() && node.booleanValue()) && !(node.isObject() && node.isEmpty()))
                            .collect(Collectors.toSet());
            Set<JsonNode> old = closed.apply(before);
            Set<JsonNode> now = closed.apply(after);
            if (!old.equals(now) || !old.isEmpty() && !sameAround) {
                add(old.isEmpty() ? Extent.NARROWER : now.isEmpty() ? Extent.WIDER : Extent.UNCLEAR, keyword, "", text(old), text(now));
            }
        }

        private void combinations() {
            pair(each(before, "not"), each(after, "not"), "not", Extent::flipped);
            conditions();
            Alternatives alternatives = new Alternatives(oldDocument, newDocument, SchemaComparison.this::between);
            changes.addAll(alternatives.compare("anyOf", before, after));
            changes.addAll(alternatives.compare("oneOf", before, after));
        }

        private List<List<Part>> each(Demands demands, String keyword) {
            return demands.below(keyword).stream().map(List::of).toList();
        }

        /** Pairs schemas, those that mean the same first; what is left over was added or removed. */
        private void pair(List<List<Part>> old, List<List<Part>> now, String keyword, Function<Extent, Extent> extent) {
            Pairs pairs = Pairs.of(old, now, (a, b) -> between(a, b).isEmpty());
            pairs.changed().forEach(pair -> between(pair.before(), pair.after())
                    .forEach(change -> changes.add(change.as(extent.apply(change.extent())))));
            pairs.removed().forEach(gone -> add(Extent.WIDER, keyword, "", Words.of(gone), ""));
            pairs.added().forEach(more -> add(Extent.NARROWER, keyword, "", "", Words.of(more)));
        }

        private void conditions() {
            Pairs pairs = Pairs.of(each(before, "if"), each(after, "if"), (a, b) -> between(a, b).isEmpty());
            pairs.same().forEach(pair -> {
                for (String branch : List.of("then", "else")) {
                    SchemaComparison.this.compare(sibling(before, pair.before(), branch), sibling(after, pair.after(), branch));
                }
            });
            pairs.changed().forEach(pair -> add(Extent.UNCLEAR, "if", "", Words.of(pair.before()), Words.of(pair.after())));
            pairs.removed().forEach(gone -> add(Extent.WIDER, "if", "", Words.of(gone), ""));
            pairs.added().forEach(more -> add(Extent.NARROWER, "if", "", "", Words.of(more)));
        }

        private List<Part> sibling(Demands demands, List<Part> condition, String branch) {
            return demands.parts().stream().filter(part -> condition.get(0).place().equals(part.place() + "/if"))
                    .flatMap(part -> part.child(branch).stream()).toList();
        }

        private void add(Extent extent, String keyword, String property, String old, String now) {
            changes.add(new SchemaChange(extent, place(before, oldPlace, keyword), place(after, newPlace, keyword), keyword, property,
                    old, now));
        }

        /** The schema in which the keyword stands, else the one that the place has its name from. */
        private String place(Demands demands, String otherwise, String keyword) {
            return demands.parts().stream().filter(part -> part.schema().has(keyword)).map(Part::place).reduce((a, b) -> b)
                    .orElse(otherwise);
        }
    }

    private static String text(Iterable<JsonNode> nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(Words.of(node)));
        return String.join(", ", texts);
    }
}
