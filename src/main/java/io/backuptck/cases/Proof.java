package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestBody;
import io.backuptck.validation.FormBody;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.RequestValidator.ParameterViolation;
import io.backuptck.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Shows with the validator what a request breaks, so that no case rests on the derivation being right. */
final class Proof {

    /** What cannot be broken without breaking the others at the same value. */
    private static final Map<String, Set<String>> COMPANIONS = Map.of(
            "type", Set.of("enum", "const"), "minLength", Set.of("pattern"), "format", Set.of("pattern"));

    private final Contract contract;
    private final RequestValidator validator;

    Proof(Contract contract) {
        this.contract = contract;
        this.validator = new RequestValidator(contract);
    }

    /** What the bytes of a body show of a constraint. */
    Outcome ofBody(Constraint constraint, byte[] bytes) {
        if (bytes.length == 0) {
            return constraint.keyword().equals(Constraint.PRESENCE) ? Outcome.BREAKS : Outcome.UNUSABLE;
        }
        return ofBody(constraint, JsonText.parse(bytes));
    }

    /** What a body that is not empty shows of a constraint. */
    Outcome ofBody(Constraint constraint, JsonText text) {
        if (text.value().isEmpty()) {
            return constraint.keyword().equals(Constraint.SYNTAX) ? Outcome.BREAKS : Outcome.UNUSABLE;
        }
        JsonNode value = text.value().get();
        List<Violation> violations = violations(constraint, value);
        if (text.problem().isPresent() || constraint.isAboutBytes()) {
            return text.problem().isEmpty() && violations.isEmpty() ? Outcome.KEEPS : Outcome.UNUSABLE;
        }
        if (constraint.isAboutAlternatives()) {
            String place = constraint.place().toString();
            boolean broken = violations.stream().anyMatch(violation -> violation.schema().equals(constraint.rule()))
                    || constraint.keyword().equals("anyOf") && fitsNone(constraint, constraint.place().read(value));
            boolean alone = violations.stream().allMatch(violation -> (violation.pointer() + "/").startsWith(place + "/"));
            return violations.isEmpty() ? Outcome.KEEPS : broken && alone ? Outcome.BREAKS : Outcome.UNUSABLE;
        }
        if (!violations.isEmpty() && violations.stream().noneMatch(violation -> isOf(constraint, violation))) {
            return Outcome.UNUSABLE;
        }
        return outcome(constraint, violations.stream().map(violation -> isOf(constraint, violation) || isSame(constraint, violation)
                ? constraint.keyword() : isCompanion(constraint, violation) ? violation.keyword() : "").toList());
    }

    /** What else a body breaks that breaks a constraint: keywords, each with its place; empty when it keeps the constraint. */
    List<String> besides(Constraint constraint, JsonText body) {
        List<Violation> violations = body.value().map(value -> violations(constraint, value)).orElse(List.of());
        return violations.stream().noneMatch(violation -> isOf(constraint, violation)) ? List.of() : violations.stream()
                .filter(violation -> !isOf(constraint, violation) && !isSame(constraint, violation))
                .map(violation -> violation.keyword() + (violation.pointer().isEmpty() ? " of the body" : " at " + violation.pointer()))
                .distinct().toList();
    }

    private List<Violation> violations(Constraint constraint, JsonNode value) {
        RequestBody body = constraint.operation().body().orElseThrow();
        return validator.body(constraint.operation(), body.isForm() ? new FormBody(contract, body).asRead(value) : value);
    }

    /** The validator does not name this keyword itself among what is broken. */
    private boolean fitsNone(Constraint constraint, JsonNode value) {
        return !value.isMissingNode() && IntStream.range(0, constraint.limit().size())
                .noneMatch(i -> validator.fits(constraint.rule().child(Integer.toString(i)), value));
    }

    /** What the text of a parameter shows of a constraint. */
    Outcome ofParameter(Constraint constraint, JsonNode value) {
        String name = constraint.place().steps().get(0);
        String in = constraint.place().in();
        List<ParameterViolation> violations = validator.parameter(constraint.operation(), in, name,
                value.isMissingNode() ? null : value.asText());
        return outcome(constraint, violations.stream().map(ParameterViolation::keyword).toList());
    }

    /** What else a value of a parameter breaks that breaks a constraint: keywords; empty when it keeps the constraint. */
    List<String> besidesOfParameter(Constraint constraint, JsonNode value) {
        List<String> broken = validator.parameter(constraint.operation(), constraint.place().in(), constraint.place().steps().get(0),
                value.isMissingNode() ? null : value.asText()).stream().map(ParameterViolation::keyword).toList();
        return broken.contains(constraint.keyword()) ? broken.stream().filter(keyword -> !keyword.equals(constraint.keyword())).toList() : List.of();
    }

    private static Outcome outcome(Constraint constraint, List<String> broken) {
        Set<String> companions = COMPANIONS.getOrDefault(constraint.keyword(), Set.of());
        if (broken.isEmpty()) {
            return Outcome.KEEPS;
        }
        boolean alone = broken.contains(constraint.keyword()) && broken.stream().allMatch(keyword ->
                keyword.equals(constraint.keyword()) || companions.contains(keyword));
        return alone ? Outcome.BREAKS : Outcome.UNUSABLE;
    }

    private static boolean isOf(Constraint constraint, Violation violation) {
        List<String> steps = constraint.place().steps();
        return violation.schema().equals(constraint.rule()) && (violation.property().isEmpty()
                || violation.property().equals(steps.get(steps.size() - 1)));
    }

    /** Another part of the schema may say the same of the same value. */
    private static boolean isSame(Constraint constraint, Violation violation) {
        return violation.keyword().equals(constraint.keyword()) && violation.limit().equals(constraint.limit())
                && violation.pointer().equals(constraint.place().toString());
    }

    private static boolean isCompanion(Constraint constraint, Violation violation) {
        return violation.schema().parent().equals(constraint.rule().parent());
    }

    /** What a request shows of a constraint. */
    enum Outcome {
        /** It breaks this constraint and nothing else. */
        BREAKS,
        /** It breaks nothing. */
        KEEPS,
        /** It breaks something else. */
        UNUSABLE
    }
}
