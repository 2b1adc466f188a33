package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A small schema that stands by itself, such as the {@code when} of a requirement. Safe for threads. */
public final class ValueSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final Map<JsonNode, ValueSchema> KNOWN = new ConcurrentHashMap<>();

    private final Schema schema;

    private ValueSchema(JsonNode schema) {
        this.schema = REGISTRY.getSchema(schema);
    }

    public static ValueSchema of(JsonNode schema) {
        return KNOWN.computeIfAbsent(schema, ValueSchema::new);
    }

    public boolean accepts(JsonNode value) {
        return schema.validate(value).isEmpty();
    }

    /** The first thing that is wrong with a value; empty when it fits. */
    public Optional<Violation> violation(JsonNode value) {
        return schema.validate(value).stream().map(SchemaValidator::violation).findFirst();
    }
}
