package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.OrNull;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.RequestBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds every keyword of a contract that restricts a request: in the schemas of bodies and of parameters. */
public final class ConstraintFinder {

    /** The keywords that reject values by themselves and for which cases are derived. */
    static final Set<String> ASSERTIONS = Set.of("type", "enum", "const", "minLength", "maxLength", "pattern", "minimum",
            "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties",
            "maxProperties", "contentMediaType", "oneOf", "anyOf");
    /** Formats that the contracts assert; others, such as {@code password}, only describe. */
    static final Set<String> FORMATS = Set.of("date-time", "int32", "int64");

    private final Contract contract;
    private final List<Constraint> found = new ArrayList<>();
    /** The schemas around the one that is looked at. */
    private final Set<Location> inside = new HashSet<>();
    /** How many conditions there are around it. */
    private int conditions;

    private ConstraintFinder(Contract contract) {
        this.contract = contract;
    }

    /** All constraints on requests, in the order of the documents. */
    public static List<Constraint> of(Contract contract) {
        ConstraintFinder finder = new ConstraintFinder(contract);
        contract.operations().forEach(finder::visit);
        return List.copyOf(finder.found);
    }

    private void visit(Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            Place place = Place.parameter(parameter.in(), parameter.name());
            if (parameter.in().equals("cookie")) {
                style(operation, place, parameter.schema(), "a cookie, which is one of several that share a header");
                continue;
            }
            if (parameter.required() && !parameter.in().equals("path")) {
                add(operation, place, "required", parameter.schema().parent().child("required"), BooleanNode.TRUE);
            }
            if (isOfOneValue(parameter)) {
                visit(operation, place, parameter.schema());
            } else {
                style(operation, place, parameter.schema(), "lists, objects, or one of several types in a parameter");
            }
        }
        operation.body().ifPresent(body -> {
            Location content = operation.location().child("requestBody");
            if (body.isJson()) {
                add(operation, Place.body(), Constraint.SYNTAX, content.child("content"), BooleanNode.TRUE);
            }
            add(operation, Place.body(), Constraint.MEDIA_TYPE, content.child("content"), BooleanNode.TRUE);
            add(operation, Place.body(), Constraint.ENCODING, content.child("content"), BooleanNode.TRUE);
            if (body.required()) {
                add(operation, Place.body(), Constraint.PRESENCE, content.child("required"), BooleanNode.TRUE);
            }
            if (body.isJson()) {
                visit(operation, Place.body(), body.schema());
            } else if (body.isForm()) {
                form(operation, body);
            } else {
                style(operation, Place.body(), body.schema(), body.mediaType());
            }
        });
    }

    /** The fields of a form, and of those that are lists their items; what is deeper is written in ways that are not agreed upon. */
    private void form(Operation operation, RequestBody body) {
        int before = found.size();
        visit(operation, Place.body(), body.schema());
        List<Constraint> deep = found.subList(before, found.size()).stream().filter(one -> one.place().steps().size() > 1
                && !(one.place().steps().size() == 2 && one.place().steps().get(1).equals("0"))).toList();
        found.removeAll(deep);
        found.removeIf(one -> one.operation().equals(operation) && one.place().isWholeBody() && one.keyword().matches("type|oneOf|anyOf")); // a form is an object
        if (!deep.isEmpty()) {
            style(operation, deep.get(0).place(), body.schema(), "objects in the fields of a form");
        }
    }

    private void style(Operation operation, Place place, Location schema, String how) {
        add(operation, place, Constraint.STYLE, schema, TextNode.valueOf(how));
    }

    /** How lists and objects, and what is one of several types, look in a parameter is a matter of style that is not tried. */
    private boolean isOfOneValue(Parameter parameter) {
        JsonNode schema = contract.node(contract.resolve(parameter.schema()));
        return !schema.path("type").isArray() && !Set.of("array", "object").contains(schema.path("type").asText())
                && !schema.has("allOf") && !schema.has("anyOf") && !schema.has("oneOf");
    }

    private void visit(Operation operation, Place place, Location reference) {
        Location schema = contract.resolve(reference);
        if (!inside.add(schema)) {
            return; // a schema that holds itself has been seen
        }
        JsonNode node = contract.node(schema);
        node.fields().forEachRemaining(member -> {
            String keyword = member.getKey();
            JsonNode limit = member.getValue();
            Location rule = schema.child(keyword);
            switch (keyword) {
                case "required" -> limit.forEach(name -> add(operation, place.child(name.asText()), keyword, rule, limit));
                case "properties" -> limit.fieldNames().forEachRemaining(name -> {
                    if (!contract.node(contract.resolve(rule.child(name))).path("readOnly").asBoolean()) { // which servers may overlook
                        visit(operation, place.child(name), rule.child(name));
                    }
                });
                case "items" -> visit(operation, place.child("0"), rule);
                case "allOf" -> eachOf(operation, place, rule, limit);
                case "anyOf", "oneOf" -> {
                    if (OrNull.isNoChoice(contract, rule)) {
                        visit(operation, place, OrNull.other(contract, schema).orElseThrow());
                    } else {
                        add(operation, place, keyword, rule, limit);
                    }
                }
                case "then", "else" -> {
                    conditions++;
                    visit(operation, place, rule);
                    conditions--;
                }
                case "contentSchema" -> visit(operation, place.child(Place.DECODED), rule);
                case "format" -> {
                    if (FORMATS.contains(limit.asText()) || isTold(Untried.ofFormat(limit.asText()))) {
                        add(operation, place, keyword, rule, limit);
                    }
                }
                default -> {
                    if (ASSERTIONS.contains(keyword) || isTold(Untried.of(keyword, limit))) {
                        add(operation, place, keyword, rule, limit);
                    }
                }
            }
        });
        inside.remove(schema);
    }

    /** That nothing is tried is told of contracts of one's own; those of the kit say it where they state a requirement. */
    private boolean isTold(Optional<String> untried) {
        return untried.isPresent() && !contract.api().isBuiltIn();
    }

    private void eachOf(Operation operation, Place place, Location rule, JsonNode schemas) {
        for (int i = 0; i < schemas.size(); i++) {
            visit(operation, place, rule.child(Integer.toString(i)));
        }
    }

    private void add(Operation operation, Place place, String keyword, Location rule, JsonNode limit) {
        Constraint one = new Constraint(operation, place, keyword, rule, limit);
        if (conditions > 0 || found.stream().noneMatch(other -> isAgain(other, one))) {
            found.add(one);
        }
    }

    /** What another part of a schema says of the same value as well need be tried only once, unless a requirement is about it there. */
    private boolean isAgain(Constraint before, Constraint one) {
        return one.keyword().equals(before.keyword()) && one.place().equals(before.place()) && one.operation().equals(before.operation())
                && one.limit().equals(before.limit()) && !one.isAboutLabels() && contract.requirements().at(one.rule().parent()).isEmpty();
    }
}
