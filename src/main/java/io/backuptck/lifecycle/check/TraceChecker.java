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
        Set<String> others = trace.machine().invariants().stream().filter(invariant -> invariant.rule().equals("final")).map(Invariant::id)
                .collect(Collectors.toSet());
        Set<String> places = trace.machine().stateMembers().stream().map("/"::concat).collect(Collectors.toSet());
        Set<Observation> explained = breaches.stream().filter(breach -> !others.contains(breach.rule()) || places.contains(breach.pointer()))
                .map(Breach::observed).collect(Collectors.toSet());
        explanation.breaches().stream().filter(breach -> !explained.contains(breach.observed())).forEach(breaches::add);
        Set<String> covered = new LinkedHashSet<>(explanation.covered());
        checkParts(trace, breaches, applied, covered);
        return new TraceVerdict(List.copyOf(breaches), applied, covered);
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
