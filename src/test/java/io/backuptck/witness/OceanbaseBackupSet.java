package io.backuptck.witness;

import java.time.Instant;

/** A backup set of OceanBase Cloud. */
final class OceanbaseBackupSet {

    final String id;
    final String mode;
    final String tenantId;
    final Instant start;
    /** Null before the end. */
    Instant end;
    int age;

    OceanbaseBackupSet(String id, String mode, String tenantId, Instant start) {
        this.id = id;
        this.mode = mode;
        this.tenantId = tenantId;
        this.start = start;
    }
}
