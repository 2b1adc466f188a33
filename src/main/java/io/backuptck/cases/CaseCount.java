package io.backuptck.cases;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many requests are derived of one keyword in the requests of an operation: the same whatever the seed is.
 *
 * @param refused  those that break it
 * @param accepted those that keep it at its limit
 */
public record CaseCount(String operation, String keyword, long refused, long accepted) {

    /** By operation as the contract has them, and by keyword in the order of the alphabet. */
    public static List<CaseCount> of(ApiId api) {
        return PreparedCounts.of(api).orElseGet(() -> of(Contract.of(api)));
    }

    static List<CaseCount> of(Contract contract) {
        Map<String, Map<String, CaseCount>> counts = new LinkedHashMap<>();
        for (ConstraintCases rule : CasePlan.of(contract, 0).constraints()) {
            String operation = rule.constraint().operation().id();
            CaseCount count = new CaseCount(operation, rule.constraint().keyword(), rule.refused().count(), rule.accepted().count());
            counts.computeIfAbsent(operation, key -> new TreeMap<>()).merge(count.keyword, count, CaseCount::plus);
        }
        List<CaseCount> all = new ArrayList<>();
        counts.values().forEach(keywords -> all.addAll(keywords.values()));
        return all;
    }

    private CaseCount plus(CaseCount other) {
        return new CaseCount(operation, keyword, refused + other.refused, accepted + other.accepted);
    }
}
