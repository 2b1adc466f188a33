package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Derives the cases of one constraint from the contract's valid examples. The same seed gives the same cases. */
final class CaseDeriver {

    private final Contract contract;
    private final Proof proof;
    private final Claims claims;
    private final long seed;

    CaseDeriver(Contract contract, long seed) {
        this.contract = contract;
        this.proof = new Proof(contract);
        this.claims = new Claims(contract);
        this.seed = seed;
    }

    ConstraintCases derive(Constraint constraint) {
        if (constraint.isAboutStyle()) {
            return new ConstraintCases(constraint, List.of(), List.of("not tried: values that are written as " + constraint.limit().asText()), true);
        }
        if (constraint.isAboutLabels()) {
            String reason = claims.of(constraint, MissingNode.getInstance(), Expect.REFUSE).reason();
            return new ConstraintCases(constraint, List.of(), List.of(reason), true);
        }
        Random random = new Random(seed ^ constraint.toString().hashCode());
        List<Variation> variations = new ArrayList<>(Variations.of(constraint, random));
        claims.examples(constraint).forEach(value -> variations.add(Variation.value("the value " + value.asText(), value)));
        List<Tried> tried = List.of();
        for (String example : examples(constraint)) {
            tried = variations.stream().map(variation -> attempt(constraint, variation, example)).toList();
            if (tried.stream().anyMatch(one -> one.outcome() == Proof.Outcome.BREAKS)) {
                break; // an example of another branch does not show the constraint
            }
        }
        return choose(constraint, tried, random);
    }

    /** Valid requests, or values of the parameter, to start from. */
    private List<String> examples(Constraint constraint) {
        if (!constraint.place().isInBody()) {
            return constraint.operation().parameters().stream()
                    .filter(parameter -> constraint.place().equals(Place.parameter(parameter.in(), parameter.name())))
                    .flatMap(parameter -> parameter.example().or(() -> made(parameter)).stream()).toList();
        }
        List<String> bodies = new ArrayList<>();
        constraint.operation().body().orElseThrow().examples().values().forEach(example ->
                bodies.add(completed(constraint, example).toString()));
        return bodies.stream().filter(body -> proof.ofBody(new Constraint(constraint.operation(), Place.body(),
                Constraint.SYNTAX, constraint.rule(), MissingNode.getInstance()), body.getBytes(
                StandardCharsets.UTF_8)) == Proof.Outcome.KEEPS).toList();
    }

    /** A value to start from where the contract shows none. What is sent starts from the value that the user names. */
    private Optional<String> made(Parameter parameter) {
        JsonNode schema = contract.node(contract.resolve(parameter.schema()));
        return switch (parameter.type()) {
            case "integer", "number" -> Optional.of(schema.path("minimum").asText("1"));
            case "boolean" -> Optional.of("true");
            default -> schema.has("pattern") || schema.has("format") ? Optional.empty() : Optional.of("a".repeat(Math.max(1, schema.path("minLength").asInt(1))));
        };
    }

    /** The example with the constraint's member, if need be with the value that its schema shows. */
    private JsonNode completed(Constraint constraint, JsonNode example) {
        Place place = constraint.place();
        JsonNode shown = contract.node(constraint.rule().parent()).path("examples").path(0);
        return place.read(example).isMissingNode() && !shown.isMissingNode() && !place.isDecoded()
                ? place.change(example, absent -> shown) : example;
    }

    private Tried attempt(Constraint constraint, Variation variation, String example) {
        if (!constraint.place().isInBody()) {
            JsonNode sent = variation.change().apply(TextNode.valueOf(example), FurtherElements.madeUp());
            return new Tried(variation, constraint.place().in().equals("header") && !arrives(sent) ? Proof.Outcome.UNUSABLE
                    : proof.ofParameter(constraint, sent), TextNode.valueOf(example), sent);
        }
        if (constraint.isAboutBytes()) {
            byte[] bytes = RequestCase.changed(constraint, variation, example, FurtherElements.madeUp());
            return new Tried(variation, proof.ofBody(constraint, bytes), TextNode.valueOf(example),
                    TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8)));
        }
        byte[] bytes = RequestCase.changed(constraint, variation, example, FurtherElements.madeUp());
        JsonNode before = JsonText.parse(example).value().orElseThrow();
        JsonNode after = JsonText.parse(bytes).value().orElse(MissingNode.getInstance());
        return new Tried(variation, proof.ofBody(constraint, bytes), constraint.place().read(before),
                constraint.place().read(after));
    }

    /** HTTP takes away the blanks around the value of a header, and an empty one often counts as none (RFC 9110, section 5.5). */
    private static boolean arrives(JsonNode header) {
        return header.isMissingNode() || !header.asText().isEmpty() && header.asText().chars().allMatch(c -> c >= ' ' && c <= '~')
                && header.asText().strip().equals(header.asText());
    }

    /** Of all variations of one kind that the same requirement decides, chance takes one. */
    private ConstraintCases choose(Constraint constraint, List<Tried> tried, Random random) {
        Map<String, List<RequestCase>> kinds = new LinkedHashMap<>();
        Set<String> unsaid = new LinkedHashSet<>();
        boolean provable = false;
        for (Tried one : tried) {
            if (one.outcome() == Proof.Outcome.UNUSABLE) {
                continue;
            }
            Expect expect = one.outcome() == Proof.Outcome.BREAKS ? Expect.REFUSE : Expect.ACCEPT;
            if (expect == Expect.ACCEPT && !one.variation().canBeCarried()) {
                continue;
            }
            JsonNode brings = one.variation().brings();
            Claims.Claim claim = claims.of(constraint,
                    expect == Expect.REFUSE || brings.isMissingNode() ? one.after() : brings, expect);
            provable |= expect == Expect.REFUSE;
            if (claim.requirement().isPresent()) {
                kinds.computeIfAbsent(claim.requirement().get().id() + " " + one.variation().kind(), kind -> new ArrayList<>())
                        .add(requestCase(constraint, one, expect, claim.requirement()));
            } else if (expect == Expect.REFUSE) {
                unsaid.add(claim.reason());
            }
        }
        List<RequestCase> chosen = new ArrayList<>();
        kinds.values().forEach(same -> chosen.add(same.get(random.nextInt(same.size()))));
        if (provable && chosen.stream().noneMatch(one -> one.expect() == Expect.ACCEPT)) {
            chosen.add(requestCase(constraint, asShown(tried.get(0)), Expect.ACCEPT, Optional.empty()));
        }
        return new ConstraintCases(constraint, List.copyOf(chosen), List.copyOf(unsaid), provable);
    }

    /** A valid value that no entry speaks of: the example's own. */
    private static Tried asShown(Tried one) {
        return new Tried(new Variation("as in the example", (value, spares) -> value, value -> !value.isMissingNode()),
                Proof.Outcome.KEEPS, one.before(), one.before());
    }

    private RequestCase requestCase(Constraint constraint, Tried one, Expect expect, Optional<Requirement> requirement) {
        String id = String.join("|", requirement.map(Requirement::id).orElse("-"), constraint.operation().id(),
                constraint.place() + " " + constraint.keyword(), one.variation().label());
        return new RequestCase(id, constraint, one.variation().label(), expect, requirement, one.before().toString(),
                one.after().isMissingNode() ? "" : one.after().toString(), one.variation(), proof, one.before());
    }

    /** A variation on an example. */
    private record Tried(Variation variation, Proof.Outcome outcome, JsonNode before, JsonNode after) {
    }
}
