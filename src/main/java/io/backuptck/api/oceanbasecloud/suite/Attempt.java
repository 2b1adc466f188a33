package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A valid start that was tried, and what it shows.
 *
 * @param answer    empty when it got lost
 * @param guilty    the requirements that a refusal breaks
 * @param held      the requirements that hold in spite of a refusal, with the answer that shows it
 * @param undecided how a scenario ends that depends on what could not be found out
 */
record Attempt(Plan plan, Optional<Seen> answer, Set<String> guilty, Map<String, Seen> held, Optional<RuntimeException> undecided) {

    boolean isAccepted() {
        return answer.filter(Cloud::isAccepted).isPresent();
    }

    /** True for an answer that came and says no. */
    boolean isRefused() {
        return !isAccepted() && answer.isPresent();
    }

    /**
     * Judges the requirements that the start decides, and those that it breaks whatever it was sent for; the scenario ends early
     * when one is not decided.
     */
    void check(String... requirements) {
        guilty.forEach(requirement -> judge(requirement, answer.orElseThrow(), false));
        for (String requirement : requirements) {
            if (isAccepted() || held.containsKey(requirement)) {
                judge(requirement, isAccepted() ? answer.get() : held.get(requirement), true);
            }
        }
        if (!Arrays.stream(requirements).allMatch(this::decides)) {
            throw undecided.orElseGet(() -> Skip.because("the start was not accepted for another reason (see "
                    + String.join(", ", guilty) + ")"));
        }
    }

    /** True when the start says something of the requirement. */
    boolean decides(String requirement) {
        return isAccepted() || held.containsKey(requirement) || guilty.contains(requirement);
    }

    private static void judge(String requirement, Seen answer, boolean holds) {
        Cloud.session().check(requirement, answer, "", holds, "the start accepted", Cloud.words(answer));
    }
}
