package io.backuptck.suite.behaviour;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Judges what several answers say together, which has a meaning only while nobody adds or removes items between them. That
 * the list is the same before and after does not prove it, so a contradiction has to show again and again, whereas one time
 * without any is enough.
 */
final class Unchanged {

    private static final int TRIES = 5;
    private static final int ENOUGH = 3;

    private Unchanged() {
    }

    /**
     * Judges all comparisons of the first try without a contradiction, or of the last one when there is none.
     *
     * @param attempt asks once for all that is compared; empty when the list changed meanwhile
     */
    static void judge(ApiSession session, Supplier<Optional<List<Comparison>>> attempt) {
        List<Comparison> last = null;
        int contradictions = 0;
        for (int tries = 0; tries < TRIES && contradictions < ENOUGH; tries++) {
            Optional<List<Comparison>> compared = attempt.get();
            if (compared.isPresent()) {
                last = compared.get();
                contradictions++;
                if (last.stream().allMatch(Comparison::holds)) {
                    break;
                }
            }
        }
        if (last == null || contradictions < ENOUGH && !last.stream().allMatch(Comparison::holds)) {
            throw Skip.because("the list changed meanwhile, again and again");
        }
        last.forEach(one -> session.check(one.requirement(), one.answer(), one.pointer(), one.holds(), one.expected(), one.actual()));
    }

    /** What one answer shows, held against another one. */
    record Comparison(String requirement, Seen answer, String pointer, boolean holds, String expected, Object actual) {
    }
}
