package io.backuptck.witness;

import java.util.List;

/**
 * As {@link ObshellAgent}, with somebody else who operates the tasks of the run: every few requests an unfinished one is
 * cancelled, or one that has failed is retried, rolled back or passed.
 */
class OperatedObshellAgent extends ObshellAgent {

    private static final List<String> FAILED = List.of("RETRY", "PASS", "ROLLBACK", "PASS-NODE");

    private final int every;
    private final int most;
    private int requests;
    private int calls;

    /**
     * @param every after how many requests somebody operates a task
     * @param most  how often they do at all
     */
    OperatedObshellAgent(int every, int most) {
        this.every = every;
        this.most = most;
    }

    /** How often somebody has operated a task. */
    int calls() {
        return calls;
    }

    @Override
    WitnessReply answer(WitnessRequest request) {
        if (++requests % every == 0 && calls < most) {
            operate();
        }
        return super.answer(request);
    }

    private void operate() {
        ObshellDag latest = dags.isEmpty() ? null : dags.get(dags.size() - 1);
        if (latest == null || latest.state.equals("SUCCEED")) {
            return;
        }
        String operator = latest.state.equals("FAILED") ? FAILED.get(calls / 2 % FAILED.size()) : "CANCEL";
        if (operator.equals("PASS-NODE")) {
            scheduler.passNode(latest, latest.current());
        } else {
            scheduler.operate(latest, operator);
        }
        calls++;
    }
}
