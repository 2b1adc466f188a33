package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.ApiId;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Sender;
import io.backuptck.target.ApiCall;

/** Single requests to an agent: one that cannot do anything at present is told from one that is wrong. */
public final class SingleRequests implements Sender {

    @Override
    public ApiId api() {
        return ObshellApi.ID;
    }

    @Override
    public Seen send(ApiSession session, ApiCall call) {
        return call.operation().startsWork() ? WrongStarts.send(call) : OperateSteps.send(call);
    }
}
