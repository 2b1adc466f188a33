package io.backuptck.api.gaussdb.stub;

import io.backuptck.stub.ScriptedName;
import java.util.List;

/** How instances fare, told by how their ids begin. Every other instance exists and its backups end COMPLETED. */
final class InstanceNames {

    /** The id of no instance. */
    static final String NOBODY = "00000000000000000000000000000000in14";
    static final ScriptedName FAILING = instance("failing", "its backups end FAILED, and so do their jobs", 25);
    private static final ScriptedName UNKNOWN = instance("unknown", "it does not exist: 404, DBS.200002", 25);
    /** No id that was drawn begins like this. */
    private static final ScriptedName MADE_UP = instance("00000000", "it does not exist: 404, DBS.200002", 24);

    private InstanceNames() {
    }

    private static ScriptedName instance(String beginning, String leadsTo, int digits) {
        return ScriptedName.beginning("instance", beginning, leadsTo, beginning + "#".repeat(digits) + "in14");
    }

    static boolean isUnknown(String instance) {
        return UNKNOWN.matches(instance) || MADE_UP.matches(instance);
    }

    /** All of them. */
    static List<ScriptedName> all() {
        return List.of(UNKNOWN, MADE_UP, FAILING);
    }
}
