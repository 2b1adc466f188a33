package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
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
    private final Starts starts;
    private final Unproven unproven;
    private final long seed;

    CaseDeriver(Contract contract, long seed) {
        this.contract = contract;
        this.proof = new Proof(contract);
        this.claims = new Claims(contract);
        this.starts = new Starts(contract, proof);
        this.unproven = new Unproven(starts, proof);
        this.seed = seed;
    }

    ConstraintCases derive(Constraint constraint) {
        Optional<String> untried = Untried.of(constraint);
        if (untried.isPresent()) {
            return new ConstraintCases(constraint, List.of(), List.of(untried.get()), "");
        }
        if (constraint.isAboutLabels()) {
            String reason = claims.of(constraint, MissingNode.getInstance(), Expect.REFUSE).reason();
            return new ConstraintCases(constraint, List.of(), List.of(reason), "");
        }
        Random random = new Random(seed ^ constraint.toString().hashCode());
        List<Variation> variations = new ArrayList<>(Variations.of(constraint, random));
        claims.examples(constraint).forEach(value -> variations.add(Variation.value("the value " + value.asText(), value)));
        List<Variation> further = new ArrayList<>(variations);
        JsonNode schema = contract.node(constraint.rule().parent());
        further.addAll(Variations.further(constraint, schema, new Random(seed ^ constraint.toString().hashCode())));
        List<Tried> tried = List.of();
        List<Start> shown = starts.shown(constraint);
        for (List<Variation> some : List.of(variations, further)) {
            tried = first(constraint, some, shown, tried);
        }
        if (!isBroken(tried)) {
            List<Start> completed = starts.completed(constraint);
            for (List<Variation> some : List.of(variations, further)) {
                tried = first(constraint, some, completed, tried);
            }
        }
        return choose(constraint, tried, random);
    }

    /** What comes of the first start that shows the constraint, as one of another branch does not; what was tried before when that shows it. */
    private List<Tried> first(Constraint constraint, List<Variation> variations, List<Start> from, List<Tried> before) {
        List<Tried> tried = before;
        for (Start start : from) {
            if (isBroken(tried)) {
                break;
            }
            tried = variations.stream().map(variation -> attempt(constraint, variation, start)).toList();
        }
        return tried;
    }

    private static boolean isBroken(List<Tried> tried) {
        return tried.stream().anyMatch(one -> one.outcome() == Proof.Outcome.BREAKS);
    }

    private Tried attempt(Constraint constraint, Variation variation, Start start) {
        if (!constraint.place().isInBody()) {
            JsonNode sent = variation.change().apply(start.value(), FurtherElements.madeUp());
            return new Tried(variation, constraint.place().in().equals("header") && !arrives(sent) ? Proof.Outcome.UNUSABLE
                    : proof.ofParameter(constraint, sent), start, start.value(), sent);
        }
        if (constraint.isAboutBytes()) {
            byte[] bytes = RequestCase.changed(constraint, variation, start.text(), FurtherElements.madeUp());
            return new Tried(variation, proof.ofBody(constraint, bytes), start, TextNode.valueOf(start.text()),
                    TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8)));
        }
        JsonNode before = start.value();
        JsonText body = JsonText.parse(RequestCase.changed(constraint, variation, before, FurtherElements.madeUp()));
        JsonNode after = constraint.place().read(body.value().orElse(MissingNode.getInstance()));
        Proof.Outcome outcome = constraint.place().lacking(before).isPresent() ? Proof.Outcome.UNUSABLE : proof.ofBody(constraint, body);
        boolean changed = outcome != Proof.Outcome.KEEPS || !variation.canBeCarried() || variation.carried().test(after);
        return new Tried(variation, changed ? outcome : Proof.Outcome.UNUSABLE, start, constraint.place().read(before), after);
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
        for (Tried one : tried) {
            if (one.outcome() == Proof.Outcome.UNUSABLE) {
                continue;
            }
            Expect expect = one.outcome() == Proof.Outcome.BREAKS ? Expect.REFUSE : Expect.ACCEPT;
            if (expect == Expect.ACCEPT && !one.variation().canBeCarried()) {
                continue;
            }
            JsonNode brings = one.variation().brings();
            if (expect == Expect.ACCEPT && one.start().origin() == Start.Origin.INVENTED) {
                continue; // a server may well have a reason not to take what nobody has shown
            }
            Claims.Claim claim = claims.of(constraint,
                    expect == Expect.REFUSE || brings.isMissingNode() ? one.after() : brings, expect);
            if (claim.requirement().isPresent()) {
                kinds.computeIfAbsent(claim.requirement().get().id() + " " + one.variation().kind(), kind -> new ArrayList<>())
                        .add(requestCase(constraint, one, expect, claim.requirement()));
            } else if (expect == Expect.REFUSE) {
                unsaid.add(claim.reason());
            }
        }
        List<RequestCase> chosen = new ArrayList<>();
        kinds.values().forEach(same -> chosen.add(same.get(random.nextInt(same.size()))));
        boolean provable = isBroken(tried);
        if (provable && chosen.stream().noneMatch(one -> one.expect() == Expect.ACCEPT)) {
            chosen.add(requestCase(constraint, asShown(tried.get(0)), Expect.ACCEPT, Optional.empty()));
        }
        String reason = provable ? "" : unproven.of(constraint, tried.stream().filter(one -> one.outcome() == Proof.Outcome.UNUSABLE)
                .map(Tried::variation).toList());
        return new ConstraintCases(constraint, List.copyOf(chosen), List.copyOf(unsaid), reason);
    }

    /** A valid value that no entry speaks of: the example's own. */
    private static Tried asShown(Tried one) {
        String label = one.start().origin() == Start.Origin.SHOWN ? "as in the example" : "as made of the schema";
        return new Tried(new Variation(label, (value, spares) -> value, value -> !value.isMissingNode()),
                Proof.Outcome.KEEPS, one.start(), one.before(), one.before());
    }

    private RequestCase requestCase(Constraint constraint, Tried one, Expect expect, Optional<Requirement> requirement) {
        String id = String.join("|", requirement.map(Requirement::id).orElse("-"), constraint.operation().id(),
                constraint.place() + " " + constraint.keyword(), one.variation().label());
        return new RequestCase(id, constraint, one.variation().label(), expect, requirement, one.before().toString(),
                one.after().isMissingNode() ? "" : one.after().toString(), one.variation(), proof, example(constraint, one.start()));
    }

    private static JsonNode example(Constraint constraint, Start start) {
        boolean value = constraint.place().isInBody() && !constraint.isAboutBytes();
        return value ? start.value() : TextNode.valueOf(start.text());
    }

    /** A variation on an example. */
    private record Tried(Variation variation, Proof.Outcome outcome, Start start, JsonNode before, JsonNode after) {
    }
}
