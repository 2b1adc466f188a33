package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.diff.Demands.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Compares the alternatives of {@code anyOf} and {@code oneOf}. */
final class Alternatives {

    private final JsonNode oldDocument;
    private final JsonNode newDocument;
    private final BiFunction<List<Part>, List<Part>, List<SchemaChange>> between;

    /** @param between gives the changes between two schemas */
    Alternatives(JsonNode oldDocument, JsonNode newDocument, BiFunction<List<Part>, List<Part>, List<SchemaChange>> between) {
        this.oldDocument = oldDocument;
        this.newDocument = newDocument;
        this.between = between;
    }

    List<SchemaChange> compare(String keyword, Demands before, Demands after) {
        List<SchemaChange> changes = new ArrayList<>();
        List<Part> old = before.parts().stream().filter(part -> part.schema().path(keyword).isArray()).toList();
        List<Part> now = new ArrayList<>(after.parts().stream().filter(part -> part.schema().path(keyword).isArray()).toList());
        List<Part> open = new ArrayList<>();
        for (Part one : old) {
            Optional<Part> same = now.stream().filter(other -> choice(keyword, one, other).isEmpty()).findFirst();
            same.ifPresentOrElse(now::remove, () -> open.add(one));
        }
        while (!open.isEmpty() && !now.isEmpty()) {
            changes.addAll(choice(keyword, open.remove(0), now.remove(0)));
        }
        open.forEach(gone -> changes.add(new SchemaChange(Extent.WIDER, gone.place(), place(after), keyword, "",
                Words.of(gone.schema().path(keyword)), "")));
        now.forEach(more -> changes.add(new SchemaChange(Extent.NARROWER, place(before), more.place(), keyword, "", "",
                Words.of(more.schema().path(keyword)))));
        return changes;
    }

    private static String place(Demands demands) {
        return demands.parts().isEmpty() ? "" : demands.parts().get(demands.parts().size() - 1).place();
    }

    /** What changed in one choice. */
    private List<SchemaChange> choice(String keyword, Part before, Part after) {
        Pairs pairs = Pairs.of(before.children(keyword).stream().map(List::of).toList(), after.children(keyword).stream().map(List::of)
                .toList(),
                (a, b) -> between.apply(a, b).isEmpty());
        List<SchemaChange> changes = new ArrayList<>();
        pairs.changed().forEach(pair -> changes.addAll(between.apply(pair.before(), pair.after())));
        pairs.removed().forEach(gone -> changes.add(new SchemaChange(Extent.NARROWER, before.place(), after.place(), keyword, "",
                Words.of(gone), "")));
        pairs.added().forEach(more -> changes.add(new SchemaChange(Extent.WIDER, before.place(), after.place(), keyword, "", "",
                Words.of(more))));
        boolean asOne = keyword.equals("anyOf") || exclude(before, keyword, oldDocument) && exclude(after, keyword, newDocument);
        return asOne ? changes : changes.stream().map(change -> change.as(Extent.UNCLEAR)).toList();
    }

    /** True when no value can match two of the alternatives: then it is no matter how many may match. */
    private static boolean exclude(Part part, String keyword, JsonNode document) {
        List<Demands> all = part.children(keyword).stream().map(one -> new Demands(Part.flat(List.of(one), document))).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!exclude(all.get(i), all.get(j), document)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean exclude(Demands one, Demands other, JsonNode document) {
        Set<Type> types = one.types();
        types.retainAll(other.types());
        if (types.isEmpty() || disjoint(one, other)) {
            return true;
        }
        Set<String> required = new HashSet<>(one.names("required").keySet());
        required.retainAll(other.names("required").keySet());
        return types.equals(Set.of(Type.OBJECT)) && required.stream()
                .anyMatch(name -> disjoint(new Demands(Part.flat(one.member(name), document)),
                new Demands(Part.flat(other.member(name), document))));
    }

    private static boolean disjoint(Demands one, Demands other) {
        return one.values().isPresent() && other.values().isPresent() && Collections.disjoint(one.values().get(), other.values().get());
    }
}
