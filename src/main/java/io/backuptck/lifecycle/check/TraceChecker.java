package io.backuptck.lifecycle.check;

import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import io.backuptck.lifecycle.TraceVerdict;
import io.backuptck.lifecycle.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether a trace can come from a server that obeys the machine and its invariants. */
public final class TraceChecker {

    private TraceChecker() {
    }

    public static TraceVerdict check(Trace trace) {
        return check(trace, false);
    }

    /**
     * @param stepsFirst whether what a state has with it is blamed on nothing but the step where that was illegal; else the sentence on what the
     *                   state has with it explains the step, as the kit's own contracts have it
     */
    public static TraceVerdict check(Trace trace, boolean stepsFirst) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> applied = new LinkedHashSet<>();
        Explanation explanation = new Explanation(trace);
        for (Invariant invariant : trace.machine().invariants()) {
            if (invariant.rule().equals("explained")) {
                if (trace.observations().size() > 1) {
                    applied.add(invariant.id());
                }
                continue;
            }
            Rules.of(invariant.rule()).ifPresent(rule -> rule.check(invariant, trace, new Rules.Sink() {
                @Override
                public void applied() {
                    applied.add(invariant.id());
                }

                @Override
                public void breach(String pointer, String expected, String actual,
                        Optional<Observation> before, Observation observed) {
                    applied.add(invariant.id());
                    breaches.add(new Breach(invariant.id(), pointer, expected, actual, before, observed));
                }
            }));
        }
        // What a rule of its own explains is not blamed a second time as an impossible step. That another member did not last explains none.
        List<Breach> because = explanation.breaches().stream().findFirst().filter(any -> stepsFirst).map(step -> breaches.stream().filter(breach ->
                isBecauseOf(step, breach, trace)).toList()).orElse(List.of());
        Set<Observation> explained = breaches.stream().filter(breach -> !because.contains(breach) && (!isRule(trace, breach, "final")
                || isOfState(trace, breach))).map(Breach::observed).collect(Collectors.toSet());
        List<Breach> steps = explanation.breaches().stream().filter(breach -> !explained.contains(breach.observed())).toList();
        boolean blamed = !because.isEmpty() && steps.contains(explanation.breaches().get(0));
        if (blamed) {
            breaches.removeAll(because);
        }
        breaches.addAll(steps);
        List<TraceVerdict.Consequence> follows = because.stream().filter(any -> blamed).map(breach ->
                new TraceVerdict.Consequence(breach, steps.get(0).rule())).toList();
        Set<String> covered = new LinkedHashSet<>(explanation.covered());
        checkParts(trace, breaches, applied, covered);
        return new TraceVerdict(List.copyOf(breaches), follows, applied, covered);
    }

    private static boolean isRule(Trace trace, Breach breach, String rule) {
        return trace.machine().invariants().stream().anyMatch(one -> one.id().equals(breach.rule()) && one.rule().equals(rule));
    }

    private static boolean isOfState(Trace trace, Breach breach) {
        return trace.machine().stateMembers().stream().anyMatch(member -> breach.pointer().equals("/" + member));
    }

    /** What a state has with it cannot be right in a state that is wrong; what it has in any state, and where it is itself, is another matter. */
    private static boolean isBecauseOf(Breach step, Breach breach, Trace trace) {
        boolean ofSomeStates = trace.machine().invariants().stream().anyMatch(one -> one.id().equals(breach.rule()) && one.data().has("when"));
        int at = trace.events().indexOf(step.observed());
        boolean across = trace.events().indexOf(breach.observed()) > at && breach.before().filter(before ->
                trace.events().indexOf(before) < at).isPresent();
        return ofSomeStates && !isOfState(trace, breach) && (breach.observed().equals(step.observed()) || across);
    }

    /** Parts of an observation that a rule on the whole has already found wrong are not blamed again. */
    private static void checkParts(Trace trace, List<Breach> breaches, Set<String> applied, Set<String> covered) {
        Set<Integer> blamed = breaches.stream().map(breach -> breach.observed().exchange()).collect(Collectors.toSet());
        for (Trace part : PartTraces.of(trace)) {
            TraceVerdict verdict = check(part);
            applied.addAll(verdict.applied());
            covered.addAll(verdict.covered());
            String member = trace.machine().parts().orElseThrow().member();
            verdict.breaches().stream().filter(breach -> !blamed.contains(breach.observed().exchange()))
                    .forEach(breach -> breaches.add(new Breach(breach.rule(), "/" + member + breach.pointer(),
                            breach.expected(), breach.actual(), breach.before(), breach.observed())));
        }
    }
}
