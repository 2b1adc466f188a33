package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Setting;
import io.backuptck.contract.Setting.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Holds a server against what a setting of the contract promises. */
public final class SettingPromises {

    /** Looks for what was set: a server may take a moment to show it. */
    private static final int MOST_LOOKS = 12;

    private final ApiSession session;
    private final SettingInUse use;

    public SettingPromises(ApiSession session, Setting setting) {
        this.session = session;
        this.use = SettingInUse.of(session, setting);
    }

    /** A setting that was sent, and the answer. */
    public record Change(ObjectNode sent, JsonNode before, Seen answer) {
    }

    /** Sets one that the contract shows, and that differs from the present one. */
    public Change set() {
        JsonNode before = shown(use.look());
        ObjectNode other = use.another(before);
        return new Change(other, before, use.write(other));
    }

    /** Sets one after the other that the contract shows, each of which must be shown then; the last one is left to the caller. */
    public Change setAll() {
        List<ObjectNode> all = use.all();
        Change last = null;
        for (ObjectNode one : all) {
            if (last != null) {
                stored(last);
            }
            JsonNode before = shown(use.look());
            last = new Change(one, before, use.write(one));
        }
        return last;
    }

    private JsonNode shown(Seen answer) {
        return answer.at(use.setting().shown());
    }

    /** What the contract shows can be set. */
    public void accepted(Change change) {
        Seen answer = change.answer();
        boolean accepted = !answer.isRefusal() && answer.exchange().response().isSuccess();
        if (!accepted) {
            use.requireFree(answer);
        }
        use.check(Promise.SET, answer, "", accepted, "acceptance", "status " + answer.status());
    }

    /** What was set is shown, after a moment at most; what was left out has its default, or what it was before. */
    public void stored(Change change) {
        if (change.answer().isRefusal() || !change.answer().exchange().response().isSuccess()) {
            throw Skip.because("the server did not set the " + use.setting().name() + ": status " + change.answer().status());
        }
        Seen answer = soon(change);
        // Others may have set it in between; they hardly do so twice.
        boolean again = isForeign(change, answer) && use.write(change.sent()).exchange().response().isSuccess();
        stored(change, again ? soon(change) : answer);
    }

    private Seen soon(Change change) {
        AtomicInteger looks = new AtomicInteger();
        return session.poll(use::look, look -> isStored(change, look) || looks.incrementAndGet() >= MOST_LOOKS).orElseThrow();
    }

    /** Whether a member has a value that is neither what was sent nor what was there before. */
    private boolean isForeign(Change change, Seen look) {
        return change.sent().properties().stream().anyMatch(member -> {
            JsonNode shown = shown(look).path(member.getKey());
            return use.forms().isShown(member.getKey(), shown) && Stream.of(member.getValue(), change.before().path(member.getKey())).noneMatch(one ->
                    use.forms().isSame(member.getKey(), shown, one));
        });
    }

    private void stored(Change change, Seen answer) {
        if (change.answer().status() == 202 && !isStored(change, answer)) {
            throw Skip.because("the server took it on with status 202, and did not show it yet");
        }
        change.sent().properties().forEach(member -> {
            JsonNode shown = shown(answer).path(member.getKey());
            if (use.forms().isShown(member.getKey(), shown)) { // whether it has to be there is said elsewhere
                use.check(Promise.STORED, answer, pointer(member.getKey()), use.forms().isSame(member.getKey(), shown, member.getValue()),
                        member.getValue() + ", as it was set", shown);
            }
        });
        use.forms().members().stream().filter(name -> !change.sent().has(name)).forEach(name -> leftOut(name, change, answer));
    }

    private boolean isStored(Change change, Seen look) {
        return change.sent().properties().stream().allMatch(member ->
                use.forms().isSame(member.getKey(), shown(look).path(member.getKey()), member.getValue()));
    }

    private void leftOut(String name, Change change, Seen answer) {
        Optional<JsonNode> usual = use.forms().usual(name);
        JsonNode shown = shown(answer).path(name);
        if (usual.isPresent() && !shown.isMissingNode() && !shown.isNull()) {
            use.check(Promise.DEFAULTED, answer, pointer(name), use.forms().isSame(name, shown, usual.get())
                    || use.forms().isSame(name, shown, change.before().path(name)), usual.get() + ", or " + change.before().path(name)
                    + " as before", shown);
        }
    }

    private String pointer(String member) {
        return use.setting().shown() + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /**
     * What is rejected leaves it as it was; what no request can have, such as the time of the next run, is the server's own.
     *
     * @param again sends once more what was rejected: others may have set the setting meanwhile; they hardly do so twice
     */
    public void kept(JsonNode before, Runnable again) {
        Seen answer = lookAfter(before, again);
        for (String member : use.forms().members()) {
            if (before.has(member)) {
                JsonNode shown = shown(answer).path(member);
                use.check(Promise.KEPT, answer, pointer(member), use.forms().isSame(member, shown, before.path(member)), before.path(member)
                        + ", as before", shown);
            }
        }
    }

    /** In words, what a rejected request has changed all the same; empty for nothing. */
    Optional<String> changed(JsonNode before, Runnable again) {
        JsonNode now = shown(lookAfter(before, again));
        return use.forms().members().stream().filter(before::has).filter(member -> !use.forms().isSame(member, now.path(member), before.path(member)))
                .findFirst().map(member -> "the " + member + " of the " + use.setting().name() + " is " + now.path(member) + " and no longer "
                        + before.path(member));
    }

    private Seen lookAfter(JsonNode before, Runnable again) {
        Seen answer = use.look();
        if (!isKept(before, shown(answer)) && use.write(use.forms().asSent(before)).exchange().response().isSuccess()) {
            again.run();
            answer = use.look();
        }
        return answer;
    }

    private boolean isKept(JsonNode before, JsonNode now) {
        return use.forms().members().stream().filter(before::has).allMatch(member -> use.forms().isSame(member, now.path(member), before.path(member)));
    }

    /** The setting of what does not exist is not shown. */
    public void absentShown() {
        use.look();
        rejected(Promise.ABSENT_SHOWN, use.absent(use.setting().readBy(), Optional.empty()));
    }

    /** It is not set either. */
    public void absentSet() {
        Operation writes = use.setting().writtenBy();
        JsonNode before = shown(use.look());
        Seen answer = use.absent(writes, Optional.of(use.another(before)));
        rejected(Promise.ABSENT_SET, answer);
        if (Promises.isRejected(answer)) {
            kept(before, () -> use.absent(writes, Optional.of(use.another(before))));
        }
    }

    private void rejected(Promise promise, Seen answer) {
        use.id(promise).ifPresent(id -> session.checkRefused(id, answer, Promises.isRejected(answer), "a status from 400 to 499",
                "status " + answer.status()));
        Rejections.judge(session, answer, ErrorRule.Reason.ABSENT);
    }
}
