package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Experiment.LeftBehind;
import io.backuptck.suite.behaviour.ItemSource.Look;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Whether requests that were refused have had an effect all the same. All of them are looked after together, once they have all
 * been sent, so that a run waits for nothing only once.
 */
public final class Leftovers {

    private static final int SOON = 3;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final String COUNTS = "requests that must leave nothing";

    private final ApiSession session;
    private final ItemSource source;
    private final Counts counts;
    private Optional<Look> before = Optional.empty();
    private boolean begun;
    private int lookedAfter = -1;
    private boolean anythingNew;

    private Leftovers(ApiSession session, ItemSource source) {
        this.session = session;
        this.source = source;
        this.counts = session.shared(COUNTS, Counts::new);
    }

    /** How many such requests the run has sent, and how many of them somebody has waited for. */
    private static final class Counts {
        private int sent;
        private int waited;
    }

    /** What is left of a resource, as its list shows it. */
    public static Leftovers of(ApiSession session, Resource resource) {
        return of(session, resource.name(), () -> new ListedItems(session, resource));
    }

    /** @param name of what shows it, so that all scenarios share one look at the beginning */
    public static Leftovers of(ApiSession session, String name, Supplier<ItemSource> source) {
        return session.shared("what is left of " + name, () -> new Leftovers(session, source.get()));
    }

    /** To be called before each request that must leave nothing. */
    public void expectNothing() {
        another(session);
        begin();
    }

    /** Counts such a request without a look at what there is before it. */
    public static void another(ApiSession session) {
        session.shared(COUNTS, Counts::new).sent++;
    }

    /** Notes what there is before all of them; where that cannot be seen, only what is left is not checked. */
    public void begin() {
        if (!begun) {
            begun = true;
            try {
                before = Optional.of(source.look());
            } catch (TestAbortedException unreadable) {
                before = Optional.empty();
            }
        }
    }

    /** Judges that these requests have left nothing. */
    public void check(String requirement, List<Refused> requests) {
        if (requests.isEmpty()) {
            throw Skip.because("no such request was refused");
        }
        Optional<LeftBehind> left = isAnythingNew() ? experiment().find(requests) : Optional.empty();
        session.check(requirement, left.map(LeftBehind::answer).orElse(requests.get(0).answer()), "", left.isEmpty(),
                "nothing new after " + left.map(LeftBehind::words).orElse("a request") + " was refused",
                left.map(LeftBehind::evidence).orElse("none"));
    }

    /** The same for what is shown at once or after a few looks; only what is suspicious is waited for. */
    void checkSoon(String requirement, List<Refused> requests) {
        Duration soon = session.settings().pollInterval().multipliedBy(SOON);
        if (!requests.isEmpty() && before.isPresent() && experiment().window(before.get(), soon.compareTo(LONGEST) < 0 ? soon : LONGEST).isEmpty()) {
            session.check(requirement, requests.get(0).answer(), "", true, "nothing new", "none");
            return;
        }
        check(requirement, requests);
    }

    private Experiment experiment() {
        return new Experiment(Waiting.of(session), answer -> Reply.of(session, answer) == Reply.REFUSED, source);
    }

    private boolean isAnythingNew() {
        Look first = before.orElseThrow(() -> Skip.because("what there was before the refused requests could not be seen"));
        if (lookedAfter < counts.sent) {
            Experiment experiment = experiment();
            anythingNew = !experiment.window(first, counts.waited == counts.sent ? Duration.ZERO : experiment.patience()).isEmpty();
            lookedAfter = counts.sent;
            counts.waited = counts.sent;
        }
        return anythingNew;
    }
}
