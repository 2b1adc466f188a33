package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.Authentication;

/** Calls an operation that the contract leaves open to everybody, without saying who is calling. */
public final class PublicAccess {

    private final ApiSession session;
    private final Operation operation;
    private final Stranger stranger;

    public PublicAccess(ApiSession session, Operation operation) {
        this.session = session;
        this.operation = operation;
        this.stranger = new Stranger(session, operation);
    }

    /** It is answered as it is to somebody who does say so; what is wrong with the answer itself is blamed as everywhere. */
    public void check() {
        String id = session.contract().publicity(operation).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract does not say that " + operation.id() + " is open to everybody"));
        Seen answer = Reply.decided(stranger.send(Authentication.NONE).answer());
        boolean success = answer.exchange().response().isSuccess();
        if (!success && isBetterKnown(answer)) {
            session.check(id, answer, "", false, "the answer that somebody with credentials gets, or another success", "status " + answer.status());
            return;
        }
        if (!success) {
            throw Skip.because("the server rejects the request that the contract shows of " + operation.id() + " with credentials, too, or it cannot be told: "
                    + "status " + answer.status());
        }
        session.check(id, answer, "", true, "a success", "");
    }

    /**
     * Whether credentials are what the caller lacks. A request may be rejected for itself with the same statuses, such as a login with a
     * wrong password; where there are no credentials to compare with, only a read that no contract lets end so is known to ask for some.
     */
    private boolean isBetterKnown(Seen answer) {
        boolean denied = Reply.isDenial(session, answer);
        if (session.identities().isEmpty()) {
            return answer.status() == 401 && operation.method().equals("GET") && !operation.answers().containsKey("401");
        }
        return (denied || !operation.changesState()) && stranger.send(session.authentication()).answer().exchange().response().isSuccess();
    }
}
