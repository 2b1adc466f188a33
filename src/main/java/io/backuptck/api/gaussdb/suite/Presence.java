package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Skip;
import java.util.Optional;

/** Whether the list shows a backup. One look may miss it by chance, two are believed; a look that failed is none. */
final class Presence {

    private static final int LOOKS_TO_BELIEVE = 2;
    private static final int MOST_FAILED = 3;

    private int shown;
    private int missed;
    private int failed;

    /** True as soon as the list shows the backup; the scenario is skipped when the list is not given. */
    static boolean of(Started backup) {
        Presence presence = new Presence();
        Gaussdb.session().poll(() -> presence.look(backup), enough -> enough);
        if (presence.shown + presence.missed == 0) {
            throw Skip.because("the list of backups is not given");
        }
        return presence.shown > 0;
    }

    private boolean look(Started backup) {
        Optional<Optional<Listed>> look = Lists.look(backup);
        if (look.isEmpty()) {
            failed++;
        } else if (look.get().isPresent()) {
            shown++;
        } else {
            missed++;
        }
        return shown > 0 || missed >= LOOKS_TO_BELIEVE || failed >= MOST_FAILED;
    }
}
