package io.backuptck.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of an OceanBase database that an obshell agent talks to: its user tenants and their backup jobs. */
final class ObshellDatabase {

    static final String TENANT = "t1";
    static final String SECOND_TENANT = "t2";
    static final String IDLE_TENANT = "t3";
    static final String FAILING_TENANT = "t4";

    private static final List<String> PHASES = List.of("INIT", "BACKUP_SYS_META", "BACKUP_USER_META", "BACKUP_META_FINISH",
            "BACKUP_DATA_SYS", "BACKUP_DATA_MINOR", "BACKUP_DATA_MAJOR", "BEFORE_BACKUP_LOG", "BACKUP_LOG", "COMPLETED");

    /** The jobs of each user tenant, oldest first. */
    private final Map<String, List<Job>> jobs = new LinkedHashMap<>();
    private long lastJob = 40;

    ObshellDatabase(String... tenants) {
        List.of(tenants).forEach(tenant -> jobs.put(tenant, new ArrayList<>()));
        Job old = new Job(++lastJob, 1, new Wish(false, false, false), Instant.now().minus(Duration.ofDays(2)));
        old.end("COMPLETED", old.start.plusSeconds(155));
        jobs.get(SECOND_TENANT).add(old);
    }

    List<String> tenants() {
        return List.copyOf(jobs.keySet());
    }

    long tenantId(String tenant) {
        return 1002 + 2L * tenants().indexOf(tenant);
    }

    List<Job> jobs(String tenant) {
        return jobs.get(tenant);
    }

    /** Throws what the database would say against a backup. */
    void startBackup(String tenant, Wish wish) {
        if (tenant.equals(FAILING_TENANT)) {
            throw new IllegalStateException("the backup destination cannot be written");
        }
        if (isRunning(tenant)) {
            throw new IllegalStateException("a backup is running");
        }
        if (wish.incremental && jobs.get(tenant).stream().noneMatch(job -> job.status().equals("COMPLETED"))) {
            throw new IllegalStateException("there is no full backup");
        }
        jobs.get(tenant).add(new Job(++lastJob, jobs.get(tenant).size() + 1L, wish, ObshellScheduler.now()));
    }

    boolean isRunning(String tenant) {
        return jobs.get(tenant).stream().anyMatch(job -> job.end == null);
    }

    void cancel(String tenant) {
        jobs.get(tenant).stream().filter(job -> job.end == null).forEach(job -> job.canceling = true);
    }

    /** Moves each job one phase on. */
    void step() {
        jobs.values().forEach(all -> all.stream().filter(job -> job.end == null).forEach(Job::step));
    }

    /** What kind of backup it shall be. */
    record Wish(boolean incremental, boolean plusArchive, boolean encrypted) {
    }

    /** A backup of one tenant. */
    static final class Job {

        final long jobId;
        final long setId;
        final Wish wish;
        final Instant start;
        /** Null before the end. */
        Instant end;
        boolean canceling;
        private int phase;
        private String outcome;

        Job(long jobId, long setId, Wish wish, Instant start) {
            this.jobId = jobId;
            this.setId = setId;
            this.wish = wish;
            this.start = start;
        }

        private void step() {
            phase++;
            if (canceling) {
                end("CANCELED", ObshellScheduler.now());
            } else if (phase == PHASES.size() - 1) {
                end("COMPLETED", ObshellScheduler.now());
            }
        }

        private void end(String newOutcome, Instant when) {
            outcome = newOutcome;
            end = when;
        }

        String status() {
            return outcome != null ? outcome : canceling ? "CANCELING" : PHASES.get(phase);
        }

        /** How much of the work is done, of nine parts. */
        int share() {
            return "COMPLETED".equals(outcome) ? PHASES.size() - 1 : phase;
        }
    }
}
