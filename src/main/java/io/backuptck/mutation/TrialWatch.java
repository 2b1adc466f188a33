package io.backuptck.mutation;

/** Is told how far the trials of faults and variants have come, so that people can see that they go on. Always in one thread. */
@FunctionalInterface
public interface TrialWatch {

    /**
     * One more of them was put to the test, or some time went by in which none was.
     *
     * @param faults   how many faults were tried
     * @param variants how many variants were tried
     */
    void tried(int faults, int variants);

    /** For trials that nobody watches. */
    static TrialWatch unseen() {
        return (faults, variants) -> { };
    }
}
