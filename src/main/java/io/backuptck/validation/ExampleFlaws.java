package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InvalidSchemaRefException;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Flaw;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.RequestBody;
import io.backuptck.validation.RequestValidator.ParameterViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Examples that their own schemas refuse. A run sends what the contract shows, and would hold its rejection against the server, so such an example
 * has to be set aside; what is sent by nobody, or is only written as another type, is told and no more.
 */
public final class ExampleFlaws {

    private final Contract contract;
    private final RequestValidator requests;
    private final SchemaValidator answers;
    private final Map<Location, Flaw> flaws = new LinkedHashMap<>();

    private ExampleFlaws(Contract contract) {
        this.contract = contract;
        this.requests = new RequestValidator(contract);
        this.answers = SchemaValidator.of(contract);
    }

    /** None where a reference leads nowhere: whoever follows it says so. */
    public static List<Flaw> of(Contract contract) {
        ExampleFlaws examples = new ExampleFlaws(contract);
        try {
            examples.look();
        } catch (InvalidSchemaRefException nowhere) {
            return List.of();
        }
        return List.copyOf(examples.flaws.values());
    }

    private void look() {
        contract.documents().forEach((path, document) -> new SchemaWalk(this::schema).document(path, document));
        for (Operation operation : contract.operations()) {
            operation.parameters().forEach(parameter -> parameter(operation, parameter));
            operation.body().ifPresent(body -> body(operation, body));
            operation.answers().values().forEach(answer -> answer(operation, answer));
        }
    }

    private void schema(Location place, JsonNode schema) {
        example(place, place.child("example"));
        for (int i = 0; schema.path("examples").isArray() && i < schema.path("examples").size(); i++) {
            example(place, place.child("examples").child(Integer.toString(i)));
        }
    }

    private void example(Location schema, Location place) {
        JsonNode value = contract.node(place);
        List<Violation> wrong = value.isMissingNode() || value.isNull() || requests.fits(schema, value) ? List.of()
                : answers.validate(schema, value).violations();
        if (!wrong.isEmpty()) {
            boolean sure = value.isValueNode() && !isOtherwiseWritten(schema, value) && wrong.stream().anyMatch(violation -> !isOfFormat(violation.keyword()));
            add(place, sure, "the example " + shortened(value) + " is refused by its own schema: " + wrong.get(0).message());
        }
    }

    /** A number as a text, or a text as a number: a slip of the writer that no sender need share. */
    private boolean isOtherwiseWritten(Location schema, JsonNode value) {
        Optional<JsonNode> other = value.isTextual() ? JsonText.parse(value.textValue()).value() : Optional.of(TextNode.valueOf(value.asText()));
        return other.filter(one -> answers.validate(schema, one).violations().isEmpty()).isPresent();
    }

    /** What a format means is a matter of opinion. */
    private static boolean isOfFormat(String keyword) {
        return keyword.equals("format");
    }

    private void parameter(Operation operation, Parameter parameter) {
        Location place = parameter.schema().parent();
        if (contract.node(parameter.schema()).isMissingNode() || Set.of("array", "object").contains(parameter.type())) {
            return;
        }
        Map<Location, JsonNode> shown = new LinkedHashMap<>(Map.of(place.child("example"), contract.node(place.child("example"))));
        Location named = place.child("examples");
        contract.node(named).fieldNames().forEachRemaining(name ->
                shown.put(named.child(name), contract.node(contract.resolve(named.child(name))).path("value")));
        shown.values().removeIf(value -> !value.isValueNode() || value.isNull());
        boolean first = true;
        for (Map.Entry<Location, JsonNode> one : shown.entrySet()) {
            JsonNode value = one.getValue();
            List<ParameterViolation> wrong = requests.fits(parameter.schema(), value) ? List.of()
                    : requests.parameter(operation, parameter.in(), parameter.name(), value.asText());
            if (!wrong.isEmpty()) {
                boolean sent = first && wrong.stream().anyMatch(violation -> !isOfFormat(violation.keyword()));
                add(one.getKey(), sent, "the example " + shortened(value) + " of the parameter " + parameter.name() + " is refused by its own schema: "
                        + wrong.get(0).message());
            }
            first = false;
        }
    }

    private void body(Operation operation, RequestBody body) {
        boolean set = contract.settings().stream().anyMatch(setting -> setting.writtenBy().equals(operation));
        boolean first = true;
        for (Map.Entry<String, JsonNode> shown : body.isJson() && body.isShown() ? body.examples().entrySet() : Set.<Map.Entry<String, JsonNode>>of()) {
            Optional<Location> place = place(body.schema().parent(), shown.getKey());
            List<Violation> wrong = shown.getValue().isMissingNode() ? List.of() : requests.body(operation, shown.getValue());
            if (!wrong.isEmpty()) {
                boolean sent = place.isPresent() && (first || set) && wrong.stream().anyMatch(violation -> !isOfFormat(violation.keyword()));
                add(place.orElse(body.schema()), sent, place.map(any -> "the example of the body of ").orElse("what the schema shows of the body of ")
                        + operation.id() + " is refused by its own schema" + at(wrong.get(0)));
            }
            first = false;
        }
    }

    private void answer(Operation operation, Answer answer) {
        answer.schema().ifPresent(schema -> answer.examples().forEach((name, value) -> {
            List<Violation> wrong = value.isMissingNode() ? List.of() : answers.validate(schema, value).violations();
            if (!wrong.isEmpty()) {
                add(place(schema.parent(), name).orElse(schema), false, "the example of the answer " + answer.status() + " of " + operation.id()
                        + " is refused by its own schema" + at(wrong.get(0)));
            }
        }));
    }

    private static String at(Violation violation) {
        return (violation.pointer().isEmpty() ? "" : " at " + violation.pointer()) + ": " + violation.message();
    }

    /** Where an example stands, if anywhere: one may be made of what the schema shows. */
    private Optional<Location> place(Location media, String name) {
        if (name.equals("example") && !contract.node(media.child("example")).isMissingNode()) {
            return Optional.of(media.child("example"));
        }
        Location named = media.child("examples").child(name);
        return contract.node(named).isMissingNode() ? Optional.empty() : Optional.of(named);
    }

    private void add(Location place, boolean sent, String words) {
        flaws.putIfAbsent(place, sent ? Flaw.unusable(place, words + "; a run does not use it") : Flaw.doubtful(place, words));
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
