package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.Map;

/** Asks an operation for something of what does not exist: with an id, last in its path, that is made up. */
public final class Absence {

    private final ApiSession session;
    private final Operation operation;

    public Absence(ApiSession session, Operation operation) {
        this.session = session;
        this.operation = operation;
    }

    public void check() {
        String id = session.contract().absence(operation).orElseThrow(() ->
                Skip.because("the contract does not say this of " + operation.id())).id();
        Parameter last = operation.parameters().stream().filter(parameter -> parameter.in().equals("path"))
                .reduce((first, second) -> second).orElseThrow(() -> Skip.because(operation.id() + " names nothing in its path"));
        String known = UsualCall.value(session, operation, last, Existing.parameters(session, operation));
        Seen usual = Looks.at(session, UsualCall.of(session, operation, Map.of(last.name(), known)));
        if (!usual.exchange().response().isSuccess()) {
            throw Skip.because("the server rejects " + operation.id() + " of what exists, too: status " + usual.status());
        }
        Seen answer = Looks.at(session, UsualCall.of(session, operation, Map.of(last.name(), MadeUpId.like(known, session.settings().seed()))));
        session.checkRefused(id, answer, Promises.isRejected(answer), "a status from 400 to 499", "status " + answer.status());
        Rejections.judge(session, answer, ErrorRule.Reason.ABSENT);
    }
}
