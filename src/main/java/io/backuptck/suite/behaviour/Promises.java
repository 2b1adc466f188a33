package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds a server against what a resource of the contract promises. */
public final class Promises {

    /** Looks for something new: a server may take a moment to show it. */
    private static final int MOST_LOOKS = 12;

    private final ApiSession session;
    private final Resource resource;

    public Promises(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    private String id(Promise promise) {
        return session.contract().promise(resource, promise).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract does not say enough of a " + resource.name() + " for this"));
    }

    /** A new one is shown under its id, after a moment at most. */
    public void readable(Thing thing) {
        AtomicInteger looks = new AtomicInteger();
        Seen answer = session.poll(thing::look, look -> look.exchange().response().isSuccess() || looks.incrementAndGet() >= MOST_LOOKS)
                .orElseThrow();
        String shown = answer.at(resource.identity()).asText();
        session.check(id(Promise.READABLE), answer, "", answer.exchange().response().isSuccess()
                && (shown.isEmpty() || shown.equals(thing.id())), "the " + resource.name() + " " + thing.id(),
                answer.exchange().response().isSuccess() ? resource.name() + " " + shown : "status " + answer.status());
    }

    /** What does not exist is not shown. */
    public void absent() {
        Seen answer = session.send(UsualCall.of(session, resource.readBy().orElseThrow(), Map.of(resource.parameter(), resource.absent())));
        Rejections.judge(session, answer, ErrorRule.Reason.ABSENT);
        session.checkRefused(id(Promise.ABSENT), answer, isRejected(answer), "a status from 400 to 499", "status " + answer.status());
    }

    /** What does not exist is not removed. */
    public void removedAbsent() {
        Seen answer = session.send(UsualCall.of(session, resource.removedBy().orElseThrow(), Map.of(resource.parameter(), resource.absent())));
        Rejections.judge(session, answer, ErrorRule.Reason.ABSENT);
        session.checkRefused(id(Promise.REMOVED_ABSENT), answer, isRejected(answer), "a status from 400 to 499", "status " + answer.status());
    }

    static boolean isRejected(Seen answer) {
        return answer.status() >= 400 && answer.status() < 500;
    }

    /** A new one is in the list, after a moment at most. */
    public void listed(Thing thing) {
        AtomicInteger looks = new AtomicInteger();
        Seen answer = session.poll(this::list, look -> ids(look).contains(thing.id()) || looks.incrementAndGet() >= MOST_LOOKS).orElseThrow();
        requireList(answer);
        boolean shown = ids(answer).contains(thing.id());
        boolean more = session.contract().collections().stream().filter(one -> one.operation().equals(answer.operation()))
                .anyMatch(one -> one.total().map(answer::at).filter(total -> total.asLong() > ids(answer).size()).isPresent());
        if (!shown && more) {
            throw Skip.because("the list is longer than what one answer shows");
        }
        session.check(id(Promise.LISTED), answer, resource.items(), shown, "the " + resource.name() + " " + thing.id() + " among them",
                ids(answer).size() + " others");
    }

    /** The list shows nothing twice. */
    public void unique() {
        Seen answer = list();
        requireList(answer);
        List<String> ids = ids(answer);
        session.check(id(Promise.UNIQUE), answer, resource.items(), new HashSet<>(ids).size() == ids.size(), "each " + resource.name()
                + " once", ids.size() + " with " + new HashSet<>(ids).size() + " ids");
    }

    private Seen list() {
        return session.send(UsualCall.of(session, resource.listedBy().orElseThrow(), Map.of()));
    }

    private void requireList(Seen answer) {
        if (!answer.exchange().response().isSuccess() || !answer.at(resource.items()).isArray()) {
            throw Skip.because("the answer to " + answer.operation().id() + " shows no list");
        }
    }

    private List<String> ids(Seen answer) {
        List<String> ids = new ArrayList<>();
        String identity = session.contract().collections().stream().filter(one -> one.operation().equals(answer.operation()))
                .flatMap(one -> one.identity().stream()).findFirst().orElse(resource.identity());
        for (JsonNode item : answer.at(resource.items())) {
            JsonNode id = item.at(identity);
            ids.add((id.isMissingNode() ? item.at(resource.identity().substring(resource.identity().lastIndexOf('/'))) : id).asText());
        }
        return ids;
    }

    /** True when a list that can be read no longer shows it. */
    boolean isGoneFromList(Thing thing) {
        Seen answer = list();
        return !answer.at(resource.items()).isArray() || !ids(answer).contains(thing.id());
    }

    /** What is over has stayed so, as a last look at all that was followed shows. */
    public void staysOver() {
        List<Thing> over = Things.of(session, resource).over();
        if (over.isEmpty()) {
            throw Skip.because("no " + resource.name() + " was seen to come to its end");
        }
        for (Thing thing : over) {
            thing.look();
            session.check(thing.trace().orElseThrow(), resource.name() + " " + thing.id(), "");
        }
    }

    /** A second one is refused while the first is not over. */
    public void oneAtATime(Thing first) {
        Seen second = Things.of(session, resource).attempt();
        Optional<Thing> made = second.exchange().response().isSuccess() ? Things.of(session, resource).add(second) : Optional.empty();
        first.look();
        if (first.isOver()) {
            throw Skip.because("the first " + resource.name() + " was over before the second was asked for");
        }
        Rejections.judge(session, second, ErrorRule.Reason.CONFLICT);
        session.checkRefused(id(Promise.ONE), second, made.isEmpty() && isRejected(second), "a status from 400 to 499, since "
                + first.id() + " is not over", "status " + second.status());
    }

    /** It comes to its end, and its states follow each other as the lifecycle allows. */
    public void life(Thing thing) {
        boolean over = thing.follow();
        session.check(thing.trace().orElseThrow(), resource.name() + " " + thing.id(), "");
        Seen last = thing.creation();
        thing.requireShown();
        if (!over) {
            throw new Inconclusive("the " + resource.name() + " " + thing.id() + " was not over within the completion timeout; raise "
                    + "--completion-timeout if it is just slow");
        }
        session.check(id(Promise.ENDS), last, "", true, "a final state", thing.state().orElse(""));
    }
}
