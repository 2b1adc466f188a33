package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource.Promise;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words of a contract of one's own that name what is not there: what they promise is never checked, and nobody would miss it. */
public final class WordFlaws {

    /** How many letters of a key may be mistyped, so that another one was meant. */
    private static final int MISTYPED = 2;

    private final Contract contract;
    private final List<Flaw> flaws = new ArrayList<>();

    private WordFlaws(Contract contract) {
        this.contract = contract;
    }

    public static List<Flaw> of(Contract contract) {
        WordFlaws words = new WordFlaws(contract);
        contract.resources().forEach(words::blame);
        words.fixtures();
        words.errors();
        words.conditions();
        words.authorization(contract.root(), contract.node(contract.root()));
        words.flaws.addAll(new AnswerFlaws(contract).all());
        return List.copyOf(words.flaws);
    }

    /** A header for which nobody could give a value: OpenAPI has it ignored, and a run takes no secret as a value of a parameter. */
    private void authorization(Location place, JsonNode node) {
        if (!node.has("type") && node.path("in").asText().equals("header") && node.path("name").asText().equalsIgnoreCase("Authorization")) {
            flaws.add(Flaw.doubtful(place, "the parameter Authorization is ignored, as OpenAPI says; declare a security scheme instead, for which a run has credentials"));
        }
        node.properties().forEach(member -> authorization(place.child(member.getKey()), member.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            authorization(place.child(Integer.toString(i)), node.get(i));
        }
    }

    private Location root(String word) {
        return contract.resolve(contract.root().child(word));
    }

    /** A promise whose requirement is named, and that the contract says too little to check. */
    private void blame(Resource resource) {
        PromiseNeeds needs = PromiseNeeds.of(contract);
        for (Promise promise : Promise.values()) {
            List<String> ids = resource.blame().getOrDefault(promise.keyword(), List.of());
            Optional<String> missing = ids.isEmpty() ? Optional.empty() : needs.missing(resource, promise);
            missing.ifPresent(words -> flaws.add(Flaw.wrong(root("x-resources").child(resource.name()).child("blame").child(promise.keyword()),
                    "the resource " + resource.name() + " blames " + String.join(", ", ids) + " for " + promise.keyword() + ", which is never checked, as it "
                    + words + "; " + (words.equals(PromiseNeeds.Need.SCENARIO.words()) ? "name it for readable, or leave it out" : "say that, or leave "
                    + promise.keyword() + " out"))));
        }
    }

    /** A key that users are never told of. Where none are listed, each is known by its parameter. */
    private void fixtures() {
        Set<String> known = new LinkedHashSet<>(contract.fixtures().stream().map(Fixture::key).toList());
        if (known.isEmpty()) {
            return;
        }
        contract.resources().forEach(resource -> resource.fixture().ifPresent(known::add));
        Set<Location> told = new LinkedHashSet<>();
        for (Parameter parameter : contract.operations().stream().flatMap(operation -> operation.parameters().stream()).toList()) {
            String key = parameter.fixture().orElse("");
            if (!key.isEmpty() && !known.contains(key) && told.add(parameter.schema())) {
                flaws.add(Flaw.wrong(parameter.schema().parent().child("x-fixture"), "x-fixture of the parameter " + parameter.name() + " names " + key
                        + ", which x-fixtures does not have; " + known.stream().filter(other -> Similarity.distance(other, key) <= MISTYPED).findFirst()
                        .map(other -> "did you mean " + other + "?").orElse("add it there, with a text for people")));
            }
        }
    }

    /** A rejection that no answer can be held against; where an operation leaves open what else it answers, it may come all the same. */
    private void errors() {
        for (int i = 0; i < contract.errors().size(); i++) {
            ErrorRule error = contract.errors().get(i);
            Location place = root("x-errors").child(Integer.toString(i));
            String words = "x-errors says that " + error.name() + " has the status " + error.status() + ", which no operation lists among its responses";
            if (contract.operations().stream().noneMatch(error::binds)) {
                boolean open = contract.operations().stream().anyMatch(operation -> operation.answer(error.status()).isPresent());
                flaws.add(open ? Flaw.doubtful(place, words + ", so that no answer is held against it")
                        : Flaw.wrong(place, words + "; add it there, or correct the status"));
            }
        }
    }

    /** A condition that no client can meet, as nothing tells it what to send. */
    private void conditions() {
        contract.operations().forEach(operation -> Precondition.header(operation).filter(any -> Precondition.of(contract, operation).isEmpty()).ifPresent(
                parameter -> flaws.add(Flaw.doubtful(parameter.schema().parent(), operation.id() + " takes If-Match, and no GET of " + operation.path()
                        + " describes the header ETag of its answer, so that it is not checked"))));
    }
}
