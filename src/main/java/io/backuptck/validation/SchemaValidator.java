package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.DateTimeFormat;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.OrNull;
import io.backuptck.contract.SchemaPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds values against the schemas of one contract, with formats and content schemas asserted. Safe for threads. */
public final class SchemaValidator {

    private static final Map<Contract, SchemaValidator> OF_ANSWERS = new ConcurrentHashMap<>();
    private static final Map<Contract, SchemaValidator> OF_REQUESTS = new ConcurrentHashMap<>();

    private final Contract contract;
    private final Overlaps overlaps;
    private final SchemaRegistry registry;
    /** Of the documents without hints that may lead nowhere; null when they have none. */
    private final SchemaRegistry unhinted;
    private final Map<Location, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Location, Schema> unhintedSchemas = new ConcurrentHashMap<>();

    private SchemaValidator(Contract contract, String oneWay) {
        this.contract = contract;
        this.overlaps = new Overlaps(contract, (schema, value) -> validate(schema, value).violations().isEmpty());
        Map<String, JsonNode> documents = OneWayMembers.without(contract, oneWay);
        this.registry = registry(documents);
        Map<String, JsonNode> others = Discriminators.without(documents);
        this.unhinted = others.isEmpty() ? null : registry(others);
    }

    private static SchemaRegistry registry(Map<String, JsonNode> byPath) {
        Dialect dialect = Dialect.builder(Dialects.getOpenApi31())
                .keyword(new RequirementsKeyword())
                .keyword(new ContentMediaTypeKeyword())
                .keyword(new ContentSchemaKeyword())
                .format(new Rfc3339())
                .format(new IntegerFormat("int32", 31))
                .format(new IntegerFormat("int64", 63))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(SchemaValidator::expression)
                .build();
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        byPath.forEach((path, node) -> documents.put(Location.BASE + path, node));
        return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config)
                .schemas(uri -> documents.containsKey(uri) ? uri : null).nodeReader(new DocumentReader(documents)));
    }

    private static RegularExpression expression(String text) {
        Pattern pattern = SchemaPattern.compile(text);
        return value -> pattern.matcher(value).find();
    }

    /** The validator of the answers of a contract; made once for each. */
    public static SchemaValidator of(Contract contract) {
        return OF_ANSWERS.computeIfAbsent(contract, one -> new SchemaValidator(one, "writeOnly"));
    }

    /** The validator of its requests. */
    static SchemaValidator ofRequests(Contract contract) {
        return OF_REQUESTS.computeIfAbsent(contract, one -> new SchemaValidator(one, "readOnly"));
    }

    public SchemaResult validate(Location schema, JsonNode value) {
        ExecutionContext[] used = new ExecutionContext[1];
        List<Error> errors = schema(schema).validate(value, (ExecutionContext context) -> used[0] = context);
        if (unhinted != null && errors.stream().anyMatch(error -> Discriminators.leadNowhere(error.getMessageKey()))) {
            errors = unhintedSchemas.computeIfAbsent(schema, place -> unhinted.getSchema(SchemaLocation.of(place.uri())))
                    .validate(value, (ExecutionContext context) -> used[0] = context);
        }
        List<Violation> violations = withoutNulls(errors.stream().map(SchemaValidator::violation).toList());
        return new SchemaResult(violations.stream().filter(violation -> !overlaps.excuse(violation)).toList(),
                RequirementsKeyword.visited(used[0]));
    }

    /** That a value is not null either is no further mistake where something is wrong with what it is. */
    private List<Violation> withoutNulls(List<Violation> all) {
        List<Violation> others = all.stream().filter(violation -> !OrNull.isNullBeside(contract, violation.schema().parent())
                && !OrNull.isNoChoice(contract, violation.schema())).toList();
        return others.size() == all.size() ? all : all.stream().filter(violation -> others.contains(violation)
                || others.stream().noneMatch(other -> (other.pointer() + "/").startsWith(violation.pointer() + "/"))).toList();
    }

    private Schema schema(Location location) {
        return schemas.computeIfAbsent(location, place -> registry.getSchema(SchemaLocation.of(place.uri())));
    }

    static Violation violation(Error error) {
        boolean missing = error.getKeyword().equals("required") && error.getProperty() != null;
        String pointer = error.getInstanceLocation().toString();
        return new Violation(error.getKeyword(), Location.ofUri(error.getSchemaLocation().toString()),
                missing ? pointer + "/" + error.getProperty() : pointer, missing ? error.getProperty() : "",
                error.getSchemaNode() == null ? MissingNode.getInstance() : error.getSchemaNode(),
                missing || error.getInstanceNode() == null ? MissingNode.getInstance() : error.getInstanceNode(),
                error.getMessage(), error.getEvaluationPath().toString());
    }

    /** Asserts {@code date-time} on the whole text; the library overlooks what follows a time, and a blank for the T. */
    private static final class Rfc3339 extends DateTimeFormat {

        private static final Pattern SHAPE = Pattern.compile(
                "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return SHAPE.matcher(value).matches() && super.matches(context, value.replace("-00:00", "+00:00"));
        }
    }
}
