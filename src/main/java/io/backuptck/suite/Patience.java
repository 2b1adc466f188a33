package io.backuptck.suite;

/**
 * How often a target may leave a run without an answer. One bad moment does not condemn what comes after it, and a target
 * that is gone does not keep the run for ever: after some requests in a row without an answer every scenario gets one more
 * try, and after many all in all none.
 */
final class Patience {

    private static final int IN_A_ROW = 3;
    private static final int ALL_IN_ALL = 15;

    private int inARow;
    private int allInAll;
    private String lastScenario = "";

    /** Throws when nothing further is to be sent during this scenario. */
    void require(String scenario) {
        if (allInAll >= ALL_IN_ALL || inARow >= IN_A_ROW && scenario.equals(lastScenario)) {
            throw new Inconclusive("the target stopped answering, so nothing further was sent");
        }
    }

    void answered() {
        inARow = 0;
    }

    void unanswered(String scenario) {
        inARow++;
        allInAll++;
        lastScenario = scenario;
    }
}
