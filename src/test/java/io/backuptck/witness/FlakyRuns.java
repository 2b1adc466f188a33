package io.backuptck.witness;

import io.backuptck.contract.ApiId;
import io.backuptck.report.Failure;
import io.backuptck.suite.PreparedSuite;
import io.backuptck.suite.SuiteSettings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs against one right server through a slow and unreliable proxy, and what they accuse it of because of that. */
public final class FlakyRuns {

    /** A server with warnings of its own shows all of them when nothing keeps a run from asking for more. */
    private static final int MANY_STARTS = 1000;

    private final Subject subject;
    private final PreparedSuite suite;
    private Set<String> accusedInAnyCase;

    private FlakyRuns(Subject subject, PreparedSuite suite) {
        this.subject = subject;
        this.suite = suite;
    }

    /** What a run said. */
    public record Outcome(Set<String> accused, long passed, String story) {
    }

    /** The stub that asks who is calling, and all right witnesses. */
    public static Stream<FlakyRuns> of(ApiId api) {
        PreparedSuite suite = new PreparedSuite(api);
        return Stream.concat(Stream.of(Subject.asking(api)),
                        Stream.of(Flavour.values()).filter(flavour -> flavour.api() == api).map(Subject::of))
                .map(subject -> new FlakyRuns(subject, suite));
    }

    /** One run, with few starts for every second seed, and the requirements by which a failure or a warning came that there is not without the proxy. */
    public Outcome run(long seed) {
        try (Subject.Running server = subject.start().get()) {
            WitnessRun run = server.judge(subject.api(), suite, seed,
                    seed % 2 == 0 ? SuiteSettings.DEFAULT_MAX_STARTS : WitnessRun.STARTS);
            Set<String> accused = new TreeSet<>(accused(run));
            if (!accused.isEmpty()) {
                accused.removeAll(accusedInAnyCase());
            }
            return new Outcome(accused, run.passedMusts(), run.story());
        }
    }

    private Set<String> accusedInAnyCase() {
        if (accusedInAnyCase == null) {
            try (Subject.Running server = subject.start().get()) {
                accusedInAnyCase = accused(server.judge(subject.api(), suite, MANY_STARTS));
            }
        }
        return accusedInAnyCase;
    }

    private static Set<String> accused(WitnessRun run) {
        return Stream.of(run.report().failures(), run.report().warnings()).flatMap(List::stream)
                .map(Failure::requirements).flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return subject.api().id() + ", " + subject.name();
    }
}
