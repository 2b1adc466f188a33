package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.stub.fault.SchemaPlaces.Spot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The faults of a contract of somebody's own that follow from what it implies about the answers of each operation. */
final class AnswerFaults {

    private static final List<String> KEYWORDS = List.of("type", "enum", "pattern", "format", "minimum", "maximum",
            "minLength", "maxLength", "minItems");
    private static final int CRASH = 500;

    private final Contract contract;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private AnswerFaults(Contract contract) {
        this.contract = contract;
    }

    static List<Fault> of(Contract contract) {
        AnswerFaults faults = new AnswerFaults(contract);
        contract.operations().forEach(faults::ofOperation);
        Map<Location, Set<Spot>> places = SchemaPlaces.of(contract);
        Set<Spot> open = new LinkedHashSet<>();
        places.forEach((place, spots) -> {
            if (contract.node(place).has("oneOf") || contract.node(place).has("anyOf")) {
                open.addAll(spots);
            }
        });
        places.forEach((place, spots) -> spots.stream().filter(spot -> open.stream().noneMatch(above -> isBelow(spot, above)))
                .forEach(spot -> faults.ofValue(place, spot)));
        return List.copyOf(faults.faults.values());
    }

    /** What breaks one of several schemas may fit another. */
    private static boolean isBelow(Spot spot, Spot above) {
        return spot.operation().equals(above.operation()) && spot.status().equals(above.status()) && spot.pointer().startsWith(above.pointer() + "/");
    }

    private void ofOperation(Operation operation) {
        String place = operation.method() + " " + operation.path();
        contract.implied(operation, "STATUS").ifPresent(entry -> {
            int other = IntStream.rangeClosed(200, 206).filter(status -> status != 204 && !operation.answers().containsKey(Integer.toString(status)))
                    .findFirst().orElse(299);
            if (operation.findSuccess().filter(answer -> !answer.status().matches("2XX|default")).isPresent()) {
                add(entry, "other", "A success of " + place + " has the status " + other + ".", operation, "2..", Change.status(other));
            }
            if (operation.answer(CRASH).isEmpty()) {
                add(entry, "crash", place + " answers with 500 where it succeeds.", operation, "2..", Change.status(CRASH));
            }
        });
        contract.implied(operation, "ERROR-STATUS").filter(entry -> operation.answer(418).isEmpty()).ifPresent(entry ->
                add(entry, "unlisted", "A rejection by " + place + " has the status 418.", operation, "4..", Change.status(418)));
        contract.implied(operation, "BODY").filter(entry -> operation.findSuccess().flatMap(Answer::schema).isPresent()).ifPresent(entry -> {
            add(entry, "none", "A success of " + place + " has no body.", operation, "2..", Change.body(""));
            add(entry, "cut-off", "The body of a success of " + place + " is cut off.", operation, "2..", Change.raw("(?s).$", ""));
            if (!isAnyType(operation)) {
                add(entry, "label", "A success of " + place + " is labelled as a page.", operation, "2..", Change.header("Content-Type", "text/html"));
            }
        });
        contract.implied(operation, "HEADERS").ifPresent(entry -> operation.findSuccess().ifPresent(answer ->
                contract.node(answer.location()).path("headers").fieldNames().forEachRemaining(name -> {
                    if (contract.node(contract.resolve(answer.location().child("headers").child(name))).path("required").asBoolean()) {
                        add(entry, "without-" + word(name), "A success of " + place + " has no " + name + ".", operation, "2..", Change.header(name, null));
                    }
                })));
    }

    private boolean isAnyType(Operation operation) {
        Location answer = operation.findSuccess().orElseThrow().location();
        return contract.node(answer).path("content").findValue("*/*") != null;
    }

    /** What is stated of a value has faults of its own. */
    private void ofValue(Location place, Spot spot) {
        Operation operation = contract.operation(spot.operation());
        Optional<Requirement> body = contract.implied(operation, "BODY");
        Location target = SchemaPlaces.target(contract, place);
        JsonNode schema = SchemaPlaces.node(contract, target);
        if (spot.pointer().isEmpty() || body.isEmpty() || isStated(place) || isStated(target)) {
            return;
        }
        String status = spot.status().matches("\\d{3}") ? spot.status() : spot.status().replaceAll("XX$", "..").replace("default", "[^2]..");
        Where where = Where.answers(spot.operation(), status);
        String name = spot.pointer() + " of " + operation.method() + " " + operation.path() + " with " + spot.status();
        if (isRequired(place)) {
            add(body.get(), spot, "required", KeywordViolation.of("required", schema, spot.pointer()), name, where);
        }
        if (!schema.path("writeOnly").asBoolean()) {
            KEYWORDS.stream().filter(schema::has).forEach(keyword -> add(body.get(), spot, keyword,
                    KeywordViolation.of(keyword, schema, spot.pointer()), name, where));
        }
    }

    private boolean isStated(Location place) {
        for (Location above = place; !above.isRoot(); above = above.parent()) {
            if (contract.requirements().at(above).stream().anyMatch(entry -> entry.check() == Requirement.Check.SCHEMA)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRequired(Location place) {
        Location object = place.parent().parent();
        boolean named = false;
        for (JsonNode name : contract.node(object).path("required")) {
            named |= name.asText().equals(place.name());
        }
        return named && place.parent().name().equals("properties")
                && !contract.node(contract.resolve(place)).path("writeOnly").asBoolean();
    }

    private void add(Requirement body, Spot spot, String keyword, Optional<KeywordViolation> violation, String name, Where where) {
        violation.ifPresent(one -> {
            String id = body.id() + "." + one.word() + "-" + word(spot.pointer()) + "-" + spot.status().toLowerCase(Locale.ROOT);
            faults.putIfAbsent(id, new Fault(id, contract.api(), name + " " + one.title() + " (" + keyword + ").", body.id(), Set.of(spot.operation()),
                    new AnswerEdit(where, one.changes(), false, false, 0)));
        });
    }

    private void add(Requirement entry, String word, String title, Operation operation, String status, Change change) {
        String id = entry.id() + "." + word;
        faults.putIfAbsent(id, new Fault(id, contract.api(), title, entry.id(), Set.of(operation.id()),
                AnswerEdit.of(Where.answers(operation.id(), status), change)));
    }

    private static String word(String place) {
        return place.replaceAll("/\\*", "").replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
    }
}
