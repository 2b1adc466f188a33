package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request that keeps a constraint at its limit, or breaks it and nothing else.
 *
 * @param id          unique, and the same in every run with the same seed
 * @param label       what the value at the constraint's place is
 * @param expect      what a server does with it
 * @param requirement what says so; empty for a valid request that no entry speaks of
 * @param original    the value in the contract's example, as JSON text
 * @param sent        the value instead, as JSON text; empty when it is left out
 * @param example     the valid body, or value of the parameter, that the case was derived from
 */
public record RequestCase(String id, Constraint constraint, String label, Expect expect, Optional<Requirement> requirement,
        String original, String sent, Variation variation, Proof proof, JsonNode example) {

    /**
     * The body of a valid request turned into this case, proven anew for these bytes; empty when it is no such case on
     * this body.
     */
    public Optional<byte[]> body(String valid, FurtherElements spares) {
        byte[] bytes = changed(constraint, variation, completed(valid), spares);
        return isProven(proof.ofBody(constraint, bytes)) ? Optional.of(bytes) : Optional.empty();
    }

    /** Why that body cannot be turned into this case, for people: what it lacks, or what is wrong with it then. */
    public String obstacle(String valid) {
        String words = constraint.keyword() + (constraint.place().isWholeBody() ? " of the body" : " at " + constraint.place());
        JsonNode body = JsonText.parse(completed(valid)).value().orElseThrow();
        Optional<Place> lacking = constraint.isAboutBytes() ? Optional.empty() : constraint.place().lacking(body);
        return "no request about " + words + " (" + label + ") can be made: " + lacking.map(place -> "the usual body has no " + place
                + "; show one in the example of " + constraint.operation().id()).orElse(
                "with this change the usual body " + (expect == Expect.REFUSE ? "breaks another rule, or none" : "breaks a rule"));
    }

    /** The original value itself. */
    public JsonNode shown() {
        return constraint.place().isInBody() && !constraint.isAboutBytes() ? constraint.place().read(example) : example;
    }

    /** The value of a parameter turned into this case; empty when it is no such case on this value. */
    public Optional<String> parameter(String valid) {
        JsonNode value = variation.change().apply(TextNode.valueOf(valid), FurtherElements.madeUp());
        return !value.isMissingNode() && isProven(proof.ofParameter(constraint, value)) ? Optional.of(value.asText())
                : Optional.empty();
    }

    /** The valid body with the constraint's member, if need be with the values of the contract's example. */
    private String completed(String valid) {
        if (constraint.isAboutBytes() || constraint.place().isDecoded()) {
            return valid;
        }
        return constraint.place().filled(JsonText.parse(valid).value().orElseThrow(), example).toString();
    }

    /** True when a parameter that a server accepted shows what this case would show. */
    public boolean isCarriedBy(String parameter) {
        JsonNode value = TextNode.valueOf(parameter);
        return variation.carried().test(value) && proof.ofParameter(constraint, value) == Proof.Outcome.KEEPS;
    }

    /** True when a body that a server accepted shows what this case would show. */
    public boolean isCarriedBy(byte[] body) {
        return JsonText.parse(body).value().filter(value -> variation.carried().test(constraint.place().read(value)))
                .isPresent() && proof.ofBody(constraint, body) == Proof.Outcome.KEEPS;
    }

    private boolean isProven(Proof.Outcome outcome) {
        return outcome == (expect == Expect.REFUSE ? Proof.Outcome.BREAKS : Proof.Outcome.KEEPS);
    }

    static byte[] changed(Constraint constraint, Variation variation, String valid, FurtherElements spares) {
        if (constraint.isAboutBytes()) {
            return variation.change().apply(TextNode.valueOf(valid), spares).textValue().getBytes(StandardCharsets.UTF_8);
        }
        return changed(constraint, variation, JsonText.parse(valid).value().orElseThrow(), spares).getBytes(StandardCharsets.UTF_8);
    }

    /** @param valid a body, of whose bytes the constraint says nothing; stays as it is */
    static String changed(Constraint constraint, Variation variation, JsonNode valid, FurtherElements spares) {
        return constraint.place().change(valid, value -> variation.change().apply(value, spares)).toString();
    }

    @Override
    public String toString() {
        return id;
    }
}
