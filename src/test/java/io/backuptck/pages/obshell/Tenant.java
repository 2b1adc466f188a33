package io.backuptck.pages.obshell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A tenant and its backups. */
final class Tenant {

    private final String name;
    private final int id;
    private final boolean fails;
    private final List<Backup> backups = new ArrayList<>();

    Tenant(String name, int id, boolean fails) {
        this.name = name;
        this.id = id;
        this.fails = fails;
    }

    String name() {
        return name;
    }

    int id() {
        return id;
    }

    /** Whether its backups end with an error, because its destination is broken. */
    boolean fails() {
        return fails;
    }

    boolean isBusy() {
        return backups.stream().anyMatch(Backup::isRunning);
    }

    boolean hasBackup() {
        return !backups.isEmpty();
    }

    boolean hasFullBackup() {
        return backups.stream().anyMatch(backup -> backup.options().mode().equals("full") && backup.hasEnded()
                && !backup.hasFailed());
    }

    /** The newest of those that have begun. */
    Backup newest() {
        return backups.stream().filter(Backup::hasBegun).reduce((older, newer) -> newer).orElseThrow();
    }

    /** Begins a backup, or lets it wait for those before it. */
    Backup begin(int task, StartOptions options, int steps, Instant now) {
        boolean mustWait = isBusy();
        Backup backup = new Backup(task, backups.size() + 1, options, fails, steps);
        backups.add(backup);
        if (!mustWait) {
            backup.begin(now);
        }
        return backup;
    }

    void advance(Instant now) {
        backups.forEach(backup -> backup.advance(now));
        if (!isBusy()) {
            backups.stream().filter(backup -> !backup.hasBegun()).findFirst().ifPresent(backup -> backup.begin(now));
        }
    }
}
