package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.Set;

/**
 * Tells a server that wrongly refuses the plainest start from one that cannot carry it out: an instance that does not
 * exist or is busy. The vendor's codes of that kind partly come with 400. A 404 of a gateway is another matter: there the
 * documented operation itself is missing.
 */
final class Preconditions {

    private static final Set<Integer> STATUSES = Set.of(404, 409);
    private static final Set<String> CODES_WITH_400 = Set.of("DBS.200086", "DBS.201014", "DBS.06010001", "DBS.06020003",
            "DBS.280449", "DBS.280800", "DBS.216003", "DBS.216028", "DBS.200203", "DBS.201004", "DBS.201207");

    private Preconditions() {
    }

    static void check(Seen plainest) {
        String code = plainest.at("/error_code").asText();
        boolean missing = STATUSES.contains(plainest.status()) && code.startsWith("DBS.")
                || plainest.status() == 400 && CODES_WITH_400.contains(code);
        if (missing) {
            throw new Inconclusive("the server says that it cannot back up this instance now (" + plainest.status() + " "
                    + code + "); name one that is available with --fixture instance=...");
        }
    }
}
