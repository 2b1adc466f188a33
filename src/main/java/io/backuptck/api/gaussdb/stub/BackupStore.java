package io.backuptck.api.gaussdb.stub;

import io.backuptck.contract.Contract;
import io.backuptck.stub.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All backups of all projects. Every project and every instance exists, unless its id says otherwise, see
 * {@link InstanceNames}. Not safe for threads: its owner locks.
 */
final class BackupStore {

    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";
    static final String UNKNOWN_INSTANCE = "00000000000000000000000000000000in14";
    private static final String OTHER_INSTANCE = "fd26e3bf26e5467587eec857e4f66ef0in14";
    /** More automated backups than one page of the list holds. */
    private static final int DAYS = 103;

    private final Contract contract;
    private final List<Backup> backups = new ArrayList<>();
    /** Project and name of all of them. */
    private final Set<List<String>> names = new HashSet<>();
    /** The last backup that was started, by project and instance. */
    private final Map<List<String>, Backup> latest = Retention.map();
    /** How many of the backups, the first ones, were there from the beginning. */
    private int past;

    BackupStore(Contract contract, Instant now) {
        this.contract = contract;
        for (int day = 1; day <= DAYS; day++) {
            past(INSTANCE, "auto", Optional.empty(), "COMPLETED", now.minus(Duration.ofDays(day)));
        }
        past(INSTANCE, "before_release", Optional.of("before the release"), "COMPLETED", now.minus(Duration.ofHours(50)));
        past(INSTANCE, "weekly_06", Optional.of(""), "FAILED", now.minus(Duration.ofHours(200)));
        past(OTHER_INSTANCE, "auto", Optional.empty(), "COMPLETED", now.minus(Duration.ofHours(30)));
        past(OTHER_INSTANCE, "weekly_07", Optional.of(""), "FAILED", now.minus(Duration.ofHours(28)));
        past = backups.size();
    }

    private void past(String instance, String name, Optional<String> description, String state, Instant begin) {
        boolean automated = name.equals("auto");
        add(new Backup(new Backup.Facts(PROJECT, instance,
                automated ? "GaussDB-" + CloudTime.digits(begin) : name, description, automated ? "auto" : "manual"),
                newBackupId(), newJobId(), begin, Work.over(contract, state))
                .endedAt(begin.plus(Duration.ofSeconds(216))));
    }

    /** Forgets the backups of the past. */
    void forgetPast() {
        backups.clear();
        names.clear();
        past = 0;
    }

    static boolean exists(String instance) {
        return !InstanceNames.UNKNOWN.matches(instance) && !InstanceNames.MADE_UP.matches(instance);
    }

    /** Starts a manual backup. One at a time is made of an instance, and a name is given once in a project. */
    Backup start(Backup.Facts facts, Instant now) {
        if (!exists(facts.instance())) {
            throw new Refused(Refusal.INSTANCE_UNKNOWN);
        }
        if (names.contains(List.of(facts.project(), facts.name()))) {
            throw new Refused(Refusal.NAME_TAKEN);
        }
        Backup last = latest.get(List.of(facts.project(), facts.instance()));
        if (last != null && !last.isOver()) {
            throw new Refused(Refusal.BACKUP_RUNNING);
        }
        String goal = InstanceNames.FAILING.matches(facts.instance()) ? "FAILED" : "COMPLETED";
        Backup backup = new Backup(facts, newBackupId(), newJobId(), now, Work.begun(contract, goal));
        add(backup);
        latest.put(List.of(facts.project(), facts.instance()), backup);
        if (backups.size() > past + Retention.KEPT) {
            remove(past);
        }
        return backup;
    }

    private void add(Backup backup) {
        backups.add(backup);
        names.add(List.of(backup.facts().project(), backup.facts().name()));
    }

    private void remove(int index) {
        Backup.Facts facts = backups.remove(index).facts();
        names.remove(List.of(facts.project(), facts.name()));
        if (index < past) {
            past--;
        }
    }

    void delete(String project, String id) {
        Backup backup = of(project).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refused(Refusal.BACKUP_UNKNOWN));
        if (!backup.facts().isManual()) {
            throw new Refused(Refusal.AUTOMATED);
        }
        if (!backup.isOver()) {
            throw new Refused(Refusal.BACKUP_STATUS);
        }
        remove(backups.indexOf(backup));
    }

    /** The backups of a project, the newest first. */
    List<Backup> of(String project) {
        return backups.stream().filter(backup -> backup.facts().project().equals(project))
                .sorted(Comparator.comparing(Backup::begin).reversed()).toList();
    }

    Optional<Backup> ofJob(String project, String jobId) {
        return of(project).stream().filter(backup -> backup.jobId().equals(jobId)).findFirst();
    }

    void step(Instant now) {
        backups.forEach(backup -> backup.step(now));
    }

    private static String newBackupId() {
        return UUID.randomUUID().toString().replace("-", "") + "br14";
    }

    private static String newJobId() {
        return UUID.randomUUID().toString();
    }
}
