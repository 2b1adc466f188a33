package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import io.backuptck.target.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.opentest4j.TestAbortedException;

/** One resource that the run created, with all that was seen of it. */
public final class KnownResource {

    /** One look that finds nothing may be a blip. */
    private static final int LOOKS_TO_BE_SURE = 2;
    /** Refusals that say nothing of what was looked for. */
    private static final Set<Integer> SAY_NOTHING = Set.of(401, 403, 429);

    private final ApiSession session;
    private final Resource resource;
    private final String mark;
    private final Seen creation;
    private final String reportedAs;
    private final Optional<Trace> trace;
    private final Optional<KnownResource> task;
    private final List<Item> reads = new ArrayList<>();
    private String id;
    private Optional<Item> latest = Optional.empty();
    private Optional<Seen> notShown = Optional.empty();
    private Presence last = Presence.UNKNOWN;
    private int missedInARow;
    private boolean wasFinal;
    private boolean removed;
    private boolean followed;
    private String missedEnd = "it was not followed";
    private int lastStatus;

    /**
     * @param id   empty when no answer told one that can be relied on
     * @param mark the name that its creation gave it; empty when it has none
     */
    KnownResource(ApiSession session, Resource resource, String id, String mark, Seen creation) {
        this.session = session;
        this.resource = resource;
        this.id = id;
        this.mark = mark;
        this.creation = creation;
        this.reportedAs = id.isEmpty() ? "named " + mark : id;
        this.trace = resource.lifecycle().map(name -> new Trace(Machine.of(session.contract(), name)));
        this.task = resource.looks().work().map(work -> session.contract().resource(work.resource())).flatMap(work ->
                Observed.reliable(creation, work.identity()).map(own -> new KnownResource(session, work, own, "", creation)));
        shownBy(creation).ifPresent(this::observe);
    }

    public Resource resource() {
        return resource;
    }

    public String id() {
        return id;
    }

    /** For people. */
    public String name() {
        return !mark.isEmpty() ? mark : id;
    }

    /** How the report names it. */
    public String reportedAs() {
        return reportedAs;
    }

    public Seen creation() {
        return creation;
    }

    ApiSession session() {
        return session;
    }

    /** The work that makes it; empty when the contract names none, or no answer told its id. */
    public Optional<KnownResource> task() {
        return task;
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
        Seen answer = Reply.decided(Looks.at(session, reading()));
        lastStatus = answer.status();
        Optional<Item> shown = shownBy(answer);
        if (shown.isPresent()) {
            reads.add(shown.get());
            missedInARow = 0;
            saw(shown.get());
        } else {
            notShown = Optional.of(answer);
            missedInARow += isFound() && isMissedBy(answer) ? 1 : 0;
        }
        last = shown.isPresent() ? Presence.SHOWN : isMissedBy(answer) ? Presence.NOT_SHOWN : Presence.UNKNOWN;
        return answer;
    }

    private boolean isMissedBy(Seen answer) {
        return Reply.of(session, answer) == Reply.REFUSED && !SAY_NOTHING.contains(answer.status());
    }

    /** Looks once, under its id or, where there is no such read, in the list; the look is aborted where there is neither. */
    Presence seek() {
        try {
            if (resource.readBy().isPresent()) {
                look();
                return last;
            }
        } catch (TestAbortedException notOffered) {
            if (!reads.isEmpty() || resource.listedBy().isEmpty()) {
                throw notOffered;
            }
        }
        if (resource.listedBy().isEmpty()) {
            throw Skip.because("the contract has no operation that shows " + resource.oneOf(false));
        }
        last = new OwnList(session, resource).look(this);
        return last;
    }

    /** What the last look has told. */
    Presence last() {
        return last;
    }

    /** Makes the scenario inconclusive when the last look did not show it. */
    void requireShown() {
        if (lastStatus >= 400) {
            throw new Inconclusive("the " + resource.name() + " " + id + " that was created is no longer shown (status " + lastStatus + ")");
        }
    }

