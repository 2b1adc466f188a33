package io.backuptck.api.obshell.stub;

/**
 * How the backups of a tenant end, told by the tenant's name so that a client can choose, see {@link TenantNames}.
 *
 * @param failsAtStage the stage at which the first run fails; 0 for none
 * @param neverEnds    the last stage waits for ever
 * @param backupFails  the database gives the backup up, which the task does not notice
 */
record Outcome(int failsAtStage, boolean neverEnds, boolean backupFails) {

    static final Outcome ORDINARY = new Outcome(0, false, false);
    private static final int USUAL_STAGE = 3;

    static Outcome of(String tenant) {
        for (int stage = 1; stage <= TenantNames.FAILING_AT.size(); stage++) {
            if (TenantNames.FAILING_AT.get(stage - 1).matches(tenant)) {
                return new Outcome(stage, false, false);
            }
        }
        return new Outcome(TenantNames.FAILING.matches(tenant) ? USUAL_STAGE : 0, TenantNames.STUCK.matches(tenant),
                TenantNames.LOST.matches(tenant));
    }
}
