package io.backuptck.cases;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All cases that are derived from one contract, known before anything is sent. */
public final class CasePlan {

    /** Plans are asked for again and again with the same seed, by runs and by their reports. */
    private static final Map<String, CasePlan> RECENT = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CasePlan> eldest) {
            return size() > MOST_RECENT;
        }
    });
    private static final int MOST_RECENT = 12;

    private final List<ConstraintCases> constraints;

    private CasePlan(List<ConstraintCases> constraints) {
        this.constraints = constraints;
    }

    /** The plan for a contract; the same for the same seed. */
    public static CasePlan of(Contract contract, long seed) {
        return RECENT.computeIfAbsent(contract.api().id() + " " + seed, key -> derive(contract, seed));
    }

    private static CasePlan derive(Contract contract, long seed) {
        CaseDeriver deriver = new CaseDeriver(contract, seed);
        return new CasePlan(ConstraintFinder.of(contract).stream().map(deriver::derive).toList());
    }

    /** The part of this plan that a requirement decides; all of it when that is nothing. */
    public CasePlan about(String requirement) {
        List<ConstraintCases> own = constraints.stream().map(constraint -> constraint.about(requirement))
                .filter(constraint -> !constraint.cases().isEmpty()).toList();
        return own.isEmpty() ? this : new CasePlan(own);
    }

    /** This plan with no more than so many requests of each kind for one constraint, the first ones. */
    public CasePlan atMost(int each) {
        return each == Integer.MAX_VALUE ? this
                : new CasePlan(constraints.stream().map(constraint -> constraint.atMost(each)).toList());
    }

    public List<ConstraintCases> constraints() {
        return constraints;
    }

    public Stream<RequestCase> cases() {
        return constraints.stream().flatMap(constraint -> constraint.cases().stream());
    }

    /**
     * The requests of an operation that a server refuses, those that are wanted. What it owes comes first: a wrong request
     * that is accepted may use up the last start of a run, which is not to go to what is only desirable.
     */
    public List<RequestCase> refused(String operation, Predicate<RequestCase> wanted) {
        return cases().filter(one -> one.expect() == Expect.REFUSE && one.constraint().operation().id().equals(operation))
                .filter(wanted).sorted(Comparator.comparing(CasePlan::level)).toList();
    }

    private static Level level(RequestCase one) {
        return one.requirement().map(Requirement::level).orElse(Level.MAY);
    }
}