    /** True for what the list shows of it: by its id or, where that leads nowhere, by its name, which no other of the run has. */
    boolean matches(Item item) {
        String listed = OwnList.id(session, resource, item);
        KnownResources known = KnownResources.of(session, resource);
        return !listed.isEmpty() && listed.equals(id) || !mark.isEmpty() && item.json().at(resource.looks().mark()).asText().equals(mark)
                && known.isOnly(mark) && known.isNew(item);
    }

    /** Takes note of what the list shows of it. */
    void listed(Item item) {
        id = Observed.reliable(item.answer(), item.pointer() + OwnList.identity(session, resource)).orElse(id);
        saw(item);
    }

    private void saw(Item item) {
        if (!removed) {
            latest = Optional.of(item);
            observe(item);
        }
    }

    private void observe(Item item) {
        trace.ifPresent(one -> Observed.add(one, resource, item, !id.isEmpty()));
        wasFinal |= latest.isPresent() && isFinal();
    }

    private Optional<Item> shownBy(Seen answer) {
        return Reply.of(session, answer) != Reply.ACCEPTED ? Optional.empty()
                : Observed.in(answer, resource, trace.map(Trace::machine), id, answer == creation);
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

    /** What the last look that found it has shown. */
    public Optional<Item> latest() {
        return latest;
    }

    /** The last answer that did not show it. */
    public Optional<Seen> notShown() {
        return notShown;
    }

    /** True once a look has shown it. */
    public boolean isFound() {
        return latest.isPresent();
    }

    /** True when neither its creation nor the list told anything by which it could be followed. */
    public boolean isNameless() {
        return id.isEmpty() && task.isEmpty() && latest.isEmpty();
    }

    /** The answer to the last read of what was seen before and cannot be found any more. */
    public Optional<Seen> gone() {
        return missedInARow >= LOOKS_TO_BE_SURE ? notShown : Optional.empty();
    }

    /** True when it was shown, and the last look told that it is no longer there. */
    public boolean isGone() {
        return gone().isPresent() || isFound() && last == Presence.NOT_SHOWN && resource.readBy().isEmpty();
    }

    /** True when what was seen before was not found by the last read. */
    boolean isDoubtful() {
        return missedInARow > 0;
    }

    /** The state in which it was last seen; empty when none was readable. */
    public Optional<String> state() {
        return trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource()))).map(Configuration::state);
    }

    /** True when it does not change any more by itself; words that name no state may follow on a final one. */
    public boolean isOver() {
        boolean open = trace.filter(one -> one.machine().open()).isPresent();
        return is(Machine::isEnd) || open && wasFinal || latest.filter(item -> Observed.isOver(resource, item.json())).isPresent();
    }

    private boolean is(BiPredicate<Machine, Configuration> kind) {
        return latest.isPresent() && trace.filter(one -> one.machine().configuration(latest.get().json())
                .filter(at -> kind.test(one.machine(), at)).isPresent()).isPresent();
    }

    /** True when nothing can move it any more, not even a call. */
    boolean isFinal() {
        return is(Machine::isFinal);
    }

    /** True when it was seen in a final state, whatever came after that. */
    public boolean wasFinal() {
        return wasFinal;
    }

    /** True when the last look at it showed the final state in which it stays. */
    public boolean isKept() {
        String keeps = resource.looks().keeps();
        return isFinal() && (keeps.isEmpty() || state().filter(keeps::equals).isPresent());
    }

    /** Looks until it is over, and some times more to see that it stays so; true when the end was seen. */
    public boolean follow() {
        if (!followed) {
            followed = true;
            missedEnd = new Pursuit(this).toEnd();
        }
        return isOver();
    }

    public boolean isFollowed() {
        return followed;
    }

    /** Why the end was not seen; empty when it was. */
    public String missedEnd() {
        return missedEnd;
    }

    public boolean isRemoved() {
        return removed;
    }

    public void removed() {
        removed = true;
    }
}
