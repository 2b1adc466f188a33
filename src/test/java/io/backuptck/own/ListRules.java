package io.backuptck.own;

import java.util.Map;
import java.util.Set;

/** Which queries a list may be asked with. A rule has a method of its own, so that a wrong server can break it alone. */
class ListRules {

    private static final Set<String> STATUSES = Set.of("accepted", "running", "successful", "failed", "dismissed");

    /** What is wrong with a query; empty when nothing is. Parameters that are unknown are ignored. */
    String complaint(Map<String, String> query) {
        if (query.containsKey("status") && !allowsStatus(query.get("status"))) {
            return "status is none of the known words";
        }
        return query.containsKey("limit") && !allowsLimit(query.get("limit")) ? "limit is no whole number from 1 to 1000" : "";
    }

    boolean allowsStatus(String status) {
        return STATUSES.contains(status);
    }

    boolean allowsLimit(String limit) {
        return limit.matches("[1-9][0-9]{0,2}|1000");
    }
}
