package io.backuptck.suite.behaviour;

import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathName;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import io.backuptck.validation.RequestValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Holds a server against what a resource of the contract promises. */
public final class Promises {

    private static final int ACCEPTED = 202;

    private final ApiSession session;
    private final Resource resource;

    public Promises(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    private String id(Promise promise) {
        return Blame.of(session, resource, promise);
    }

    /** A new one is shown under its id, after a moment at most. */
    public void readable(KnownResource thing) {
        if (thing.isFollowed()) {
            new Followed(session, resource).readable(thing);
            return;
        }
        FirstSight.requireId(thing);
        Seen answer = resource.looks().atOnce() ? thing.look() : Patience.with(session, resource).until(thing::look, look ->
                look.exchange().response().isSuccess());
        FirstSight.requireClear(thing, answer);
        requireSoon(thing.creation(), answer.exchange().response().isSuccess(), "it could not be read yet");
        String shown = answer.at(resource.identity()).asText();
        session.check(id(Promise.READABLE), answer, "", answer.exchange().response().isSuccess()
                && (shown.isEmpty() || resource.idOf(shown).equals(thing.id()) && isBeside(thing, shown)), "the " + resource.name() + " "
                + thing.id(),
                answer.exchange().response().isSuccess() ? resource.name() + " " + shown : "status " + answer.status());
    }

    /** Whether a read shows it below what its creation has shown it below. */
    private boolean isBeside(KnownResource thing, String shown) {
        return Observed.name(thing.creation(), resource).filter(name -> !PathName.of(resource).isBeside(name, shown)).isEmpty();
    }

    /** What does not exist is not shown. */
    public void absent() {
        Seen answer = askForAbsent(resource.readBy().orElseThrow());
        if (!session.contract().recognition().success().isEmpty()) { // answers say by themselves whether they show something
            boolean shown = Reply.of(session, answer) == Reply.ACCEPTED && answer.at(resource.looks().shown()).isObject();
            session.check(id(Promise.ABSENT), Reply.decided(answer), "", !shown, "no " + resource.name(), Reply.words(session, answer));
            return;
        }
        session.checkRefused(id(Promise.ABSENT), answer, isRejected(answer), "a status from 400 to 499", "status " + answer.status());
    }

    /** What does not exist is not removed. */
    public void removedAbsent() {
        Seen answer = askForAbsent(resource.removedBy().orElseThrow());
        session.checkRefused(id(Promise.REMOVED_ABSENT), answer, isRejected(answer), "a status from 400 to 499", "status " + answer.status());
    }

    /** An id that breaks the schema of its parameter may be rejected for that. */
    private Seen askForAbsent(Operation operation) {
        Map<String, String> absent = Map.of(resource.parameter(), resource.absent());
        Seen answer = Reply.admitted(session.send(UsualCall.of(session, operation, session.api().isBuiltIn() ? absent
                : Existing.with(session, operation, resource.parameter(), absent))));
        if (new RequestValidator(session.contract()).parameter(operation, "path", resource.parameter(), resource.absent()).isEmpty()) {
            Rejections.judge(session, answer, ErrorRule.Reason.ABSENT);
        }
        return answer;
    }

    static boolean isRejected(Seen answer) {
        return answer.status() >= 400 && answer.status() < 500;
    }

    /** A new one is in the list, after a moment at most. */
    public void listed(KnownResource known) {
        KnownResource thing = atOnce(known);
        if (thing.isFollowed() && resource.readBy().isEmpty()) {
            new Followed(session, resource).listed(thing);
            return;
        }
        ListLook look = list(thing);
        boolean over = look.of(thing) == Presence.NOT_SHOWN && thing.creation().status() == ACCEPTED && isReadWhenOver(thing);
        if (over) {
            look = list(thing);
        }
        if (look.of(thing) == Presence.UNKNOWN) {
            throw Skip.because("the list is longer than what can be seen of it");
        }
        requireSoon(thing.creation(), over || look.of(thing) == Presence.SHOWN, "the list did not show it yet");
        boolean shown = session.check(id(Promise.LISTED), look.answer(), resource.items(), look.of(thing) == Presence.SHOWN, "the " + resource.name() + " "
                + thing.id() + " among them", look.seen().size() + " others");
        if (shown && !session.api().isBuiltIn()) {
            new ListedBeside(session, resource, id(Promise.LISTED)).judge(thing);
        }
    }

    /** Of what is shown at once, one that was made just now: one that was there before tells nothing of when it was first shown. */
    private KnownResource atOnce(KnownResource thing) {
        KnownResources known = KnownResources.of(session, resource);
        if (!resource.looks().atOnce() || session.api().isBuiltIn() || known.isUnseen(thing)) {
            return thing;
        }
        try {
            return known.create();
        } catch (TestAbortedException none) {
            session.limited("whether the list shows a new " + resource.name() + " at once was not checked, as none was made for it: " + none.getMessage());
            return thing;
        }
    }

    private ListLook list(KnownResource thing) {
        return resource.looks().atOnce() ? ListLook.at(session, resource, thing)
                : Patience.with(session, resource).until(() -> ListLook.at(session, resource, thing), one -> one.of(thing) == Presence.SHOWN);
    }

    /** What a server has taken on, and shows to be over under its id, is taken on no longer. */
    private boolean isReadWhenOver(KnownResource thing) {
        return resource.readBy().isPresent() && thing.trace().isPresent() && thing.follow() && thing.look().exchange().response().isSuccess();
    }

    /** The list shows nothing twice. */
    public void unique() {
        Seen answer = ListLook.list(session, resource, Map.of());
        List<String> ids = ListLook.ids(session, resource, answer);
        session.check(id(Promise.UNIQUE), answer, resource.items(), new HashSet<>(ids).size() == ids.size(), "each " + resource.name()
                + " once", ids.size() + " with " + new HashSet<>(ids).size() + " ids");
    }

    /** What a server has only taken on (202) may take longer than anybody waits. */
    static void requireSoon(Seen answer, boolean done, String words) {
        if (answer.status() == ACCEPTED && !done) {
            throw Inconclusive.forThisScenario("the server took it on with status 202, and " + words);
        }
    }

    /** What is over has stayed so, as a last look at all that was followed shows, and no other life of the run breaks its rules. */
    public void staysOver() {
        List<KnownResource> over = KnownResources.of(session, resource).over();
        for (KnownResource thing : over) {
            thing.look();
        }
        boolean kept = new AllLives(session, resource).judge();
        if (over.isEmpty() && kept) {
            throw Skip.because("no " + resource.name() + " was seen to come to its end");
        }
    }

    /** A second one is refused while the first is not over. */
    public void oneAtATime(KnownResource first) {
        Seen second = KnownResources.of(session, resource).attempt();
        Optional<KnownResource> made = second.exchange().response().isSuccess() ? KnownResources.of(session, resource).add(second) : Optional.empty();
        first.look();
        if (first.isOver()) {
            throw Skip.because("the first " + resource.name() + " was over before the second was asked for");
        }
        Rejections.judge(session, second, ErrorRule.Reason.CONFLICT);
        session.checkRefused(id(Promise.ONE), second, made.isEmpty() && isRejected(second), "a status from 400 to 499, since "
                + first.id() + " is not over", "status " + second.status());
    }

    /** It comes to its end, and its states follow each other as the lifecycle allows. */
    public void life(KnownResource thing) {
        boolean over = thing.follow();
        session.check(thing.trace().orElseThrow(), resource.name() + " " + thing.id(), "");
        Seen last = thing.creation();
        Seen look = thing.answers().isEmpty() ? last : thing.answers().get(thing.answers().size() - 1);
        if (look.status() >= 400) {
            throw new Inconclusive(thing.isFound() ? "the " + resource.name() + " " + thing.id() + " that was created is no longer shown (status "
                    + look.status() + ")" : MissedEnd.of(thing));
        }
        if (!over) {
            throw new Inconclusive(MissedEnd.of(thing));
        }
        session.check(id(Promise.ENDS), last, "", true, "a final state", thing.state().orElse(""));
    }
}
