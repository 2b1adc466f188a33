package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.ApiId;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Sender;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;

/** Single requests to an agent: one that cannot do anything at present is told from one that is wrong. */
public final class SingleRequests implements Sender {

    private static final String CALLS = "a call on the finished task was sent";

    @Override
    public ApiId api() {
        return ObshellApi.ID;
    }

    @Override
    public void requireAble(ApiSession session, Seen answer) {
        Preconditions.requireAbleAgent(answer);
    }

    @Override
    public Seen send(ApiSession session, ApiCall call) {
        if (call.operation().id().startsWith("operate")) {
            session.shared(CALLS, () -> true);
        }
        return call.operation().startsWork() ? WrongStarts.send(call) : Obshell.send(call);
    }

    @Override
    public Seen sendAs(ApiSession session, ApiCall call, Authentication who) {
        return ProtectedRequests.incoming(call, who);
    }

    /** True when a call on a task that is over, or on one of its nodes, was sent. */
    static boolean haveOperated() {
        return Obshell.session().isShared(CALLS);
    }
}
