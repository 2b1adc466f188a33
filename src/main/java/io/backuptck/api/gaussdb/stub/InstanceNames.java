package io.backuptck.api.gaussdb.stub;

import io.backuptck.stub.ScriptedName;
import java.util.List;

/** How instances fare, told by how their ids begin. Every other instance exists and its backups end COMPLETED. */
final class InstanceNames {
    static final ScriptedName UNKNOWN = instance("unknown", "it does not exist: 404, DBS.200002");
    /** No id that was drawn begins like this. */
    static final ScriptedName MADE_UP = ScriptedName.beginning("instance", "00000000", "it does not exist: 404, DBS.200002",
            "00000000########################in14");
    static final ScriptedName FAILING = instance("failing", "its backups end FAILED, and so do their jobs");

    private InstanceNames() {
    }

    private static ScriptedName instance(String beginning, String leadsTo) {
        return ScriptedName.beginning("instance", beginning, leadsTo, beginning + "#########################in14");
    }

    /** All of them. */
    static List<ScriptedName> all() {
        return List.of(UNKNOWN, MADE_UP, FAILING);
    }
}
