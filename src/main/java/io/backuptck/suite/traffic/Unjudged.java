package io.backuptck.suite.traffic;

import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the exchanges from which nothing follows for the server, so that the report can say what was not looked at. */
final class Unjudged {

    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 407);
    private static final Set<Integer> OF_GATEWAYS = Set.of(502, 503, 504);
    private static final Set<Integer> OF_MISSING_ROUTES = Set.of(404, 405, 501);

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int unknown;
    private String first = "";

    void unknown(String request) {
        unknown++;
        first = first.isEmpty() ? request : first;
    }

    void incomplete() {
        count("of which the recording has no whole answer");
    }

    /**
     * True for an answer that may come from something in front of the server, or that says only who may not come in.
     *
     * @param offered whether the operation was seen to exist
     */
    boolean saysNothing(Response answer, boolean offered) {
        if (NOT_LET_IN.contains(answer.status())) {
            count("denied to the caller");
        } else if (OF_GATEWAYS.contains(answer.status()) || ExchangeJudge.asksToComeBackLater(answer)) {
            count("put off or answered by something on the way");
        } else if (answer.status() >= 300 && answer.status() < 400) {
            count("redirected");
        } else if (OF_MISSING_ROUTES.contains(answer.status()) && !offered) {
            count("of operations that were not seen to exist");
        } else {
            return false;
        }
        return true;
    }

    private void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** What was not judged, one clause each. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        if (unknown > 0) {
            clauses.add(exchanges(unknown) + " with paths that the contract does not have, the first " + first);
        }
        counts.forEach((kind, count) -> clauses.add(exchanges(count) + " " + kind));
        return clauses.stream().map(clause -> "not judged: " + clause).toList();
    }

    private static String exchanges(int count) {
        return count + (count == 1 ? " exchange" : " exchanges");
    }
}
