package io.backuptck.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * As {@link ObshellAgent}, with another client at work beside the run: before every few requests it starts a backup of one of
 * the tenants, unless one is running there, cancels one of its own, or lets its own go on.
 */
class SharedObshellAgent extends ObshellAgent {

    private static final List<String> BACKED_UP =
            List.of(ObshellDatabase.TENANT, ObshellDatabase.SECOND_TENANT, ObshellDatabase.TENANT);

    private final List<ObshellDatabase.Job> others = new ArrayList<>();
    private final int every;
    private final boolean cancels;
    private int requests;
    private int starts;

    /**
     * @param every   after how many requests the other client does something
     * @param cancels whether it cancels backups of its own, too
     */
    SharedObshellAgent(int every, boolean cancels) {
        this.every = every;
        this.cancels = cancels;
    }

    /** How many backups the other client has started. */
    int starts() {
        return starts;
    }

    @Override
    WitnessReply answer(WitnessRequest request) {
        if (++requests % every == 0) {
            change(requests / every);
        }
        return super.answer(request);
    }

    private void change(int number) {
        String tenant = BACKED_UP.get(number % BACKED_UP.size());
        ObshellDatabase.Job running = others.stream().filter(job -> job.end == null).findFirst().orElse(null);
        if (cancels && number % 4 == 1 && running != null) {
            running.canceling = true;
        } else if (!database.isRunning(tenant)) {
            database.startBackup(tenant, new ObshellDatabase.Wish(false, number % 5 == 0, number % 2 == 0));
            List<ObshellDatabase.Job> jobs = database.jobs(tenant);
            others.add(jobs.get(jobs.size() - 1));
            starts++;
        }
    }
}
