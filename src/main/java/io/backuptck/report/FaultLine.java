package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.backuptck.contract.ApiId;
import java.util.List;
import java.util.Objects;

/**
 * What became of a fault: a stub with one deviation, a mutant.
 *
 * @param requirement id of the one that the fault breaks
 * @param found       whether that one was found broken: the mutant is killed
 * @param blamed      ids of all requirements that were found broken at its level
 * @param scenarios   names of the scenarios that saw something broken
 * @param unrelated   how many of the blamed ones the fault does not break
 * @param fired       how often the fault made a difference; 0 means that it was never put to the test
 * @param remark      why it was not found, as far as the run tells; empty otherwise
 */
public record FaultLine(String id, String api, String title, String requirement, boolean found, List<String> blamed,
        List<String> scenarios, int unrelated, int fired, String remark, long millis) {

    /** More requirements than this may not be found broken beside the fault's own; see spec/PROOF.md for the reason. */
    public static final int MOST_UNRELATED = 4;

    public FaultLine {
        blamed = Objects.requireNonNullElse(blamed, List.of());
        scenarios = Objects.requireNonNullElse(scenarios, List.of());
        remark = Objects.requireNonNullElse(remark, "");
    }

    /** Ids of the requirements that failed beside the one that the fault breaks. */
    public List<String> others() {
        return blamed.stream().filter(id -> !id.equals(requirement)).toList();
    }

    /**
     * True when a contract of somebody's own gives no occasion for it, as when no request of a run is answered with that status. In the
     * catalogues of the kit no fault is.
     */
    @JsonIgnore
    public boolean isWithoutCase() {
        return fired == 0 && !found && ApiId.of(api).isEmpty();
    }

    /**
     * True when a run against a contract of somebody's own came to no verdict on the requirement and blamed nothing that the fault does
     * not break: it cannot know whether work that does not end takes long.
     */
    @JsonIgnore
    public boolean isUndecided() {
        return fired > 0 && !found && unrelated == 0 && !remark.isEmpty() && ApiId.of(api).isEmpty();
    }

    /** Found, rightly blamed, and not much else. */
    @JsonIgnore
    public boolean isGood() {
        return found && fired > 0 && unrelated <= MOST_UNRELATED;
    }
}
