package io.backuptck.cli;

import io.backuptck.cases.CaseCount;
import io.backuptck.contract.ApiId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells, before anything is sent, which requests are derived from a contract. */
final class CaseListing {

    private CaseListing() {
    }

    /** A line for each operation: how many requests break each keyword, and how many keep it at its limit. */
    static List<String> lines(ApiId api) {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        CaseCount.of(api).stream().filter(count -> count.refused() + count.accepted() > 0)
                .forEach(count -> keywords.computeIfAbsent(count.operation(), key -> new ArrayList<>())
                        .add(count.keyword() + " " + count.refused() + "/" + count.accepted()));
        List<String> lines = new ArrayList<>();
        lines.add(api.id() + ": requests derived from the contract (to be refused / at the limit of what is accepted)");
        keywords.forEach((operation, counts) -> lines.add("  " + operation + ": " + String.join(", ", counts)));
        return lines;
    }

    /** How many requests a run derives; at its end it says how many of the same it has tried. */
    static String summary(List<ApiId> apis) {
        return "derived from the contract: " + apis.stream().map(api -> {
            List<CaseCount> counts = CaseCount.of(api);
            long refused = counts.stream().mapToLong(CaseCount::refused).sum();
            long accepted = counts.stream().mapToLong(CaseCount::accepted).sum();
            return api.id() + " " + (refused + accepted) + " requests (" + refused + " to be refused, " + accepted
                    + " at the limit of what is accepted)";
        }).collect(Collectors.joining(", "));
    }
}
