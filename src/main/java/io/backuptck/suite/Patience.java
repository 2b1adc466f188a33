package io.backuptck.suite;

/**
 * How often a target may leave a run without an answer. One bad moment does not condemn what comes after it, and a target
 * that is gone, or puts off everything, does not keep the run for ever: after some requests in a row without an answer every
 * scenario gets one more try, and after many none. Single losses on an unreliable way add up in a long run, so they end it
 * only when they are no longer the exception.
 */
final class Patience {

    private static final int IN_A_ROW = 3;
    private static final int MANY = 15;
    /** For a target that has not answered at all yet, so that there is less reason to hope. */
    private static final int MANY_FROM_THE_BEGINNING = 6;
    private static final int ANSWERS_FOR_EACH_LOSS = 4;

    private int inARow;
    private int allInAll;
    private int answers;
    private String lastScenario = "";
    private String reason = "";

    /** Throws when nothing further is to be sent during this scenario. */
    void require(String scenario) {
        if (isGone() || inARow >= IN_A_ROW && scenario.equals(lastScenario)) {
            throw new Inconclusive(reason + ", so nothing further was sent");
        }
    }

    private boolean isGone() {
        return inARow >= (answers == 0 ? MANY_FROM_THE_BEGINNING : MANY) || allInAll >= MANY && answers < allInAll * ANSWERS_FOR_EACH_LOSS;
    }

    void answered() {
        inARow = 0;
        answers++;
    }

    void unanswered(String scenario) {
        without(scenario, "the target stopped answering");
    }

    /** The target answered, but only that it wants to be asked again later, and that has been done often enough. */
    void putOff(String scenario) {
        without(scenario, "the server kept asking to come back later");
    }

    private void without(String scenario, String why) {
        inARow++;
        allInAll++;
        lastScenario = scenario;
        reason = why;
    }
}
