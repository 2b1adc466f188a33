package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Skip;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Whether starts that were refused have left backup sets. All of them are looked after together, once they have all been sent,
 * so that a run waits for nothing only once.
 */
final class EffectsOfRefusals {

    private boolean begun;
    private Optional<SetList> before = Optional.empty();
    /** How many of these starts were sent, and how many of them the last look was after. */
    private int sent;
    private int lookedAfter;
    private boolean anythingNew;

    static EffectsOfRefusals get() {
        return Cloud.session().shared("aftermath", EffectsOfRefusals::new);
    }

    /** To be called before each start that must leave nothing. */
    void expectNothing() {
        sent++;
        if (!begun) {
            begun = true;
            try {
                before = Optional.of(SetList.look());
            } catch (TestAbortedException noList) {
                before = Optional.empty();
            }
        }
    }

    /** Judges that these starts have left no backup set. */
    void check(String requirement, List<Refused> starts) {
        Optional<Experiment.LeftBehind> left = isAnythingNew() ? Experiment.find(starts) : Optional.empty();
        Cloud.session().check(requirement, left.map(Experiment.LeftBehind::answer).orElse(starts.get(0).answer()), "",
                left.isEmpty(), "no new backup set after " + left.map(Experiment.LeftBehind::words).orElse("a start")
                        + " was refused", left.map(Experiment.LeftBehind::evidence).orElse("none"));
    }

    private boolean isAnythingNew() {
        SetList first = before.orElseThrow(() -> Skip.because("the backup sets could not be listed"));
        if (lookedAfter < sent) {
            lookedAfter = sent;
            anythingNew = !Window.open(first).sets().isEmpty();
        }
        return anythingNew;
    }
}
