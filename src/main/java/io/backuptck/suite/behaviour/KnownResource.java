package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.ListLook.Presence;
import io.backuptck.target.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/** One resource that the run created, with all that was seen of it. */
public final class KnownResource {

    /** One look that finds nothing may be a blip. */
    private static final int LOOKS_TO_BE_SURE = 2;
    /** Refusals that say nothing of what was looked for. */
    private static final Set<Integer> SAY_NOTHING = Set.of(401, 403, 429);

    private final ApiSession session;
    private final Resource resource;
    private final String id;
    private final Seen creation;
    private final Optional<Trace> trace;
    private final List<Item> reads = new ArrayList<>();
    private Optional<Item> latest = Optional.empty();
    private Optional<Seen> notShown = Optional.empty();
    private int missedInARow;
    private boolean wasFinal;
    private boolean followed;
    private String missedEnd = "";
    private int lastStatus;

    KnownResource(ApiSession session, Resource resource, String id, Seen creation) {
        this.session = session;
        this.resource = resource;
        this.id = id;
        this.creation = creation;
        this.trace = resource.lifecycle().map(name -> new Trace(Machine.of(session.contract(), name)));
        shownBy(creation).ifPresent(this::observe);
    }

    public Resource resource() {
        return resource;
    }

    public String id() {
        return id;
    }

    public Seen creation() {
        return creation;
    }

    ApiSession session() {
        return session;
    }

    /** Its id as the value of the parameter that takes it. */
    public Map<String, String> parameters() {
        return Map.of(resource.parameter(), id);
    }

    /** The call that shows it under its id. */
    public ApiCall reading() {
        return UsualCall.of(session, resource.readBy().orElseThrow(), parameters());
    }

    /** Looks at it once under its id. */
    public Seen look() {
        return saw(Reply.decided(Looks.at(session, reading())));
    }

    /** Takes note of an answer that shows it, or should. */
    Seen saw(Seen answer) {
        lastStatus = answer.status();
        Optional<Item> shown = shownBy(answer);
        if (shown.isPresent()) {
            reads.add(shown.get());
            observe(shown.get());
            missedInARow = 0;
        } else {
            notShown = Optional.of(answer);
            missedInARow += isFound() && isMissedBy(answer) ? 1 : 0;
        }
        return answer;
    }

    private boolean isMissedBy(Seen answer) {
        return Reply.of(session, answer) == Reply.REFUSED && !SAY_NOTHING.contains(answer.status());
    }

    /** Looks once, under its id or, on servers that have no such read, in the list. */
    Presence seek() {
        try {
            if (resource.readBy().isPresent()) {
                Seen answer = look();
                return shownBy(answer).isPresent() ? Presence.SHOWN
                        : isMissedBy(answer) ? Presence.NOT_SHOWN : Presence.UNKNOWN;
            }
        } catch (TestAbortedException notOffered) {
            if (!reads.isEmpty() || resource.listedBy().isEmpty()) {
                throw notOffered;
            }
        }
        ListLook list = ListLook.at(session, resource, this);
        list.item(this).ifPresent(this::observe);
        return list.of(this);
    }

    /** Makes the scenario inconclusive when the last look did not show it. */
    void requireShown() {
        if (lastStatus >= 400) {
            throw new Inconclusive("the " + resource.name() + " " + id + " that was created is no longer shown (status " + lastStatus + ")");
        }
    }

    private void observe(Item item) {
        latest = Optional.of(item);
        trace.ifPresent(one -> {
            if (one.machine().stateMembers().stream().allMatch(item.json()::has)) { // else it says nothing about its life
                one.add(new Event.Observation(item.answer().exchange().answeredAt(), item.json(), item.answer().exchange().number()));
            }
            wasFinal |= isFinal();
        });
    }

    /** The resource in an answer: where the contract says, or the object with its state around the id. */
    private Optional<Item> shownBy(Seen answer) {
        if (Reply.of(session, answer) != Reply.ACCEPTED) {
            return Optional.empty();
        }
        if (!resource.looks().shown().isEmpty()) {
            return Optional.of(new Item(answer, 0, resource.looks().shown())).filter(item -> answer != creation && item.json().isObject());
        }
        List<String> members = trace.map(one -> one.machine().stateMembers()).orElse(List.of());
        for (String place = resource.identity(); !place.isEmpty();) {
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
            JsonNode object = answer.at(place);
            if (object.isObject() && members.stream().allMatch(object::has)) {
                return Optional.of(new Item(answer, 0, place));
            }
        }
        return Optional.empty();
    }

    /** Notes a call that may have changed it. */
    void called(String operation, Event.CallAnswer answer) {
        trace.ifPresent(one -> one.add(new Event.Call(session.time().now(), operation, answer)));
    }

    /** Its life so far; empty when the contract gives it none. */
    public Optional<Trace> trace() {
        return trace;
    }

    /** What its reads have shown, in their order. */
    public List<Item> reads() {
        return reads;
    }

    /** The last answer that did not show it. */
    public Optional<Seen> notShown() {
        return notShown;
    }

    /** True once anything has shown it. */
    public boolean isFound() {
        return latest.isPresent();
    }

    /** The answer to the last read of what was seen before and cannot be found any more. */
    public Optional<Seen> gone() {
        return missedInARow >= LOOKS_TO_BE_SURE ? notShown : Optional.empty();
    }

    /** True when what was seen before was not found by the last look. */
    boolean isDoubtful() {
        return missedInARow > 0;
    }

    /** The state in which it was last seen; empty when none was readable. */
    public Optional<String> state() {
        return trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource())))
                .map(configuration -> configuration.state());
    }

    /** True when it does not change any more by itself; words that name no state may follow on a final one. */
    public boolean isOver() {
        boolean open = trace.filter(one -> one.machine().open()).isPresent();
        boolean ended = trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource()).filter(one.machine()::isEnd)))
                .isPresent();
        return ended || open && wasFinal || latest.filter(item -> isOver(resource, item.json())).isPresent();
    }

    /** True when one of the words that the contract names says that something does not change any more. */
    public static boolean isOver(Resource resource, JsonNode shown) {
        return resource.looks().over().entrySet().stream().anyMatch(word -> shown.at(word.getKey()).isTextual()
                && Pattern.compile(word.getValue()).matcher(shown.at(word.getKey()).textValue()).find());
    }

    /** True when nothing can move it any more, not even a call. */
    boolean isFinal() {
        return trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource()).filter(one.machine()::isFinal)))
                .isPresent();
    }

    /** True when it was seen in a final state, whatever came after that. */
    public boolean wasFinal() {
        return wasFinal;
    }

    /** Looks until it is over, and some times more to see that it stays so; true when the end was seen. */
    public boolean follow() {
        if (!followed) {
            followed = true;
            missedEnd = new Pursuit(this).toEnd();
        }
        return isOver();
    }

    boolean isFollowed() {
        return followed;
    }

    /** Why the end was not seen; empty when it was. */
    public String missedEnd() {
        return missedEnd;
    }
}
