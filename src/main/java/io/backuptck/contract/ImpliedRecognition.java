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

    private ImpliedRecognition(SpecDocuments documents) {
        this.documents = documents;
    }

    static Recognition of(List<Operation> operations, SpecDocuments documents) {
        ImpliedRecognition found = new ImpliedRecognition(documents);
        operations.forEach(operation -> operation.answers().values().forEach(answer -> answer.schema().ifPresent(place ->
                found.visit(new Located(place, documents.document(place.document()).at(JsonPointer.compile(place.pointer()))), 0))));
        String path = operations.isEmpty() ? "" : operations.get(0).path().replaceFirst("/?\\{.*|/[^/]*$", "");
        return new Recognition(found.members, 1, found.arrays, Map.of(), Map.of(), path + "/backup-tck/no/such/path", "", Map.of(),
                Recognition.USUAL_REJECTIONS, Set.of());
    }

    private void visit(Located reference, int depth) {
        Located schema = documents.resolve(reference);
        JsonNode node = schema.node();
        arrays |= node.path("type").asText().equals("array") || node.has("items");
        node.path("properties").fieldNames().forEachRemaining(members::add);
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < node.path(combination).size() && depth < 5; i++) {
                visit(schema.child(combination).child(i), depth + 1);
            }
        }
    }
}
