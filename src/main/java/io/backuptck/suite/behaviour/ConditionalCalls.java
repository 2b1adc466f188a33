package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Precondition;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.Optional;

/**
 * Calls an operation with {@code If-Match} (RFC 9110, section 13.1.1): with the tag that the read tells now it is carried out, with one that was
 * told before, or by nobody, it is rejected and changes nothing.
 */
public final class ConditionalCalls {

    private static final int FAILED = 412;
    /** What the run calls may change by itself between the look and the call. */
    private static final int TRIES = 5;

    private final ApiSession session;
    private final Precondition condition;
    private final ConditionalTarget target;

    public ConditionalCalls(ApiSession session, Operation operation) {
        this.session = session;
        this.condition = Precondition.of(session.contract(), operation).orElseThrow(() ->
                Skip.because("the contract does not say that " + operation.id() + " takes the ETag of what it changes"));
        this.target = ConditionalTarget.of(session, condition);
    }

    /** What takes a thing away is called with the right tag at last, all else first, so that a tag that was right before is at hand. */
    public void check() {
        if (condition.operation().method().equals("DELETE")) {
            stale(VersionTag.other(tag()), false);
            current();
        } else {
            String before = tag();
            target.prepare();
            boolean changed = current() && isRetagged(before);
            stale(changed ? before : VersionTag.other(tag()), changed);
        }
    }

    /** A strong tag tells each change of what a read shows (RFC 9110, section 8.8.1); a weak one need not. */
    private boolean isRetagged(String before) {
        Seen read = target.look();
        String now = VersionTag.in(read).orElse(before);
        Optional<String> id = condition.retagged(session.contract()).map(Requirement::id).filter(any -> !VersionTag.isWeak(before));
        target.effect(read).ifPresent(done -> id.ifPresent(entry -> session.check(entry, read, "", !now.equals(before), "another ETag than " + before
                + ", which it had before, since " + done, "ETag " + now)));
        return !now.equals(before);
    }

    private String tag() {
        Seen read = target.look();
        return VersionTag.in(read).orElseThrow(() -> Skip.because("the answer to " + condition.read().id() + " has no ETag: status " + read.status()));
    }

    /** True when the call was carried out. */
    private boolean current() {
        for (int tries = 0; tries < TRIES; tries++) {
            String tag = tag();
            Seen answer = target.send(tag, false);
            boolean carriedOut = answer.exchange().response().isSuccess();
            boolean refusedAsStale = answer.status() == FAILED && !VersionTag.isWeak(tag) && tag().equals(tag);
            if (carriedOut || refusedAsStale) {
                condition.current(session.contract()).map(Requirement::id).ifPresent(id -> session.checkRefused(id, answer, carriedOut,
                        "anything but 412, since the ETag is " + tag, "status " + answer.status()));
                return carriedOut;
            } else if (answer.status() != FAILED || VersionTag.isWeak(tag)) {
                session.limited("whether " + condition.operation().id() + " takes the current ETag was not seen, as it answers with status " + answer.status()
                        + (VersionTag.isWeak(tag) ? " to a weak one" : ""));
                return false;
            }
        }
        session.limited("whether " + condition.operation().id() + " takes the current ETag was not seen, as that changes all the time");
        return false;
    }

    /** @param told whether the server has told the tag before; of any other one it may say that there is no such tag */
    private void stale(String tag, boolean told) {
        String id = condition.stale(session.contract()).map(Requirement::id).orElse("");
        if (id.isEmpty()) {
            return;
        }
        Attempt attempt = attempt(tag);
        if (attempt.effect().isPresent() && Promises.isRejected(attempt.answer())) {
            attempt = attempt(tag); // others may have done it meanwhile; they hardly do so twice
        }
        Seen answer = Reply.admitted(attempt.answer());
        boolean rejected = told ? answer.status() == FAILED : Promises.isRejected(answer);
        String effect = attempt.effect().map(done -> ", and " + done).orElse("");
        session.checkRefused(id, answer, rejected && effect.isEmpty(), (told ? "status 412" : "status 412, or another one from 400 to 499") + ", since "
                + tag + " is not the ETag any more" + (effect.isEmpty() ? "" : ", and nothing done"), "status " + answer.status() + effect);
    }

    /** @param effect in words; empty for none */
    private record Attempt(Seen answer, Optional<String> effect) {
    }

    private Attempt attempt(String tag) {
        target.prepare();
        Seen answer = target.send(tag, true);
        return new Attempt(answer, target.effect());
    }
}
