package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Waits until what was removed is gone. As long as something tells that this goes on, nobody can say that it was not done: a state that passes, work
 * that the removal has started and that is not over, or that the server has only taken it on (202).
 */
final class Departure {

    private static final int ACCEPTED_FOR_LATER = 202;

    private final ApiSession session;
    private final Resource resource;
    private final Optional<Machine> machine;
    private final Optional<KnownResource> work;
    private final boolean forLater;
    private String state = "";

    /** @param removal the answer to it */
    Departure(ApiSession session, Resource resource, Seen removal) {
        this.session = session;
        this.resource = resource;
        this.machine = resource.lifecycle().map(name -> Machine.of(session.contract(), name));
        this.work = work(removal);
        this.forLater = removal.status() == ACCEPTED_FOR_LATER;
    }

    /** What the removal has started, where the contract says how that ends. */
    private Optional<KnownResource> work(Seen removal) {
        return session.contract().resources().stream().filter(kind -> !kind.equals(resource) && kind.isCreatedBy(removal.operation())
                && kind.readBy().isPresent() && (kind.lifecycle().isPresent() || !kind.looks().over().isEmpty())).flatMap(kind ->
                Observed.reliable(removal, kind.identity()).map(id -> new KnownResource(session, kind, id, "", removal)).stream()).findFirst();
    }

    /**
     * Looks until it is gone, or nothing tells any more that it will be.
     *
     * @param shown what a look shows of it; missing where it shows nothing
     * @return the last look
     */
    <T> T until(Supplier<T> look, Predicate<T> gone, Function<T, JsonNode> shown) {
        Patience patience = Patience.afterRemoval(session, resource);
        T last = patience.until(look, gone, seen -> goesOn(shown.apply(seen)));
        state = gone.test(last) ? "" : state;
        if (patience.isCutShort() && !forLater) {
            throw Inconclusive.forThisScenario("the " + resource.name() + " was not gone within the completion timeout" + words()
                    + "; raise --completion-timeout if it is just slow");
        }
        return last;
    }

    /** The state in which it was last seen, as an addition to a sentence; empty for none. */
    String words() {
        return state.isEmpty() ? "" : ", and is " + state;
    }

    private boolean goesOn(JsonNode shown) {
        state = machine.flatMap(one -> one.configuration(shown)).map(Configuration::state).orElse("");
        boolean passes = machine.flatMap(one -> one.state(state).filter(now -> passes(one, now))).isPresent();
        return passes || isWorkUnfinished().orElse(forLater);
    }

    /** One that the server leaves by itself, or that is on the way to nothing. */
    private static boolean passes(Machine machine, State state) {
        return state.kind() == State.Kind.PASSING || state.kind() == State.Kind.INITIAL && machine.reachableStates(state.name()).size() > 1;
    }

    /** Empty where there is no work, or no look shows it. */
    private Optional<Boolean> isWorkUnfinished() {
        try {
            return work.filter(one -> one.seek() == ListLook.Presence.SHOWN).map(one -> !one.isOver());
        } catch (TestAbortedException notOffered) {
            return Optional.empty();
        }
    }

    /** Waits where something still shows the state in which it was removed, and tells that the server may not even have begun with that. */
    void begin(KnownResource thing, Predicate<String> before) {
        if (isWorkUnfinished().orElse(forLater)) {
            session.poll(() -> thing.look().exchange().response().isSuccess() && thing.state().filter(before).isPresent(), unmoved -> !unmoved
                    || !isWorkUnfinished().orElse(forLater));
        }
    }

    /** What the last look under its id shows. */
    static JsonNode read(KnownResource thing) {
        List<Item> reads = thing.reads();
        return thing.last() != ListLook.Presence.SHOWN || reads.isEmpty() ? MissingNode.getInstance() : reads.get(reads.size() - 1).json();
    }

    /** What the list shows of it. */
    JsonNode listed(KnownResource thing, ListLook look) {
        int at = ListLook.ids(session, resource, look.answer()).indexOf(thing.id());
        return at < 0 ? MissingNode.getInstance() : look.answer().at(resource.items()).path(at);
    }
}
