package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.FixtureParents;
import io.backuptck.contract.Nesting;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.validation.RequestValidator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls an operation whose path names one thing that does not exist, while all else that it names does. */
public final class UnknownNames {

    private final ApiSession session;
    private final Operation operation;
    private final Map<String, Resource> named;

    public UnknownNames(ApiSession session, Operation operation) {
        this.session = session;
        this.operation = operation;
        this.named = PathResources.of(session.contract(), operation);
    }

    public void check() {
        String id = session.contract().implied(operation, Nesting.UNKNOWN).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract does not say what " + operation.id() + " answers to names of what does not exist"));
        Nesting.demanded(session.contract(), operation).forEach((parameter, resource) -> check(id, parameter, resource.absent(), resource.name()));
        FixtureParents.demanded(session.contract(), operation).forEach(parent -> check(id, parent.name(), session.findFixture(FixtureParents.unknown(parent))
                .orElseGet(() -> MadeUpId.like(UsualCall.value(session, operation, parent, Map.of()), session.settings().seed())), parent.name()));
    }

    private void check(String id, String parameter, String absent, String kind) {
        Map<String, String> values = new LinkedHashMap<>(others(parameter));
        values.put(parameter, absent);
        Seen answer = Reply.admitted(session.send(UsualCall.of(session, operation, values)));
        if (answer.exchange().response().isSuccess()) {
            session.contract().resources().stream().filter(one -> one.isCreatedBy(operation)).forEach(one -> KnownResources.of(session, one).add(answer));
        }
        session.checkRefused(id, answer, Promises.isRejected(answer), "a status from 400 to 499, as there is no " + kind + " " + absent, "status "
                + answer.status());
        if (isRightElse(parameter, absent)) {
            Rejections.judge(session, answer, ErrorRule.Reason.ABSENT);
        }
    }

    /** What else the path names; what the call may change is made for that, in case that the server obeys. */
    private Map<String, String> others(String absent) {
        String last = PathResources.last(operation).orElseThrow();
        boolean creates = session.contract().resources().stream().anyMatch(resource -> resource.isCreatedBy(operation));
        if (!operation.changesState() || creates || last.equals(absent) || !named.containsKey(last)) {
            return Existing.parameters(session, operation, absent);
        }
        Stake stake = Stake.of(session, named.get(last));
        KnownResource thing = FirstSight.of(stake.thing().map(Effect::thing).orElseThrow(() -> Skip.because("the server made no " + named.get(last).name()
                + " to call " + operation.id() + " on")));
        stake.spend();
        return Existing.with(session, operation, last, Existing.as(thing, operation));
    }

    /** Whether nothing else is wrong with the request, so that it is rejected for that name. */
    private boolean isRightElse(String parameter, String absent) {
        return operation.body().filter(body -> !body.isShown()).isEmpty()
                && new RequestValidator(session.contract()).parameter(operation, "path", parameter, absent).isEmpty();
    }
}
