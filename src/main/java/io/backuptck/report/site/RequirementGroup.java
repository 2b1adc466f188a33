package io.backuptck.report.site;

import io.backuptck.report.RequirementLine;
import io.backuptck.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requirements that stand together on their page.
 *
 * @param method of the operation that they belong to; empty for a group that is not one operation's
 * @param failed whether it holds what failed
 */
record RequirementGroup(String method, String title, List<RequirementLine> lines, boolean failed) {

    long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /** All that failed in one group, then the rest: of each operation, of several, and of sequences of calls. */
    static List<RequirementGroup> of(ApiView api) {
        List<RequirementLine> failed = new ArrayList<>();
        Map<String, List<RequirementLine>> single = new LinkedHashMap<>();
        List<RequirementLine> several = new ArrayList<>();
        List<RequirementLine> none = new ArrayList<>();
        for (RequirementLine line : api.requirements()) {
            List<OperationView> operations = api.operationsOf(line.id());
            if (line.verdict() == Verdict.FAILED) {
                failed.add(line);
            } else if (operations.size() == 1) {
                single.computeIfAbsent(operations.get(0).id(), key -> new ArrayList<>()).add(line);
            } else {
                (operations.isEmpty() ? none : several).add(line);
            }
        }
        List<RequirementGroup> groups = new ArrayList<>();
        add(groups, "", "Failed", failed, true);
        api.operations().forEach(view -> add(groups, view.operation().method(), view.operation().path(),
                single.getOrDefault(view.id(), List.of()), false));
        add(groups, "", "Several operations", several, false);
        add(groups, "", "Behaviour over several requests", none, false);
        return groups;
    }

    private static void add(List<RequirementGroup> groups, String method, String title, List<RequirementLine> lines, boolean failed) {
        if (!lines.isEmpty()) {
            groups.add(new RequirementGroup(method, title, lines, failed));
        }
    }
}
