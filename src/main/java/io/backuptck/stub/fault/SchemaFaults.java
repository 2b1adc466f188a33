package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.fault.SchemaPlaces.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The faults that follow from the contract: for each requirement that stands in the schema of an answer, one for each
 * keyword that it claims, wherever in the answers a value of that schema stands. Values out of range that the same sentence
 * forbids as it forbids another type stand in the answers of one operation only, for the sake of the time that it takes.
 */
final class SchemaFaults {

    private static final List<String> KEYWORDS = List.of("required", "type", "enum", "pattern", "format", "minimum",
            "maximum", "minLength", "maxLength", "minItems", "anyOf");

    private static final Set<String> RANGE = Set.of("minimum", "maximum", "minLength", "maxLength");

    private final Contract contract;
    private final Set<String> stated;
    private final Map<Location, Set<Spot>> places;

    private SchemaFaults(Contract contract, Set<String> stated) {
        this.contract = contract;
        this.stated = stated;
        this.places = SchemaPlaces.of(contract);
    }

    /**
     * @param stated ids of the requirements that have faults of their own, which recommendations and ranges need not have
     *               twice
     */
    static List<Fault> of(Contract contract, Set<String> stated) {
        SchemaFaults faults = new SchemaFaults(contract, stated);
        return contract.requirements().all().stream()
                .filter(entry -> entry.check() == Requirement.Check.SCHEMA && !entry.isExcluded())
                .filter(entry -> entry.level() == Level.MUST || entry.level() == Level.SHOULD && !stated.contains(entry.id()))
                .flatMap(entry -> faults.of(entry).stream()).toList();
    }

    private List<Fault> of(Requirement entry) {
        Set<Spot> spots = places.getOrDefault(entry.location(), Set.of());
        JsonNode schema = SchemaPlaces.node(contract, SchemaPlaces.target(contract, entry.location()));
        List<Fault> faults = new ArrayList<>();
        List<String> claimed = claimed(entry, schema).stream()
                .filter(keyword -> keyword.equals("required") || isBlamedHere(entry, keyword)).toList();
        for (String keyword : claimed) {
            boolean range = RANGE.contains(keyword) || schema.path(keyword).asText().matches("int\\d+");
            if (!range || !claimed.contains("type")) {
                fault(entry, keyword, schema, spots).ifPresent(faults::add);
            } else if (!stated.contains(entry.id()) && !(keyword.equals("format") && claimed.contains("maximum"))) {
                fault(entry, keyword, schema, ofLastOperation(spots)).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static Set<Spot> ofLastOperation(Set<Spot> spots) {
        String last = spots.stream().map(Spot::operation).reduce("", (earlier, later) -> later);
        return spots.stream().filter(spot -> spot.operation().equals(last))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a reference leads to has requirements of its own, which come first. */
    private boolean isBlamedHere(Requirement entry, String keyword) {
        Location target = SchemaPlaces.target(contract, entry.location());
        return target.equals(entry.location()) || contract.requirements().at(target).stream()
                .noneMatch(other -> other.keywords().isEmpty() || other.keywords().contains(keyword));
    }

    private List<String> claimed(Requirement entry, JsonNode schema) {
        if (!entry.keywords().isEmpty()) {
            return KEYWORDS.stream().filter(entry.keywords()::contains).toList();
        }
        Set<String> taken = contract.requirements().at(entry.location()).stream()
                .flatMap(neighbour -> neighbour.keywords().stream()).collect(Collectors.toSet());
        return KEYWORDS.stream().filter(keyword -> schema.has(keyword) && !keyword.equals("required"))
                .filter(keyword -> !taken.contains(keyword)).toList();
    }

    private Optional<Fault> fault(Requirement entry, String keyword, JsonNode schema, Set<Spot> spots) {
        List<AnswerEdit> edits = new ArrayList<>();
        KeywordViolation last = null;
        for (Spot spot : spots) {
            Optional<KeywordViolation> spoiling = spot.pointer().isEmpty() ? Optional.empty()
                    : KeywordViolation.of(keyword, schema, spot.pointer());
            if (spoiling.isPresent()) {
                last = spoiling.get();
                edits.add(new AnswerEdit(Where.answers(spot.operation(), spot.status()), last.changes(), false, false, 0));
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        Set<String> operations = spots.stream().map(Spot::operation).collect(Collectors.toCollection(LinkedHashSet::new));
        String name = entry.location().name();
        return Optional.of(new Fault(entry.id() + "." + last.word(), contract.api(),
                "In answers " + name + " " + last.title() + ".", entry.id(), operations, together(edits)));
    }

    private static Alteration together(List<AnswerEdit> edits) {
        return (inner, activations) -> {
            StubApi stub = inner;
            for (AnswerEdit edit : edits) {
                stub = edit.around(stub, activations);
            }
            return stub;
        };
    }
}
