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
        return !backups.isEmpty() && newest().isRunning();
    }

    boolean hasBackup() {
        return !backups.isEmpty();
    }

    boolean hasFullBackup() {
        return backups.stream().anyMatch(backup -> backup.options().mode().equals("full") && !backup.isRunning()
                && !backup.hasFailed());
    }

    Backup newest() {
        return backups.get(backups.size() - 1);
    }

    void begin(int task, StartOptions options, int steps, Instant now) {
        backups.add(new Backup(task, backups.size() + 1, options, fails, steps, now));
    }

    void advance(Instant now) {
        backups.forEach(backup -> backup.advance(now));
    }
}
