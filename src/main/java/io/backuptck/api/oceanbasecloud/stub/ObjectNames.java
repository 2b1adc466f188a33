package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.stub.ScriptedName;
import java.util.List;

/** How instances, tenants, databases and tables fare, told by how their names begin. All others exist. */
final class ObjectNames {
    static final ScriptedName UNKNOWN_INSTANCE = ScriptedName.beginning("instance", "unknown", "it does not exist: 404, E001R004",
            "unknown-######");
    static final ScriptedName SINGLE_INSTANCE = ScriptedName.beginning("instance", "single",
            "a start is refused while a backup of it is going on: 409, E001R009", "single-######");
    static final ScriptedName FAILING_TENANT = ScriptedName.beginning("tenant", "failing", "its physical backups end FAILED", "failing######");
    static final ScriptedName LISTED_TENANT = ScriptedName.beginning("tenant", "listed", "its logical backups are in the list, too",
            "listed######");
    static final ScriptedName UNKNOWN_TENANT = ScriptedName.beginning("tenant", "unknown", "it does not exist: 400, E001R000",
            "unknown######");
    static final ScriptedName UNKNOWN_DATABASE = ScriptedName.beginning("database", "unknown",
            "it does not exist, so a logical backup of it is refused: 400, E001R000", "unknown_######");
    static final ScriptedName UNKNOWN_TABLE = ScriptedName.beginning("table", "unknown",
            "it does not exist, so a logical backup of it is refused: 400, E001R000", "unknown_######");

    private ObjectNames() {
    }

    /** All of them. */
    static List<ScriptedName> all() {
        return List.of(UNKNOWN_INSTANCE, SINGLE_INSTANCE, UNKNOWN_TENANT, FAILING_TENANT, LISTED_TENANT, UNKNOWN_DATABASE, UNKNOWN_TABLE);
    }
}
