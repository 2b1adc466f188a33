package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the second tenant's overview showed before and after a backup of the first.
 */
record SecondTenant(Seen before, Seen after) {

    /** Longer than the backups of the first tenant take, so that whoever works beside them is seen once more. */
    private static final Duration ALONE = Duration.ofSeconds(90);
    private static final String KEY = "the second tenant around the backup of the first: ";

    /** A look at the second tenant, before a backup of the first; empty where the user has named none. */
    static Optional<Seen> look() {
        return session().findFixture("secondTenant").map(Obshell::overview);
    }

    /** Looks again, after that backup of the first tenant, and remembers both looks. */
    static void keep(String kind, Optional<Seen> before) {
        before.ifPresent(look -> session().shared(KEY + kind, () -> new SecondTenant(look, look().orElseThrow())));
    }

    /** A backup of the first tenant, between two looks at the second one. */
    static BackupRun watched(String kind, String body) {
        boolean made = Backups.isMade(Obshell.tenant(), body);
        Optional<Seen> before = made ? Optional.empty() : look();
        BackupRun run = Backups.ofTenant(Obshell.tenant(), body);
        keep(kind, before);
        return run;
    }

    /** The looks around the full and the incremental backup. */
    static List<SecondTenant> around() {
        Tenants.second();
        Backups.plain();
        StartSteps.incremental();
        List<SecondTenant> looks = Stream.of("full", "incremental").filter(kind -> session().isShared(KEY + kind))
                .map(kind -> session().<SecondTenant>shared(KEY + kind, () -> null)).toList();
        Skip.when(looks.stream().anyMatch(look -> look.before().status() >= 500 || look.after().status() >= 500),
                "the overview of the second tenant could not be read");
        return looks;
    }

    /** True when backups of the second tenant come while this run makes none at all. */
    static boolean isBackedUpByOthers() {
        ShownBackups backups = ShownBackups.ofTenant(Tenants.second());
        Set<String> known = backups.look().items().keySet();
        return session().poll(backups::find, look -> look.filter(one -> !known.containsAll(one.items().keySet())).isPresent(), ALONE)
                .isPresent();
    }

    boolean hasNewBackup() {
        return Overviews.showsNew(Optional.of(before), after);
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
