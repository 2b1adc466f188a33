package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.AnswerRules;
import io.backuptck.suite.ApiSession;
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
    private final List<Seen> answers = new ArrayList<>();
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
    /** True when something was called on it since it was last seen, so that nobody knows where it is. */
    private boolean moved;

    /**
     * @param id   empty when no answer told one that can be relied on
     * @param mark the name that its creation gave it; empty when it has none
     */
    KnownResource(ApiSession session, Resource resource, String id, String mark, Seen creation) {
        this.session = session;
        this.resource = resource;
        this.id = resource.idOf(id);
        this.mark = mark;
        this.creation = creation;
        this.reportedAs = id.isEmpty() ? "named " + mark : this.id;
        this.trace = resource.lifecycle().map(name -> new Trace(Machine.of(session.contract(), name)));
        this.task = resource.looks().work().map(work -> session.contract().resource(work.resource())).flatMap(work ->
                Observed.identity(creation, work).map(own -> new KnownResource(session, work, own, "", creation)));
        beginning().ifPresent(this::observe);
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

    /** Its id as the value of the parameter that takes it, and those of what it lies below. */
    public Map<String, String> parameters() {
        return Existing.below(session, creation, resource.parameter(), id);
    }

    /** The call that shows it under its id. */
    public ApiCall reading() {
        return UsualCall.of(session, resource.readBy().orElseThrow(), parameters());
    }

    /** Looks at it once under its id. */
    public Seen look() {
        Seen answer = Reply.decided(Looks.at(session, reading()));
        answers.add(answer);
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

    String mark() {
        return mark;
    }

    /** Takes note of what the list shows of it. */
    void listed(Item item) {
        id = Observed.reliable(item.answer(), item.pointer() + OwnList.identity(session, resource)).map(resource::idOf).orElse(id);
        saw(item);
    }

    private void saw(Item item) {
        moved = false;
        if (!removed) {
            latest = Optional.of(item);
            observe(item);
        }
    }

    private void observe(Item item) {
        trace.ifPresent(one -> Observed.add(one, resource, item, !id.isEmpty()));
        wasFinal |= latest.isPresent() && isFinal();
    }

    /** What its creation shows of it. What was found wrong with where it begins is blamed for that alone, and no moment of its life. */
    Optional<Item> beginning() {
        return shownBy(creation).filter(item -> trace.stream().flatMap(one -> one.machine().members().stream()).allMatch(member ->
                AnswerRules.isSound(session, creation, item.pointer() + "/" + member)));
    }

    private Optional<Item> shownBy(Seen answer) {
        return Reply.of(session, answer) != Reply.ACCEPTED ? Optional.empty() : Observed.in(answer, resource, trace.map(Trace::machine),
                id, answer == creation).filter(item -> answer != creation || new ShownAtCreation(session.contract(), resource).shows(item));
    }

    /** Notes a call that may have changed it, under its name in the lifecycle. */
    void called(String call, CallAnswer answer) {
        moved |= answer != CallAnswer.REFUSED;
        followed &= answer == CallAnswer.REFUSED;
        trace.ifPresent(one -> one.add(new Event.Call(session.time().now(), call, answer)));
    }

    /** Its life so far; empty when the contract gives it none. */
    public Optional<Trace> trace() {
        return trace;
    }

    /** The answers to all looks under its id. */
    public List<Seen> answers() {
        return answers;
    }

    /** What its reads have shown. */
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

    /** The answer to the last read of what was seen before and cannot be found any more. */
    public Optional<Seen> gone() {
        return missedInARow >= LOOKS_TO_BE_SURE ? notShown : Optional.empty();
    }

    boolean isMissed() {
        return missedInARow > 0;
    }

    /** True when it was shown, and the last look told that it is no longer there. */
    public boolean isGone() {
        return gone().isPresent() || isFound() && last == Presence.NOT_SHOWN && resource.readBy().isEmpty();
    }

    /** The state in which it was last seen; empty when none was readable. */
    public Optional<String> state() {
        return trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource()))).map(Configuration::state);
    }

    /** True when it does not change any more by itself; words that name no state may follow on a final one. */
    public boolean isOver() {
        return is(Machine::isEnd) || wasFinal && trace.filter(one -> one.machine().open()).isPresent() || latest.map(Item::json)
                .filter(shown -> Observed.isOver(resource, shown)).isPresent();
    }

    private boolean is(BiPredicate<Machine, Configuration> kind) {
        return latest.isPresent() && !moved && trace.filter(one -> one.machine().configuration(latest.get().json())
                .filter(at -> kind.test(one.machine(), at)).isPresent()).isPresent();
    }

    /** True when the last look has shown that it still changes by itself. */
    public boolean isUnfinished() {
        return is((machine, at) -> !machine.isEnd(at));
    }

    /** True when nothing can move it any more, not even a call. */
    public boolean isFinal() {
        return is(Machine::isFinal);
    }

    /** True when it was seen in a final state, whatever came after that. */
    public boolean wasFinal() {
        return wasFinal;
    }

    /** Looks until it is over, and some times more to see that it stays so; true when the end was seen. */
    public boolean follow() {
        return follow(() -> { });
    }

    /** @param beside what else is looked at each time */
    public boolean follow(Runnable beside) {
        if (!followed) {
            followed = true;
            missedEnd = new Pursuit(this, beside).toEnd();
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
