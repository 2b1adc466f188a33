package io.backuptck.witness;

import java.time.Duration;
import java.time.Instant;

/** As {@link GaussdbCloud}, with more manual backups of the instance from earlier than fit on one page. */
class GaussdbManyBackups extends GaussdbCloud {

    private static final int MANY = 150;

    /** @param apart between two of them; with zero all were begun at once, so that no span of time tells them apart */
    GaussdbManyBackups(Duration apart) {
        super(null);
        Instant last = now().minus(Duration.ofDays(2));
        for (int i = 0; i < MANY; i++) {
            Instant begin = last.minus(apart.multipliedBy(i));
            GaussdbBackup backup = new GaussdbBackup(newBackupId(), newJobId(), INSTANCE, "earlier-" + i, null, "manual", begin);
            backup.finish("COMPLETED", begin.plusSeconds(60));
            backup.age = 1000;
            backup.jobStatus = "Completed";
            backups.add(backup);
        }
    }
}
