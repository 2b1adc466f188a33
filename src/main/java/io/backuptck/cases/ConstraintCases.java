package io.backuptck.cases;

import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was derived for one constraint.
 *
 * @param cases    those that a server can be held to
 * @param unsaid   why cases that were derived as well are not sent, each reason once
 * @param unproven why no request could be made that breaks it and nothing else; empty when one could
 */
public record ConstraintCases(Constraint constraint, List<RequestCase> cases, List<String> unsaid, String unproven) {

    /** Why nothing can be tested; empty when there are cases. */
    public String reason() {
        if (refused().findAny().isPresent()) {
            return "";
        }
        return unproven.isEmpty() ? String.join("; ", unsaid) : unproven;
    }

    ConstraintCases about(String requirement) {
        return new ConstraintCases(constraint, cases.stream().filter(one -> one.requirement().map(Requirement::id)
                .filter(requirement::equals).isPresent()).toList(), unsaid, unproven);
    }

    ConstraintCases atMost(int each) {
        return new ConstraintCases(constraint, Stream.concat(refused().limit(each), accepted().limit(each)).toList(), unsaid,
                unproven);
    }

    public Stream<RequestCase> refused() {
        return cases.stream().filter(one -> one.expect() == Expect.REFUSE);
    }

    public Stream<RequestCase> accepted() {
        return cases.stream().filter(one -> one.expect() == Expect.ACCEPT);
    }
}
