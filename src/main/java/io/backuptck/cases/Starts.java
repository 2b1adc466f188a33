package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.MadeValue;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.PatternText;
import io.backuptck.contract.RequestBody;
import io.backuptck.validation.JsonText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what the cases of a constraint are derived from: what the contract shows and, where that lacks the member, what schemas give. */
final class Starts {

    private static final Set<String> OF_ELEMENTS = Set.of("minItems", "maxItems", "uniqueItems");

    private final Contract contract;
    private final Proof proof;
    private final MemberSchemas members;
    /** Whether a body keeps all rules of an operation: each is asked for by all of its constraints. */
    private final Map<String, Boolean> valid = new HashMap<>();

    Starts(Contract contract, Proof proof) {
        this.contract = contract;
        this.proof = proof;
        this.members = new MemberSchemas(contract);
    }

    /** The values that the contract shows, or a made-up one of a parameter. */
    List<Start> shown(Constraint constraint) {
        if (!constraint.place().isInBody()) {
            return constraint.operation().parameters().stream()
                    .filter(parameter -> constraint.place().equals(Place.parameter(parameter.in(), parameter.name())))
                    .flatMap(parameter -> parameter.example().map(Start::parameter).or(() -> made(constraint, parameter)).stream()).toList();
        }
        return valid(constraint, constraint.operation().body().orElseThrow().examples().values().stream()
                .map(example -> Start.body(shownAt(constraint, example), Start.Origin.SHOWN)).toList());
    }

    /** The bodies that the contract shows, with what they lack on the way to the place made of its schema; none where they lack nothing. */
    List<Start> completed(Constraint constraint) {
        if (!constraint.place().isInBody() || constraint.isAboutBytes() || constraint.place().isDecoded()) {
            return List.of();
        }
        RequestBody body = constraint.operation().body().orElseThrow();
        return valid(constraint, body.examples().values().stream()
                .flatMap(example -> completed(constraint, body.schema(), example).stream()).toList());
    }

    /** True for a place of what only answers have, which requests need not have. */
    boolean isOfAnswers(Constraint constraint) {
        Location body = constraint.operation().body().orElseThrow().schema();
        return members.of(body, constraint.place().steps())
                .filter(schema -> contract.node(contract.resolve(schema)).path("readOnly").asBoolean()).isPresent();
    }

    private List<Start> valid(Constraint constraint, List<Start> starts) {
        Constraint well = new Constraint(constraint.operation(), Place.body(), Constraint.SYNTAX, constraint.rule(), MissingNode.getInstance());
        return starts.stream().filter(start -> valid.computeIfAbsent(constraint.operation().id() + " " + start.text(),
                key -> proof.ofBody(well, JsonText.parse(start.text())) == Proof.Outcome.KEEPS)).toList();
    }

    /** A value to start from where the contract shows none. What is sent starts from the value that the user names. */
    private Optional<Start> made(Constraint constraint, Parameter parameter) {
        JsonNode schema = contract.node(contract.resolve(parameter.schema()));
        return switch (parameter.type()) {
            case "integer", "number" -> Optional.of(Start.parameter(schema.path("minimum").asText("1")));
            case "boolean" -> Optional.of(Start.parameter("true"));
            default -> schema.has("pattern") || schema.has("format") ? fitting(constraint, parameter).map(Start::invented)
                    : Optional.of(Start.parameter("a".repeat(Math.max(1, schema.path("minLength").asInt(1)))));
        };
    }

    /** A text that keeps all rules of a parameter, tried out; empty when none is found. */
    private Optional<String> fitting(Constraint constraint, Parameter parameter) {
        JsonNode schema = contract.node(contract.resolve(parameter.schema()));
        int least = schema.path("minLength").asInt(0);
        String pattern = schema.path("pattern").asText();
        Stream<String> usual = contract.made(parameter.schema()).stream().map(made -> made.value().asText());
        Stream<String> written = Stream.of(PatternText.longer(pattern, least + 1), PatternText.longer(pattern, least), PatternText.of(pattern))
                .flatMap(Optional::stream);
        return Stream.concat(usual, pattern.isEmpty() ? Stream.empty() : written)
                .filter(text -> !text.isEmpty() && proof.ofParameter(constraint, TextNode.valueOf(text)) == Proof.Outcome.KEEPS).findFirst();
    }

    /** The example with the constraint's member, if need be with the value that its schema shows. */
    private JsonNode shownAt(Constraint constraint, JsonNode example) {
        Place place = constraint.place();
        JsonNode shown = contract.node(constraint.rule().parent()).path("examples").path(0);
        return place.read(example).isMissingNode() && !shown.isMissingNode() && !place.isDecoded()
                ? place.change(example, absent -> shown) : example;
    }

    private Optional<Start> completed(Constraint constraint, Location schema, JsonNode example) {
        JsonNode body = example;
        boolean invented = false;
        List<String> steps = constraint.place().steps();
        for (int i = 0; i <= steps.size(); i++) {
            Place place = constraint.place().first(i);
            boolean last = i == steps.size();
            boolean elements = last ? OF_ELEMENTS.contains(constraint.keyword()) : steps.get(i).equals("0");
            JsonNode value = place.read(body);
            boolean lacks = value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty() && elements;
            if (lacks) {
                Optional<MadeValue> made = members.of(schema, place.steps()).flatMap(at -> made(at, elements));
                if (made.isEmpty() && !last) {
                    return Optional.empty();
                }
                body = made.isPresent() ? place.change(body, old -> made.get().value()) : body;
                boolean replaced = last && made.filter(number -> number.value().isNumber()).isPresent(); // by the one that is tried
                invented |= !replaced && made.filter(MadeValue::invented).isPresent();
            }
        }
        Start.Origin origin = invented ? Start.Origin.INVENTED : Start.Origin.MADE;
        return body.equals(example) ? Optional.empty() : Optional.of(Start.body(body, origin));
    }

    /** @param elements whether a list is to have an element at least */
    private Optional<MadeValue> made(Location schema, boolean elements) {
        Optional<MadeValue> whole = contract.made(schema);
        if (!elements || whole.filter(made -> !made.value().isArray() || !made.value().isEmpty()).isPresent()) {
            return whole;
        }
        return members.of(schema, List.of("0")).flatMap(contract::made)
                .map(made -> new MadeValue(JsonNodeFactory.instance.arrayNode().add(made.value()), made.invented()));
    }
}
