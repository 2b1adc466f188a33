package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.SchemaException;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ContractException;
import io.backuptck.contract.Flaw;
import io.backuptck.contract.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Schemas that are none, or of which a word can never be checked: nothing can be held against them. */
public final class SchemaFlaws {

    private static final List<String> COUNTS = List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

    private final Contract contract;
    private final SchemaValidator validator;
    private final List<Flaw> flaws = new ArrayList<>();

    private SchemaFlaws(Contract contract) {
        this.contract = contract;
        this.validator = SchemaValidator.of(contract);
    }

    public static List<Flaw> of(Contract contract) {
        SchemaFlaws schemas = new SchemaFlaws(contract);
        contract.documents().forEach((path, document) -> new SchemaWalk(schemas::shape).document(path, document));
        if (schemas.flaws.isEmpty()) { // else whatever is around it fails for the same reason
            contract.documents().forEach((path, document) -> new SchemaWalk(schemas::use).document(path, document));
        }
        return schemas.flaws.stream().filter(schemas::isInnermost).toList();
    }

    private void shape(Location place, JsonNode schema) {
        if (!schema.isObject() && !schema.isBoolean()) {
            flaws.add(Flaw.wrong(place, "a schema is an object or a boolean, and this is " + kind(schema)));
            return;
        }
        COUNTS.stream().filter(schema::has).filter(word -> !schema.get(word).canConvertToExactIntegral() || schema.get(word).decimalValue().signum() < 0)
                .forEach(word -> flaws.add(Flaw.wrong(place.child(word), word + " is a whole number from 0 on, and this is " + schema.get(word))));
        if (schema.has("$ref") && !schema.get("$ref").isTextual()) {
            flaws.add(Flaw.wrong(place.child("$ref"), "a reference is a text, and this is " + kind(schema.get("$ref"))));
        } else if (schema.has("$ref")) {
            try {
                contract.target(place.document(), schema.get("$ref").textValue());
            } catch (ContractException nowhere) {
                flaws.add(Flaw.wrong(place.child("$ref"), nowhere.getMessage()));
            }
        }
    }

    private void use(Location place, JsonNode schema) {
        try {
            validator.validate(place, JsonNodeFactory.instance.objectNode());
        } catch (SchemaException e) {
            flaws.add(Flaw.wrong(place, "this schema cannot be used: " + e.getMessage()));
        }
    }

    /** What holds a malformed schema, or refers to one, fails with it, and is not meant. */
    private boolean isInnermost(Flaw flaw) {
        Location place = contract.node(flaw.place()).path("$ref").isTextual() ? contract.resolve(flaw.place()) : flaw.place();
        return flaws.stream().map(Flaw::place).filter(other -> other != flaw.place()).noneMatch(other -> other.document().equals(place.document())
                && (other.pointer() + "/").startsWith(place.pointer() + "/") && !other.equals(flaw.place()));
    }

    private static String kind(JsonNode node) {
        return node.isNull() ? "null" : "a" + (node.isArray() ? "n " : " ") + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
