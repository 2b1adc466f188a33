package io.backuptck.suite;

/** The scenario could not be decided: not for want of a fixture, but because something did not come to an end. */
public final class Inconclusive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forThisScenarioOnly;

    /** Something that keeps the whole run from being conclusive, such as a target that does not answer. */
    public Inconclusive(String reason) {
        this(reason, false);
    }

    private Inconclusive(String reason, boolean forThisScenarioOnly) {
        super(reason, null, false, false);
        this.forThisScenarioOnly = forThisScenarioOnly;
    }

    /** A fixture is not what the user says it is, so that this scenario cannot be decided; the rest of the run can. */
    public static Inconclusive forThisScenario(String reason) {
        return new Inconclusive(reason, true);
    }

    boolean isForThisScenarioOnly() {
        return forThisScenarioOnly;
    }
}
