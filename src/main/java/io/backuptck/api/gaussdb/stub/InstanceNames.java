package io.backuptck.api.gaussdb.stub;

import io.backuptck.stub.ScriptedName;
import java.util.List;

/** How instances fare, told by how their ids begin. Every other instance exists and its backups end COMPLETED. */
final class InstanceNames {

    static final ScriptedName FAILING = ScriptedName.beginning("instance", "failing", "its backups end FAILED, and so do their jobs",
            "failing#########################in14");
    private static final ScriptedName UNKNOWN = ScriptedName.beginning("instance", "unknown", "it does not exist: 404, DBS.200002",
            "unknown#########################in14");
    /** No id that was drawn begins like this. */
    static final ScriptedName MADE_UP = ScriptedName.beginning("instance", "00000000", UNKNOWN.leadsTo(), "00000000########################in14");

    private InstanceNames() {
    }

    static boolean isUnknown(String instance) {
        return UNKNOWN.matches(instance) || MADE_UP.matches(instance);
    }

    /** All of them. */
    static List<ScriptedName> all() {
        return List.of(UNKNOWN, MADE_UP, FAILING);
    }
}
