package io.backuptck.report;

import io.backuptck.cases.CasePlan;
import io.backuptck.cases.ConstraintCases;
import io.backuptck.contract.Contract;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a rule on requests was tried out.
 *
 * @param refused  how many requests that just break it were sent
 * @param accepted how many requests that just keep it were accepted
 * @param reason   why requests that break it, or some of them, are not sent; empty when all are
 */
public record RequestRuleLine(String api, String operation, String pointer, String keyword, long refused, long accepted,
        String reason) {

    static List<RequestRuleLine> of(Contract contract, long seed, List<CaseLine> cases) {
        var ran = cases.stream().filter(CaseLine::isTried).map(CaseLine::id).collect(Collectors.toSet());
        return CasePlan.of(contract, seed).constraints().stream().map(rule -> new RequestRuleLine(contract.api().id(),
                rule.constraint().operation().id(), rule.constraint().place().toString(), rule.constraint().keyword(),
                rule.refused().filter(one -> ran.contains(one.id())).count(),
                rule.accepted().filter(one -> ran.contains(one.id())).count(), reason(rule))).toList();
    }

    private static String reason(ConstraintCases rule) {
        return rule.reason().isEmpty() ? String.join("; ", rule.unsaid()) : rule.reason();
    }
}
