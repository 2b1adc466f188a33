package io.backuptck.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what the answers of an API are recognised whose contract does not say so: by the members that they are described to have. */
final class ImpliedRecognition {

    private final SpecDocuments documents;
    private final Set<String> members = new LinkedHashSet<>();
    private boolean arrays;
    /** True when some answer may be any object, so that no member tells it from another. */
    private boolean open;

    private ImpliedRecognition(SpecDocuments documents) {
        this.documents = documents;
    }

    static Recognition of(List<Operation> operations, SpecDocuments documents) {
        ImpliedRecognition found = new ImpliedRecognition(documents);
        operations.forEach(operation -> operation.answers().values().forEach(answer -> answer.schema().ifPresent(found::answer)));
        String path = operations.isEmpty() ? "" : operations.get(0).path().replaceFirst("/?\\{.*|/[^/]*$", "");
        return new Recognition(found.open ? Set.of() : found.members, 1, found.arrays, Map.of(), Map.of(), path + "/backup-tck/no/such/path", "",
                Map.of(), Recognition.USUAL_REJECTIONS, Set.of());
    }

    private void answer(Location place) {
        Set<String> own = new LinkedHashSet<>();
        boolean list = visit(new Located(place, documents.document(place.document()).at(JsonPointer.compile(place.pointer()))), 0, own);
        arrays |= list;
        open |= own.isEmpty() && !list;
        members.addAll(own);
    }

    /** Adds the members of a schema; true when it may be an array. */
    private boolean visit(Located reference, int depth, Set<String> own) {
        Located schema = documents.resolve(reference);
        JsonNode node = schema.node();
        boolean list = node.path("type").asText().equals("array") || node.has("items");
        node.path("properties").fieldNames().forEachRemaining(own::add);
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < node.path(combination).size() && depth < 5; i++) {
                list |= visit(schema.child(combination).child(i), depth + 1, own);
            }
        }
        return list;
    }
}
