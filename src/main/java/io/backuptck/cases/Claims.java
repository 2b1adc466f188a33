package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.RequestRule;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.ValueSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** Finds what the contract says about a request with a certain value: the requirement that decides it, or why none does. */
final class Claims {

    static final String NOT_SAID = "the documentation does not say what a server does with it";
    static final String EMPTY = "an empty text is not sent, as many servers take an empty parameter for none";

    private final Contract contract;
    /** What entries say {@code when} of, by their ids. */
    private final Map<String, ValueSchema> conditions = new ConcurrentHashMap<>();

    Claims(Contract contract) {
        this.contract = contract;
    }

    /**
     * What is claimed about a value that breaks or keeps a constraint. An excluded entry comes before all others, and one that is
     * about certain values before one that is about all.
     */
    Claim of(Constraint constraint, JsonNode value, Expect expect) {
        List<Requirement> about = places(constraint).stream()
                .flatMap(place -> contract.requirements().at(place).stream())
                .filter(entry -> entry.keywords().contains(constraint.keyword()) && isAbout(entry, value))
                .sorted(Comparator.comparing(entry -> entry.request().flatMap(RequestRule::when).isEmpty())).toList();
        Optional<Requirement> excluded = about.stream().filter(Requirement::isExcluded).findFirst();
        if (excluded.isPresent()) {
            return new Claim(Optional.empty(), excluded.get().excluded().orElseThrow());
        }
        return about.stream().filter(entry -> entry.request().flatMap(RequestRule::expect).filter(expect::equals).isPresent())
                .findFirst().map(entry -> new Claim(Optional.of(entry), "")).orElseGet(() -> about.isEmpty() ? implied(constraint, value, expect)
                        : new Claim(Optional.empty(), NOT_SAID));
    }

    /** The values that entries about a constraint show, which are tried beside those that are derived. */
    List<JsonNode> examples(Constraint constraint) {
        boolean text = !constraint.place().isInBody();
        return places(constraint).stream().flatMap(place -> contract.requirements().at(place).stream())
                .filter(entry -> entry.keywords().contains(constraint.keyword()))
                .flatMap(entry -> entry.request().flatMap(RequestRule::when).stream())
                .flatMap(when -> StreamSupport.stream(when.path("examples").spliterator(), false))
                .map(value -> text ? TextNode.valueOf(value.asText()) : value).distinct().toList();
    }

    /** What is implied of all requests of an operation, where nothing is stated of this one. */
    private Claim implied(Constraint constraint, JsonNode value, Expect expect) {
        Optional<Requirement> implied = constraint.isAboutLabels() ? Optional.empty() // a schema says nothing of them
                : contract.implied(constraint.operation(), expect == Expect.REFUSE ? "REJECTS" : "ACCEPTS");
        boolean inPath = constraint.place().in().equals("path");
        if (implied.isPresent() && !constraint.place().isInBody() && value.isTextual() && value.textValue().isEmpty()) {
            return new Claim(Optional.empty(), inPath ? "with an empty text it is another path" : EMPTY);
        }
        if (implied.isPresent() && inPath && (expect == Expect.ACCEPT || constraint.keyword().equals("minLength"))) {
            return new Claim(Optional.empty(), "nothing of that name need exist, and without a name it is another path");
        }
        return new Claim(implied, implied.isPresent() ? "" : NOT_SAID);
    }

    private boolean isAbout(Requirement entry, JsonNode value) {
        Optional<JsonNode> when = entry.request().flatMap(RequestRule::when);
        return when.isEmpty() || !value.isMissingNode() && conditions.computeIfAbsent(entry.id(), id -> ValueSchema.of(when.get())).accepts(value);
    }

    /** Where entries about a constraint may stand: at the member, its schema, the parameter, the operation, or all operations. */
    private static List<Location> places(Constraint constraint) {
        List<Location> places = new ArrayList<>();
        Location schema = constraint.rule().parent();
        List<String> steps = constraint.place().steps();
        if (constraint.isAboutBytes() || constraint.isAboutLabels()) {
            Location operation = constraint.operation().location();
            return List.of(operation, new Location(operation.document(), ""));
        }
        if (constraint.keyword().equals("required") && constraint.place().isInBody()) {
            places.add(schema.child("properties").child(steps.get(steps.size() - 1)));
        }
        places.add(schema);
        if (!constraint.place().isInBody()) {
            places.add(schema.parent());
        }
        return places;
    }

    /**
     * What the contract says.
     *
     * @param requirement empty when no server is held to anything
     * @param reason      why not; empty otherwise
     */
    record Claim(Optional<Requirement> requirement, String reason) {
    }
}
