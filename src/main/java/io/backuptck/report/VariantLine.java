package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/**
 * What became of a variant: a stub with a legal oddity.
 *
 * @param accused ids of the requirements that were found broken although the variant keeps them, each a false alarm
 * @param result  of the run: {@code pass}, {@code fail} or {@code inconclusive}
 * @param fired   how often the variant made a difference
 * @param remark  why it is inconclusive; empty otherwise
 */
public record VariantLine(String id, String api, String title, List<String> accused, String result, int fired,
        String remark, long millis) {

    public VariantLine {
        accused = Objects.requireNonNullElse(accused, List.of());
        remark = Objects.requireNonNullElse(remark, "");
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
