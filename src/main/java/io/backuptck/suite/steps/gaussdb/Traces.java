package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The search for backups of requests that were refused. */
final class Traces {

    private static final int LOOKS = 3;

    private final String requirement;
    private final Predicate<String> refused;
    private final Seen evidence;

    private Traces(String requirement, Predicate<String> refused, Seen evidence) {
        this.requirement = requirement;
        this.refused = refused;
        this.evidence = evidence;
    }

    /**
     * Judges that there is none. A trace may show with delay, hence several looks. Names, not counts: others may make
     * backups meanwhile.
     *
     * @param refused  true for the names of the requests in question
     * @param evidence the answer to be shown when nothing is found
     */
    static void check(String requirement, Predicate<String> refused, Seen evidence) {
        Traces traces = new Traces(requirement, refused, evidence);
        AtomicInteger looks = new AtomicInteger();
        Gaussdb.session().poll(() -> {
            boolean clean = traces.isClean(Gaussdb.instance()) && traces.isClean(Gaussdb.unknownInstance());
            return clean ? looks.incrementAndGet() : LOOKS;
        }, count -> count >= LOOKS);
    }

    private boolean isClean(String instance) {
        Optional<List<Listed>> list = Lists.all(Map.of("instance_id", instance, "backup_type", "manual"));
        if (list.isEmpty() && instance.equals(Gaussdb.instance())) {
            throw Skip.because("the list of backups is not given");
        }
        if (list.isEmpty()) {
            return true;
        }
        Optional<Listed> trace = list.get().stream().filter(one -> one.text("instance_id").equals(instance))
                .filter(one -> !instance.equals(Gaussdb.instance()) || Portfolio.get().inventory().isNew(one))
                .filter(one -> refused.test(one.text("name"))).findFirst();
        return Gaussdb.session().check(requirement, trace.map(Listed::answer).orElse(evidence),
                trace.map(Listed::pointer).orElse(""), trace.isEmpty(), "no backup of a refused request",
                trace.map(one -> one.json().toString()).orElse("none"));
    }
}
