package io.backuptck.validation;

import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InvalidSchemaRefException;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Flaw;
import io.backuptck.contract.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of {@code x-errors} that the schemas of these answers refuse: no server could keep both. */
public final class CodeFlaws {

    private static final int DEEPEST = 8;
    /** Names of members that hold codes; what another text says, such as a message, is nobody's list of codes. */
    private static final String OF_CODES = "(?i).*(code|reason|fault|error)";

    private final Contract contract;
    private final SchemaValidator validator;

    private CodeFlaws(Contract contract) {
        this.contract = contract;
        this.validator = SchemaValidator.of(contract);
    }

    /** None where a reference leads nowhere: whoever follows it says so. */
    public static List<Flaw> of(Contract contract) {
        try {
            return new CodeFlaws(contract).all();
        } catch (InvalidSchemaRefException nowhere) {
            return List.of();
        }
    }

    private List<Flaw> all() {
        List<Flaw> flaws = new ArrayList<>();
        Location list = contract.resolve(contract.root().child("x-errors"));
        for (int i = 0; i < contract.errors().size(); i++) {
            ErrorRule error = contract.errors().get(i);
            List<Location> schemas = contract.operations().stream().filter(error::binds).flatMap(operation -> operation.answer(error.status()).stream())
                    .flatMap(answer -> answer.schema().stream()).map(contract::resolve).distinct().toList();
            if (error.code().isPresent() && !schemas.isEmpty() && schemas.stream().noneMatch(schema -> mayShow(schema, error.code().get()))) {
                flaws.add(Flaw.wrong(list.child(Integer.toString(i)), "x-errors says that " + error.name() + " has the code " + error.code().get()
                        + ", which the schema of its answers refuses; add it there, or correct the code"));
            }
        }
        return flaws;
    }

    /**
     * False where members are held to lists of texts, and the code is in none of them, nor can another member that holds codes show it. Schemas of one
     * member hold together.
     */
    private boolean mayShow(Location schema, String code) {
        Map<String, List<Location>> members = new LinkedHashMap<>();
        collect(schema, "", members, 0);
        Map<Boolean, List<List<Location>>> listed = members.entrySet().stream().filter(member -> isListed(member.getValue()) || member.getKey().matches(OF_CODES))
                .map(Map.Entry::getValue).filter(this::isText).collect(Collectors.partitioningBy(this::isListed));
        return listed.get(true).isEmpty() || Stream.concat(listed.get(true).stream(), listed.get(false).stream()).anyMatch(places -> places.stream().allMatch(place ->
                validator.validate(place, TextNode.valueOf(code)).violations().isEmpty()));
    }

    private boolean isListed(List<Location> places) {
        return places.stream().map(contract::node).anyMatch(node -> node.path("const").isTextual() || node.path("enum").path(0).isTextual());
    }

    private boolean isText(List<Location> places) {
        return places.stream().allMatch(place -> validator.validate(place, TextNode.valueOf("")).violations().stream().noneMatch(one -> one.keyword().equals("type")));
    }

    private void collect(Location reference, String pointer, Map<String, List<Location>> members, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Location schema = contract.resolve(reference);
        contract.node(schema).path("properties").fieldNames().forEachRemaining(name -> {
            Location member = contract.resolve(schema.child("properties").child(name));
            if (!contract.node(member).has("properties")) {
                members.computeIfAbsent(pointer + "/" + name, any -> new ArrayList<>()).add(member);
            }
            collect(member, pointer + "/" + name, members, depth + 1);
        });
        if (contract.node(schema).has("items")) {
            collect(schema.child("items"), pointer + "/0", members, depth + 1);
        }
        for (int i = 0; i < contract.node(schema).path("allOf").size(); i++) {
            collect(schema.child("allOf").child(Integer.toString(i)), pointer, members, depth + 1);
        }
        for (String combination : List.of("oneOf", "anyOf")) {
            for (int i = 0; i < contract.node(schema).path(combination).size(); i++) {
                collect(schema.child(combination).child(Integer.toString(i)), pointer + " " + i, members, depth + 1);
            }
        }
    }
}
