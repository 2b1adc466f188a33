package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.cases.RequestCase;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import java.util.List;
import java.util.Optional;

/**
 * Sends derived requests that would replace a setting: what is accepted must be shown afterwards, and what is rejected must have
 * changed nothing. Each is made of a setting that differs from the present one, so that a request that is obeyed in part shows.
 */
final class SettingRequests {

    private final ApiSession session;
    private final SettingInUse use;
    private final SettingPromises promises;
    private final Requests requests;
    private JsonNode before;
    private int rejected;

    SettingRequests(ApiSession session, SettingInUse use, Requests requests) {
        this.session = session;
        this.use = use;
        this.promises = new SettingPromises(session, use.setting());
        this.requests = requests;
    }

    CaseRun all(List<RequestCase> cases) {
        if (cases.stream().anyMatch(one -> one.expect() == Expect.ACCEPT)) {
            use.requireSettable();
        }
        before = look();
        CaseRun run = new CaseRun(session).each(cases, this::send);
        if (cases.stream().anyMatch(one -> one.expect() == Expect.REFUSE)) {
            promises.kept(before, () -> cases.stream().filter(one -> one.expect() == Expect.REFUSE).forEach(one -> use.write(call(one), null)));
        }
        return run;
    }

    private JsonNode look() {
        return use.look().at(use.setting().shown());
    }

    private ApiCall call(RequestCase one) {
        return requests.call(one, use.forms().request(use.another(before)).toString());
    }

    private void send(RequestCase one) {
        ApiCall call = call(one);
        if (one.expect() == Expect.ACCEPT) {
            sent(call).flatMap(use::guard).ifPresent(reason -> {
                throw Skip.because(reason);
            });
        }
        Seen answer = WeakTag.send(session, call, tagged -> use.write(tagged, null));
        if (one.expect() == Expect.ACCEPT && Promises.isRejected(answer)) {
            use.requireFree(answer);
        }
        requests.judge(one, answer);
        // What several change back and forth may look unchanged at last, so there are some looks between them: after 1, 2, 3, 5, 9, 17 ...
        if (one.expect() == Expect.REFUSE && Promises.isRejected(answer) && Integer.bitCount(rejected++) <= 1) {
            promises.kept(before, () -> use.write(call, null));
        }
        if (!answer.isRefusal() && answer.exchange().response().isSuccess()) {
            if (one.expect() == Expect.ACCEPT) {
                sent(call).ifPresent(sent -> promises.stored(new SettingPromises.Change(sent, before, answer)));
            }
            before = look(); // what was taken, rightly or not, is what must stay
        }
    }

    private Optional<ObjectNode> sent(ApiCall call) {
        return JsonText.parse(call.body()).value().map(use.forms()::inRequest).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }
}
