package io.backuptck.suite;

/**
 * Counts what a target was made to start, whether that was meant or not, so that no run ever starts more than it may. The
 * last start is kept back for the requests that a server must refuse, since a wrong one may accept them; scenarios that run
 * after those may use it up.
 */
public final class StartBudget {

    private static final String USED_UP = "the run may start work only ";

    private final int most;
    private int used;

    /** @param most how many requests may start work; 0 or more */
    StartBudget(int most) {
        this.most = most;
    }

    /** True for the reason of what was not done since all starts were used up. */
    public static boolean isUsedUp(String reason) {
        return reason.startsWith(USED_UP);
    }

    /** Throws a skip unless one more start can be afforded. */
    void require() {
        require(most);
    }

    /** Throws a skip unless one more start can be afforded and one is left then. */
    void requireBeforeRefusals() {
        require(Math.max(Math.min(most, 1), most - 1));
    }

    private void require(int limit) {
        if (used >= limit) {
            throw Skip.because(USED_UP + most + (most == 1 ? " time" : " times")
                    + "; raise --max-starts to check this too");
        }
    }

    /** A start was accepted, or may have been. */
    void use() {
        used++;
    }
}
