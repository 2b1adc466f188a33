package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
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
record Attempt(Optional<Seen> answer, Set<String> guilty, Map<String, Seen> held, Optional<RuntimeException> undecided) {

    static Attempt accepted(Seen answer) {
        return new Attempt(Optional.of(answer), Set.of(), Map.of(), Optional.empty());
    }

    static Attempt refused(Seen answer, Set<String> guilty, Map<String, Seen> held) {
        return new Attempt(Optional.of(answer), guilty, held, Optional.empty());
    }

    static Attempt undecided(Optional<Seen> answer, RuntimeException why) {
        return new Attempt(answer, Set.of(), Map.of(), Optional.of(why));
    }

    boolean isAccepted() {
        return answer.filter(Cloud::isAccepted).isPresent();
    }

    /** True when there was no answer, so that it is worth another try. */
    boolean isLost() {
        return answer.isEmpty();
    }

    /**
     * Judges the requirements that the start decides, and those that it breaks whatever it was sent for; the scenario ends early
     * when one is not decided.
     */
    void check(String... requirements) {
        guilty.forEach(requirement -> judge(requirement, answer.orElseThrow(), false));
        for (String requirement : requirements) {
            if (isAccepted()) {
                judge(requirement, answer.get(), true);
            } else if (held.containsKey(requirement)) {
                judge(requirement, held.get(requirement), true);
            }
        }
        for (String requirement : requirements) {
            if (!isAccepted() && !guilty.contains(requirement) && !held.containsKey(requirement)) {
                throw undecided.orElseGet(() -> Skip.because("the start was not accepted for another reason (see "
                        + String.join(", ", guilty) + ")"));
            }
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
