package io.backuptck.api.obshell.stub;

import io.backuptck.stub.ScriptedName;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How tenants of the played cluster fare, told by how their names begin. Every other tenant's backups succeed. */
final class TenantNames {
    static final ScriptedName UNKNOWN = tenant("unknown", "it does not exist: 400, OB.Tenant.NotExist");
    static final ScriptedName IDLE = tenant("idle", "a backup of the cluster leaves it out, so it has none: 404, Task.NotFound");
    static final ScriptedName FAILING = tenant("failing", "its task ends FAILED/RUN at stage 3 until it is retried, then SUCCEED/RUN");
    static final List<ScriptedName> FAILING_AT = IntStream.rangeClosed(1, 4).mapToObj(stage -> tenant("failing-at-" + stage,
            "the same at stage " + stage)).toList();
    static final ScriptedName STUCK = tenant("stuck", "its task stays RUNNING/RUN at the last stage and its backup never ends");
    static final ScriptedName LOST = tenant("lost", "its task ends SUCCEED/RUN, its backup FAILED");

    private TenantNames() {
    }

    private static ScriptedName tenant(String beginning, String leadsTo) {
        return ScriptedName.beginning("tenant", beginning, leadsTo, beginning + "-######");
    }

    /** All of them. */
    static List<ScriptedName> all() {
        return Stream.of(List.of(UNKNOWN, IDLE, FAILING), FAILING_AT, List.of(STUCK, LOST)).flatMap(List::stream).toList();
    }
}
