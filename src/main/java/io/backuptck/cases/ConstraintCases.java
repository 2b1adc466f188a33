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
 * @param provable whether a valid and an invalid request could be made for it at all
 */
public record ConstraintCases(Constraint constraint, List<RequestCase> cases, List<String> unsaid, boolean provable) {

    /** Why nothing can be tested; empty when there are cases. */
    public String reason() {
        if (refused().findAny().isPresent()) {
            return "";
        }
        if (!provable) {
            return constraint.place().isInBody() ? "no request breaks this keyword and nothing else"
                    : "whatever is sent as this parameter keeps it, or it cannot be sent otherwise";
        }
        return String.join("; ", unsaid);
    }

    ConstraintCases about(String requirement) {
        return new ConstraintCases(constraint, cases.stream().filter(one -> one.requirement().map(Requirement::id)
                .filter(requirement::equals).isPresent()).toList(), unsaid, provable);
    }

    ConstraintCases atMost(int each) {
        return new ConstraintCases(constraint, Stream.concat(refused().limit(each), accepted().limit(each)).toList(), unsaid,
                provable);
    }

    public Stream<RequestCase> refused() {
        return cases.stream().filter(one -> one.expect() == Expect.REFUSE);
    }

    public Stream<RequestCase> accepted() {
        return cases.stream().filter(one -> one.expect() == Expect.ACCEPT);
    }
}
