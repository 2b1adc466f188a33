package io.backuptck.witness;

import java.time.Instant;

/** A backup of a GaussDB instance, with the job that makes it. */
final class GaussdbBackup {

    final String id;
    final String jobId;
    final String instance;
    final String name;
    /** Null when the client gave none. */
    final String description;
    final String type;
    final Instant begin;

    String status = "BUILDING";
    String jobStatus = "Running";
    /** Null before the end. */
    Instant end;
    int age;
    /** True once its deletion was asked for. */
    boolean doomed;

    GaussdbBackup(String id, String jobId, String instance, String name, String description, String type, Instant begin) {
        this.id = id;
        this.jobId = jobId;
        this.instance = instance;
        this.name = name;
        this.description = description;
        this.type = type;
        this.begin = begin;
    }

    void finish(String outcome, Instant when) {
        status = outcome;
        end = when;
    }
}
