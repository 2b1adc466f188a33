package io.backuptck.cli;

import io.backuptck.cases.CasePlan;
import io.backuptck.cases.ConstraintCases;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells, before anything is sent, which requests are derived from a contract. */
final class CaseListing {

    private CaseListing() {
    }

    /** A line for each operation: how many requests break each keyword, and how many keep it at its limit. */
    static List<String> lines(ApiId api, long seed) {
        Map<String, Map<String, long[]>> counts = new LinkedHashMap<>();
        for (ConstraintCases rule : CasePlan.of(Contract.of(api), seed).constraints()) {
            long[] count = counts.computeIfAbsent(rule.constraint().operation().id(), key -> new TreeMap<>())
                    .computeIfAbsent(rule.constraint().keyword(), key -> new long[2]);
            count[0] += rule.refused().count();
            count[1] += rule.accepted().count();
        }
        List<String> lines = new ArrayList<>();
        lines.add(api.id() + ": requests derived from the contract (to be refused / at the limit of what is accepted)");
        counts.forEach((operation, keywords) -> {
            String text = keywords.entrySet().stream().filter(entry -> entry.getValue()[0] + entry.getValue()[1] > 0)
                    .map(entry -> entry.getKey() + " " + entry.getValue()[0] + "/" + entry.getValue()[1])
                    .collect(Collectors.joining(", "));
            if (!text.isEmpty()) {
                lines.add("  " + operation + ": " + text);
            }
        });
        return lines;
    }

    /** How many requests a run derives; at its end it says how many of the same it has tried. */
    static String summary(List<ApiId> apis, long seed) {
        return "derived from the contract: " + apis.stream().map(api -> {
            List<ConstraintCases> rules = CasePlan.of(Contract.of(api), seed).constraints();
            long refused = rules.stream().mapToLong(rule -> rule.refused().count()).sum();
            long accepted = rules.stream().mapToLong(rule -> rule.accepted().count()).sum();
            return api.id() + " " + (refused + accepted) + " requests (" + refused + " to be refused, " + accepted
                    + " at the limit of what is accepted)";
        }).collect(Collectors.joining(", "));
    }
}
