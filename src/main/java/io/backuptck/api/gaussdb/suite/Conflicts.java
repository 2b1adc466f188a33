package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import java.util.Map;
import java.util.Set;

/** Recognises answers that say that something else is going on, which is no word about the request itself. */
final class Conflicts {

    private static final int CONFLICT = 409;
    /** The vendor's codes for operations in conflict that come with 400. */
    private static final Set<String> CODES = Set.of("DBS.06020003", "DBS.201014", "DBS.200086", "DBS.201205", "DBS.06010001",
            "DBS.201208");

    private Conflicts() {
    }

    static boolean is(Seen answer) {
        return answer.status() == CONFLICT
                || answer.status() == 400 && CODES.contains(answer.at("/error_code").asText());
    }

    /** True when the list shows a backup of the instance in the making, whoever has started it. */
    static boolean isBuilding() {
        return Lists.all(Map.of("instance_id", Gaussdb.instance())).stream().flatMap(backups -> backups.stream())
                .anyMatch(one -> one.text("instance_id").equals(Gaussdb.instance())
                        && one.text("status").equals("BUILDING"));
    }
}
