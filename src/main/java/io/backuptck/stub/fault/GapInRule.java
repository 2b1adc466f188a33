package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.cases.Constraint;
import io.backuptck.cases.RefusalReason;
import io.backuptck.cases.RequestCase;
import io.backuptck.cases.FurtherElements;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A server that applies a rule on requests, but not to the values that one requirement is about: it takes such a request as
 * if it had an acceptable value there, and later another one where that is possible, as names may have to be unique.
 *
 * @param cases the derived requests that the requirement has refused; they show where it applies, and what is acceptable
 */
record GapInRule(Contract contract, Requirement requirement, List<RequestCase> cases) implements Alteration {

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        RefusalReason reason = new RefusalReason(contract);
        RequestValidator validator = new RequestValidator(contract);
        return new AlteredStub(inner, activations) {

            private int gaps;

            @Override
            public synchronized StubResponse answer(StubRequest request) {
                Optional<Constraint> broken = cases.stream().map(RequestCase::constraint)
                        .filter(one -> isLike(one, request, reason)).findFirst();
                if (broken.isEmpty()) {
                    return inner().answer(request);
                }
                JsonNode body = acceptable(broken.get(), request, FurtherElements.madeUp().element(shown(), gaps));
                if (gaps++ == 0 || !validator.body(request.operation(), body).isEmpty()) {
                    body = acceptable(broken.get(), request, shown());
                }
                return fired(inner().answer(request.withBody(body.toString().getBytes(StandardCharsets.UTF_8))));
            }
        };
    }

    private boolean isLike(Constraint constraint, StubRequest request, RefusalReason reason) {
        return request.operation().equals(constraint.operation())
                && reason.of(constraint, request.body()).filter(requirement::equals).isPresent();
    }

    private static JsonNode acceptable(Constraint constraint, StubRequest request, JsonNode instead) {
        return constraint.place().change(request.json().value().orElseThrow(), value -> instead);
    }

    private JsonNode shown() {
        return cases.get(0).shown();
    }
}
