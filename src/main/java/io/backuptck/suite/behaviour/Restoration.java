package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.target.ApiCall;
import io.backuptck.target.TargetException;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.JsonText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Puts a setting back as the run found it, and says so when that cannot be done. */
final class Restoration {

    private static final int MOST_LOOKS = 12;

    private final ApiSession session;
    private final SettingInUse use;

    Restoration(ApiSession session, SettingInUse use) {
        this.session = session;
        this.use = use;
    }

    void run() {
        boolean back = false;
        try {
            back = !use.mayHaveChanged() && isAsFound() || put() && isSoonAsFound();
            if (use.mayHaveChanged() || !back) {
                use.report(!back);
            }
        } catch (TestAbortedException | Inconclusive | TargetException e) {
            use.report(true);
        }
        if (!back) {
            session.limited("the " + use.setting().name() + " could not be put back; it was " + use.original());
        }
    }

    private boolean put() {
        ApiCall call = UsualCall.of(session, use.setting().writtenBy(), Map.of()).json(use.forms().request(use.original()).toString());
        return session.sendUnjudged(call).filter(exchange -> exchange.response().isSuccess()).isPresent();
    }

    /** A server may take a moment to show it; a run that is to end does not wait for that. */
    private boolean isSoonAsFound() {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (isAsFound()) {
                return true;
            }
            session.pause(Duration.ofSeconds(1));
        }
        return false;
    }

    private boolean isAsFound() {
        Optional<Exchange> answer = session.sendUnjudged(UsualCall.of(session, use.setting().readBy(), Map.of()));
        JsonNode shown = answer.filter(exchange -> exchange.response().isSuccess()).flatMap(exchange ->
                JsonText.parse(exchange.response().body()).value()).orElse(MissingNode.getInstance()).at(use.setting().shown());
        ObjectNode original = use.original();
        return shown.isObject() && original.properties().stream().allMatch(member ->
                use.forms().isSame(member.getKey(), shown.path(member.getKey()), member.getValue()));
    }
}
