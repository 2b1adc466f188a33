package io.backuptck.stub.obshell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the backups of a tenant end, told by the tenant's name so that a client can choose: {@code failing...} fails at the
 * third stage until it is retried, {@code failing-at-2...} at the second, {@code stuck...} never ends, and of
 * {@code lost...} the task succeeds although the database's backup has failed. Every other name succeeds.
 *
 * @param failsAtStage the stage at which the first run fails; 0 for none
 * @param neverEnds    the last stage waits for ever
 * @param backupFails  the database gives the backup up, which the task does not notice
 */
record Outcome(int failsAtStage, boolean neverEnds, boolean backupFails) {

    static final Outcome ORDINARY = new Outcome(0, false, false);
    private static final Pattern FAILING = Pattern.compile("failing(?:-at-([1-4]))?.*");
    private static final int USUAL_STAGE = 3;

    static Outcome of(String tenant) {
        Matcher failing = FAILING.matcher(tenant);
        if (failing.matches()) {
            return new Outcome(failing.group(1) == null ? USUAL_STAGE : Integer.parseInt(failing.group(1)), false, false);
        }
        return new Outcome(0, tenant.startsWith("stuck"), tenant.startsWith("lost"));
    }
}
