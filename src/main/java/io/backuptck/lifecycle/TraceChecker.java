package io.backuptck.lifecycle;

import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a trace can come from a server that obeys the machine and its invariants. */
public final class TraceChecker {

    private TraceChecker() {
    }

    public static TraceVerdict check(Trace trace) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> applied = new LinkedHashSet<>();
        Explanation explanation = new Explanation(trace);
        breaches.addAll(explanation.breaches());
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
        return new TraceVerdict(List.copyOf(breaches), applied, explanation.covered());
    }
}
