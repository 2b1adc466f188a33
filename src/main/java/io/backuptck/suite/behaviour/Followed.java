package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.contract.Resource.Value;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds a server against what a resource promises whose life was followed: everything that was seen of it meanwhile counts. */
public final class Followed {

    private final ApiSession session;
    private final Resource resource;

    public Followed(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    private String id(Promise promise) {
        return Blame.of(session, resource, promise);
    }

    private KnownResources known() {
        return KnownResources.of(session, resource);
    }

    /** It was shown under its id. */
    void readable(KnownResource thing) {
        List<Item> reads = thing.reads();
        Optional<Seen> first = thing.answers().stream().findFirst().filter(look -> resource.looks().atOnce() && look.status() == 404);
        if (first.isPresent()) {
            session.check(id(Promise.READABLE), first.get(), "", false, "the " + resource.name() + ", at once", "status 404");
            return;
        }
        Seen answer = !reads.isEmpty() ? reads.get(0).answer() : thing.notShown().orElseThrow(() -> unreadable(thing));
        if (reads.isEmpty() && Reply.of(session, answer) == Reply.UNCLEAR) {
            throw Skip.because("the answer to the read tells neither success nor failure");
        }
        session.check(id(Promise.READABLE), answer, "", !reads.isEmpty(), "the " + resource.name(), Reply.words(session, answer));
    }

    private static RuntimeException unreadable(KnownResource thing) {
        return Skip.because(thing.missedEnd().isEmpty() ? "the server does not offer to read one by its id" : thing.missedEnd());
    }

    /** What the answer to its creation shows of it is what was asked for; else what its last read shows. */
    public void values(KnownResource thing) {
        String place = resource.identity().substring(0, Math.max(0, resource.identity().lastIndexOf('/')));
        boolean created = resource.looks().shown().isEmpty();
        if (!created && thing.reads().isEmpty()) {
            throw unreadable(thing);
        }
        Item shown = created ? Item.at(thing.creation(), place) : thing.reads().get(thing.reads().size() - 1);
        boolean checked = false;
        for (Map.Entry<String, Value> value : resource.looks().values().entrySet()) {
            Optional<String> expected = expected(thing, value.getValue());
            boolean usable = shown.json().isObject() && Observed.isSound(shown, value.getKey())
                    && (created || !shown.json().at(value.getKey()).asText().isEmpty() && shown.json().at(value.getKey()).isTextual());
            if (expected.isPresent() && !value.getValue().blame().isEmpty() && usable) {
                checked = true;
                session.check(value.getValue().blame(), shown.answer(), shown.pointer() + value.getKey(), expected.get().equals(
                        shown.json().at(value.getKey()).textValue()), expected.get(), shown.json().at(value.getKey()));
            }
        }
        if (!checked) {
            throw Skip.because("the " + resource.name() + " shows nothing of what was asked for");
        }
    }

    /** What should stand there; empty when nothing was sent. */
    private Optional<String> expected(KnownResource thing, Value value) {
        return !value.value().isEmpty() ? Optional.of(value.value()) : !value.fixture().isEmpty() ? session.findFixture(value.fixture())
                : Optional.ofNullable(Observed.sent(thing.creation(), value.sent()).textValue());
    }

    /** It is the one that was asked for, as each answer shows that the last look at it brought. */
    public void same(KnownResource thing, Seen answer) {
        Item shown = Item.at(answer, resource.looks().shown());
        JsonNode id = shown.json().at(resource.looks().ownId());
        if (id.isTextual() && Observed.isSound(shown, resource.looks().ownId())) {
            session.check(id(Promise.SAME), answer, shown.pointer() + resource.looks().ownId(), resource.idOf(id.textValue()).equals(thing.id()),
                    thing.id(), id);
        }
    }

    /** It is still shown, as one more look tells, or two where the first shows nothing. */
    public void stillShown(KnownResource thing) {
        if (thing.reads().isEmpty()) {
            throw unreadable(thing);
        }
        Seen answer = thing.look();
        if (thing.isMissed()) {
            answer = thing.look();
        }
        kept(thing);
        if (Reply.of(session, answer) != Reply.ACCEPTED) {
            throw Skip.because("the " + resource.name() + " could not be read again: " + Reply.words(session, answer));
        }
        kept(thing, answer, true);
    }

    private void kept(KnownResource thing, Seen answer, boolean holds) {
        session.contract().promise(resource, Promise.KEPT).filter(any -> thing.wasFinal() && answer.status() < 500).ifPresent(entry ->
                session.check(id(Promise.KEPT), answer, "", holds, "the " + resource.name() + " " + thing.id() + ", which was there",
                        Reply.words(session, answer)));
    }

    /** Another look at it, which tells the same of it: it is there, too. */
    public Seen shownBy(KnownResource thing, ApiCall call) {
        stillShown(thing);
        Seen answer = Looks.at(session, call);
        kept(thing, answer, answer.status() != 404);
        return answer;
    }

    /**
     * One more look shows of what is over what the first one has shown.
     *
     * @param parts whether what it consists of is meant, and not where it is itself
     */
    public void unchanged(KnownResource thing, boolean parts) {
        Machine machine = thing.trace().orElseThrow().machine();
        Item before = thing.reads().stream().filter(item -> machine.configuration(item.json()).filter(machine::isEnd).isPresent())
                .findFirst().orElseThrow(() -> unreadable(thing));
        if (Reply.of(session, thing.look()) != Reply.ACCEPTED) {
            throw Skip.because("the " + resource.name() + " could not be read after the calls");
        }
        Item now = thing.latest().orElseThrow();
        if (parts) {
            machine.parts().ifPresent(kind -> IntStream.range(0, before.json().path(kind.member()).size()).forEach(i ->
                    unchanged(Promise.PARTS_UNCHANGED, kind.machine(), before, now, "/" + kind.member() + "/" + i)));
        } else {
            unchanged(Promise.UNCHANGED, machine, before, now, "");
        }
    }

    void unchanged(Promise promise, Machine machine, Item before, Item now, String part) {
        for (String member : machine.members()) {
            String place = part + "/" + member;
            if (!now.json().at(place).isMissingNode() && Observed.isSound(now, place)) {
                session.check(id(promise), now.answer(), now.pointer() + place, before.json().at(place).equals(now.json().at(place)),
                        before.json().at(place) + ", as before", now.json().at(place));
            }
        }
    }

    /** Those that were over may have run out of their time; those that were not have no reason to be gone. */
    private void kept(KnownResource thing) {
        thing.gone().ifPresent(answer -> session.check(id(thing.wasFinal() ? Promise.KEPT : Promise.READABLE), answer, "", false,
                "the " + resource.name() + " " + thing.id() + ", which was there", "none any more: " + Reply.words(session, answer)));
    }

    /** All that was seen of each fits one life, and none is gone; the scenario is skipped when this one was not seen to end well. */
    public void lives(KnownResource thing) {
        if (!thing.isFound()) {
            throw Skip.because(whyNotFound(thing));
        }
        for (KnownResource one : known().all()) {
            if (one.isFound()) {
                life(one);
            }
            kept(one);
        }
        if (!thing.wasFinal()) {
            throw Skip.because("the " + resource.name() + " was not seen in a final state; its last one was " + thing.state()
                    .orElse("unknown"));
        }
    }

    /** All that was seen of it fits one life. */
    public void life(KnownResource thing) {
        String place = !resource.looks().shown().isEmpty() ? resource.looks().shown() : thing.latest().map(Item::pointer).orElse("/"
                + resource.name());
        Trace trace = thing.trace().orElseThrow();
        session.check(trace, resource.name() + " " + thing.name() + (trace.wasOperated() ? " with a call" : ""), place);
    }

    /** Its creation shows it as it begins. */
    public void begins(KnownResource thing) {
        thing.beginning().ifPresent(item -> {
            Trace trace = new Trace(thing.trace().orElseThrow().machine());
            Observed.add(trace, resource, item, true);
            session.check(trace, resource.name() + " " + thing.name() + " at its beginning", item.pointer());
        });
    }

    /** Why one was not found that was followed; where that was no surprise, its work had failed. */
    public static String whyNotFound(KnownResource thing) {
        return thing.missedEnd().isEmpty() ? "the work for the " + thing.resource().name() + " " + thing.name() + " failed, and it was not found"
                : thing.missedEnd();
    }

    /** It came to its end, as far as it or its work was seen; a contradiction between the two is another matter. */
    public void ends(KnownResource thing) {
        thing.follow();
        Optional<KnownResource> task = thing.task().filter(KnownResource::isFound);
        if (!thing.isFound() && task.isEmpty()) {
            throw Skip.because(whyNotFound(thing));
        }
        Item last = thing.latest().or(() -> task.flatMap(KnownResource::latest)).orElseThrow();
        String member = "/" + thing.trace().orElseThrow().machine().stateMembers().get(0);
        boolean holds = thing.isFound() ? thing.isOver() || thing.missedEnd().isEmpty() || !Observed.isSound(last, member) : task.get()
                .isOver();
        session.check(id(Promise.ENDS), last.answer(), last.pointer() + member, holds, "a final state within "
                + session.settings().completionTimeout().toMinutes() + " minutes (what takes longer needs a longer --completion-timeout)",
                last.json().at(member));
    }

    /** It ended as the work did that makes it. */
    public void alike(KnownResource thing) {
        KnownResource task = task(thing);
        if (!thing.isOver()) {
            throw Skip.because("the end of the " + resource.name() + " was not seen");
        } else if (!task.isOver() && task.last() != ListLook.Presence.SHOWN) {
            throw Skip.because("the server no longer knew the " + task.resource().name() + " when the " + resource.name()
                    + " was over, which is legal");
        } else if (Observed.leavesTheEnd(thing.trace().orElseThrow()) || Observed.leavesTheEnd(task.trace().orElseThrow())) {
            throw Skip.because("the end of one of them did not last");
        }
        Item shown = task.latest().orElseThrow();
        String member = "/" + task.trace().orElseThrow().machine().stateMembers().get(0);
        String state = thing.state().orElse("");
        session.check(id(Promise.ALIKE), shown.answer(), shown.pointer() + member, state.equals(resource.looks().work().orElseThrow().ends()
                .get(shown.json().at(member).asText())), "the " + task.resource().name() + " at its end like the " + resource.name()
                + ", which is " + state, shown.json().at(member));
    }

    /** The work that makes it, where the server shows that. */
    public KnownResource task(KnownResource thing) {
        thing.follow();
        return thing.task().filter(KnownResource::isFound).orElseThrow(() -> Skip.because(thing.task().isEmpty()
                ? "no answer told the id of the work" : "the server does not know the work behind the " + resource.name()
                + ", which is legal"));
    }

    /** True when neither its creation nor the list told anything by which it could be followed. */
    public static boolean isNameless(KnownResource thing) {
        return thing.id().isEmpty() && thing.task().isEmpty() && !thing.isFound();
    }

    /** The list has shown it, with what was asked for. One that was given up at once, or that nothing names, need not be there. */
    public void listed(KnownResource thing) {
        if (!new OwnList(session, resource).isReadable()) {
            throw Skip.because("the list does not name what it shows as it should, so nothing can be looked up");
        }
        boolean failedEarly = !thing.isFound() && thing.task().filter(KnownResource::isFound).flatMap(KnownResource::state)
                .filter(state -> state.equals(resource.looks().work().orElseThrow().fails())).isPresent();
        if (failedEarly || isNameless(thing)) {
            return;
        }
        Seen evidence = thing.task().flatMap(KnownResource::latest).map(Item::answer).orElse(thing.creation());
        session.check(id(Promise.LISTED), evidence, "", thing.isFound(), "the " + resource.name() + " " + thing.name() + " in the list",
                "none: " + thing.missedEnd());
        thing.latest().ifPresent(last -> resource.looks().values().forEach((place, value) -> listed(thing, last, place, value)));
    }

    /** What the answer to the creation already showed wrongly is not held against the list as well. */
    private void listed(KnownResource thing, Item last, String place, Value value) {
        Optional<String> expected = expected(thing, value);
        String echo = thing.creation().at(resource.identity().substring(0, resource.identity().lastIndexOf('/')) + place).textValue();
        if (expected.isEmpty() || value.listed().isEmpty() || !expected.get().equals(echo)) {
            return;
        }
        JsonNode shown = last.json().at(place);
        boolean empty = shown.isMissingNode() || shown.isNull() || shown.asText().isEmpty();
        session.check(value.missing(), last.answer(), last.pointer() + place, !empty, expected.get(), shown);
        if (!empty && Observed.isSound(last, place)) {
            session.check(value.listed(), last.answer(), last.pointer() + place, shown.asText().equals(expected.get()), expected.get(),
                    shown);
        }
    }

    /** Each answer to a creation told an id of its own. */
    public void identities(List<KnownResource> things) {
        if (things.size() < 2) {
            throw Skip.because("fewer than two were created");
        }
        Map<String, String> owners = new HashMap<>();
        for (KnownResource thing : things) {
            Observed.identity(thing.creation(), resource).ifPresent(id -> {
                String owner = owners.putIfAbsent(id, thing.name());
                session.check(id(Promise.IDENTITY), thing.creation(), resource.identity(), owner == null, "an id of its own",
                        id + ", which " + owner + " has");
            });
        }
    }
}
