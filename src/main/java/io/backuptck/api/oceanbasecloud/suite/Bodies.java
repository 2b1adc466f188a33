package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.model.oceanbasecloud.StartBackupRequest.BackupObjectTypeEnum;
import io.backuptck.model.oceanbasecloud.StartBackupRequest;
import io.backuptck.suite.Models;

/** The bodies of valid starts. */
final class Bodies {

    private Bodies() {
    }

    /** @param needPreCheck null leaves the member out */
    static String physical(Boolean needPreCheck) {
        return physical(Cloud.tenant(), needPreCheck);
    }

    static String physical(String tenant, Boolean needPreCheck) {
        return Models.write(new StartBackupRequest().backupObjectType(BackupObjectTypeEnum.TENANT)
                .backupPolicy("manual").tenantId(tenant).needPreCheck(needPreCheck));
    }

    /** @param databaseTables the text of a {@link Selection} */
    static String tables(String databaseTables) {
        return Models.write(logical(BackupObjectTypeEnum.TABLE, databaseTables));
    }

    static String databases(String databaseTables) {
        return Models.write(logical(BackupObjectTypeEnum.DATABASE, databaseTables));
    }

    private static StartBackupRequest logical(BackupObjectTypeEnum level, String databaseTables) {
        return new StartBackupRequest().backupObjectType(level).tenantId(Cloud.tenant()).databaseTables(databaseTables);
    }
}
