package io.backuptck.cases;

import io.backuptck.validation.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why no request could be made that breaks a constraint and nothing else, so that who wrote the contract can do something about it. */
final class Unproven {

    private static final int MOST = 3;

    private final Starts starts;
    private final Proof proof;

    Unproven(Starts starts, Proof proof) {
        this.starts = starts;
        this.proof = proof;
    }

    /** @param tried the changes that gave no request that would do */
    String of(Constraint constraint, List<Variation> tried) {
        if (!constraint.place().isInBody()) {
            return ofParameter(constraint, tried);
        }
        if (starts.isOfAnswers(constraint)) {
            return "only answers have it (readOnly)";
        }
        String operation = constraint.operation().id();
        List<Start> shown = starts.shown(constraint);
        if (shown.isEmpty()) {
            return "no body that keeps the schemas is shown of " + operation + ", and none can be made of them; give it an example";
        }
        List<Start> all = new ArrayList<>(shown);
        all.addAll(starts.completed(constraint));
        List<Optional<Place>> lacking = all.stream().map(start -> constraint.place().lacking(start.value())).toList();
        if (lacking.stream().allMatch(Optional::isPresent)) {
            return none(constraint, lacking.get(0).get());
        }
        List<String> besides = all.stream().filter(start -> constraint.place().lacking(start.value()).isEmpty()).flatMap(start -> tried.stream()
                .flatMap(variation -> besides(constraint, variation, start))).distinct().limit(MOST).toList();
        if (!besides.isEmpty()) {
            return "what breaks it breaks another rule as well: " + String.join(", ", besides);
        }
        boolean absent = all.stream().allMatch(start -> constraint.place().read(start.value()).isMissingNode());
        return "none of the values that were tried breaks it" + (absent ? "; " + none(constraint, constraint.place()) : "");
    }

    private String ofParameter(Constraint constraint, List<Variation> tried) {
        List<Start> shown = starts.shown(constraint);
        if (shown.isEmpty()) {
            return "no value of this parameter is shown, and none can be made of its schema; give it an example";
        }
        List<String> besides = shown.stream().flatMap(start -> tried.stream().flatMap(variation -> proof.besidesOfParameter(constraint,
                variation.change().apply(start.value(), FurtherElements.madeUp())).stream())).distinct().limit(MOST).toList();
        return besides.isEmpty() ? "whatever is sent as this parameter keeps it, or it cannot be sent otherwise"
                : "what breaks it breaks another rule of the parameter as well: " + String.join(", ", besides);
    }

    private static String none(Constraint constraint, Place place) {
        return "no example of the body of " + constraint.operation().id() + " has " + place
                + ", and none can be made of its schema; add it to an example";
    }

    private Stream<String> besides(Constraint constraint, Variation variation, Start start) {
        return constraint.isAboutBytes() ? Stream.empty() : proof.besides(constraint,
                JsonText.parse(RequestCase.changed(constraint, variation, start.value(), FurtherElements.madeUp()))).stream();
    }
}
