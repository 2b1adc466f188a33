package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requirements of single answers that speak of what no request, or no answer, has. */
final class AnswerFlaws {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");
    /** Headers that a request has although no contract describes them as parameters (OpenAPI 3.1, section 4.8.12.2.1) */
    private static final Set<String> ALWAYS = Set.of("accept", "content-type", "authorization", "user-agent", "host");

    private final Contract contract;
    private final SchemaPlaces places;
    private final List<Flaw> flaws = new ArrayList<>();

    AnswerFlaws(Contract contract) {
        this.contract = contract;
        this.places = new SchemaPlaces(contract);
    }

    List<Flaw> all() {
        contract.requirements().all().stream().filter(entry -> entry.answer().isPresent() && !entry.isExcluded())
                .forEach(this::requirement);
        return flaws;
    }

    private void requirement(Requirement entry) {
        AnswerRule rule = entry.answer().orElseThrow();
        List<Operation> operations = contract.operations().stream().filter(operation -> rule.isAbout(operation, entry.location())).toList();
        rule.operations().stream().filter(id -> operations.stream().noneMatch(operation -> operation.id().equals(id))).forEach(id -> wrong(entry,
                "names the operation " + id + ", and there is no such operation"));
        rule.to().keySet().stream().filter(name -> operations.stream().noneMatch(operation -> has(operation, name))).forEach(name -> flaws.add(
                Flaw.doubtful(place(entry), entry.id() + " speaks of " + name + ", which no request has that it is about, so that it counts as empty")));
        rule.echoes().forEach((pointer, text) -> {
            shown(entry, "echoes", pointer, operations);
            NAME.matcher(text).results().map((MatchResult found) -> found.group(1)).filter(name -> operations.stream().noneMatch(operation ->
                    has(operation, name))).forEach(name -> wrong(entry, "echoes {" + name + "}, which no request has that it is about; name a parameter, or a "
                            + "JSON pointer into the body"));
        });
        rule.shows().keySet().forEach(pointer -> shown(entry, "shows", pointer, operations));
        rule.same().ifPresent(same -> same(entry, same, operations));
        rule.keeps().ifPresent(keeps -> keeps.path("at").fieldNames().forEachRemaining(id -> operation(entry, "keeps", id)));
        rule.like().keySet().stream().filter(pointer -> operations.stream().noneMatch(operation -> has(operation, pointer))).forEach(pointer ->
                wrong(entry, "says with like what is sent at " + pointer + ", which is no place in the body of a request that it is about"));
    }

    private void same(Requirement entry, AnswerRule.Elsewhere same, List<Operation> operations) {
        operation(entry, "same", same.operation()).ifPresent(other -> Stream.of(same.by(), same.members()).forEach(pairs -> pairs.forEach((here, there) -> {
            shown(entry, "same", here, operations);
            shown(entry, "same", there, List.of(other));
        })));
    }

    private Optional<Operation> operation(Requirement entry, String word, String id) {
        Optional<Operation> found = contract.operations().stream().filter(operation -> operation.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            wrong(entry, "names with " + word + " the operation " + id + ", and there is no such operation");
        }
        return found;
    }

    private void shown(Requirement entry, String word, String pointer, List<Operation> operations) {
        if (word.equals("echoes") && Stream.of(pointer.split("/")).anyMatch("*"::equals)) {
            wrong(entry, "says with echoes what stands at " + pointer + ", and * is known in shows and same only");
        } else if (pointer.startsWith("*")) {
            if (operations.stream().noneMatch(operation -> contract.collection(operation.id()).isPresent())) {
                wrong(entry, "says with " + word + " what stands at " + pointer + ", in the items of a list, and is about no operation with x-collection");
            }
        } else if (operations.stream().noneMatch(operation -> operation.findSuccess().flatMap(Answer::schema).map(schema -> places.mayHave(schema, pointer))
                .orElse(true))) {
            wrong(entry, "says with " + word + " what stands at " + pointer + ", which is no place in the answer");
        }
    }

    private boolean has(Operation operation, String name) {
        if (name.startsWith("/")) {
            return operation.body().map(body -> places.mayHave(body.schema(), name)).orElse(false);
        }
        return ALWAYS.contains(name.toLowerCase(Locale.ROOT)) || operation.parameters().stream().anyMatch(parameter -> parameter.in().equals("header")
                ? parameter.name().equalsIgnoreCase(name) : parameter.name().equals(name));
    }

    private void wrong(Requirement entry, String words) {
        flaws.add(Flaw.wrong(place(entry), entry.id() + " " + words));
    }

    private Location place(Requirement entry) {
        Location list = entry.location().child("x-requirements");
        JsonNode entries = contract.node(list);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).path("id").asText().equals(entry.id())) {
                return list.child(Integer.toString(i));
            }
        }
        return entry.location();
    }
}
