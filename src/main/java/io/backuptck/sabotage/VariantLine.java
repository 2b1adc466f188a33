package io.backuptck.sabotage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.backuptck.stub.fault.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a variant.
 *
 * @param accused ids of the requirements that were found broken although the variant keeps them
 * @param result  {@code pass}, {@code fail} or {@code inconclusive}
 * @param fired   how often the variant made a difference
 * @param remark  why it is inconclusive; empty otherwise
 */
public record VariantLine(String id, String api, String title, List<String> accused, String result, int fired,
        String remark, long millis) {

    static VariantLine of(Variant variant, TrialResult result) {
        List<String> accused = new ArrayList<>(result.accused());
        String verdict = !accused.isEmpty() ? "fail"
                : result.undecided().isEmpty() && !result.passed().isEmpty() ? "pass" : "inconclusive";
        return new VariantLine(variant.id(), variant.api().id(), variant.title(), accused, verdict, result.fired(),
                result.undecided().stream().findFirst().orElse(""), result.took().toMillis());
    }

    /** True when the contract gives no occasion for it: there is no slash to be escaped where no answer has one. */
    @JsonIgnore
    public boolean isWithoutCase() {
        return result.equals("pass") && fired == 0;
    }

    @JsonIgnore
    public boolean isGood() {
        return result.equals("pass") && fired > 0;
    }
}
