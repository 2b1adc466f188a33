package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the schemas that describe answers: those that an operation's answers refer to, directly or through others. */
final class AnswerSchemas {

    private final SpecDocuments documents;
    private final Set<Location> components = new HashSet<>();

    private AnswerSchemas(SpecDocuments documents) {
        this.documents = documents;
    }

    /** The places of the schemas that describe answers. */
    static Set<Location> of(List<Operation> operations, SpecDocuments documents) {
        AnswerSchemas schemas = new AnswerSchemas(documents);
        operations.forEach(operation -> operation.answers().values().forEach(answer -> answer.schema().ifPresent(place ->
                schemas.visit(place, documents.document(place.document())
                        .at(com.fasterxml.jackson.core.JsonPointer.compile(place.pointer()))))));
        return schemas.components;
    }

    private void visit(Location place, JsonNode node) {
        if (node.path("$ref").isTextual()) {
            Located target = documents.resolve(new Located(place, node));
            if (components.add(target.location())) {
                visit(target.location(), target.node());
            }
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                visit(place, child);
            }
        }
    }
}
