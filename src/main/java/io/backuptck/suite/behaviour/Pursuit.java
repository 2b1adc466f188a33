package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/**
 * Looks at a resource, and at the work that makes it, until it is over. A look that brought no answer of the server is none; many
 * of them in a row are the last ones.
 */
final class Pursuit {

    private static final int MOST_FAILED_IN_A_ROW = 5;
    /** Looks for what was not shown yet: a server may take a moment to show it. */
    private static final int LEAST_LOOKS = 12;
    /** Looks for what is not shown when its work has failed: it may have failed before there was anything. */
    private static final int LOOKS_AFTER_FAILED_WORK = 5;
    /** Looks for work that the server may not know yet, where nothing else can be looked at. */
    private static final int MOST_BLIND_LOOKS = 10;
    /** Looks at what is over, to see that it stays so. */
    private static final int LOOKS_AFTER_END = 3;

    private final ApiSession session;
    private final KnownResource thing;
    private final Optional<KnownResource> task;
    /** When something last told that it is still in the making. */
    private Instant lastSign;
    private int looks;
    private int looksAfterFailedWork;
    private int blindLooks;
    private int failed;
    private String problem = "";
    private boolean offered = true;
    private boolean lost;
    private final Runnable beside;
    private Optional<JsonNode> unreadable = Optional.empty();
    private int looksAtUnreadable;

    /** @param beside what else is looked at each time */
    Pursuit(KnownResource thing, Runnable beside) {
        this.beside = beside;
        this.session = thing.session();
        this.thing = thing;
        this.task = thing.task();
        this.lastSign = session.time().now();
    }

    /** Why the end was not seen; empty when it was. */
    String toEnd() {
        String name = thing.resource().name() + " " + thing.name();
        if (thing.id().isEmpty() && thing.resource().readBy().isPresent() && task.isEmpty() && !session.api().isBuiltIn()) {
            return FirstSight.withoutId(thing); // a read of no id would ask for something else
        }
        boolean ended = session.poll(this::look, over -> over).isPresent();
        if (failed >= MOST_FAILED_IN_A_ROW) {
            return problem;
        } else if (thing.isGone()) {
            return "the " + name + " was there and is gone";
        } else if (!ended) {
            return "the " + name + " did not come to its end within the completion timeout";
        } else if (!offered && !thing.isFound()) {
            return "the server offers no way to look at it" + (blindLooks > 0 ? " and does not know its work" : "");
        } else if (lost) {
            return "the " + name + " was not found";
        } else if (isStuck()) {
            return "the " + name + " shows nothing that tells how it goes on";
        }
        AtomicInteger after = new AtomicInteger();
        session.poll(() -> look() ? after.incrementAndGet() : LOOKS_AFTER_END, count -> count >= LOOKS_AFTER_END);
        if (thing.isMissed()) {
            look();
        }
        return "";
    }

    /** Looks once; true when there is nothing more to wait for. */
    private boolean look() {
        looks++;
        task.ifPresent(Pursuit::lookAtWork);
        boolean shown = seek() == Presence.SHOWN;
        beside.run();
        if (failed >= MOST_FAILED_IN_A_ROW || thing.gone().isPresent()) {
            return true;
        }
        if (task.filter(this::hasFailed).isPresent() && !shown && ++looksAfterFailedWork >= LOOKS_AFTER_FAILED_WORK) {
            return true;
        }
        boolean workDone = task.isEmpty() || task.get().isOver() || task.get().last() != Presence.SHOWN || doesWorkStayBehind();
        Instant now = session.time().now();
        if (!workDone && !thing.isOver() || shown && !thing.isOver()) {
            lastSign = now;
        }
        boolean late = looks >= LEAST_LOOKS && !now.isBefore(lastSign.plus(thing.resource().looks().settles()));
        looksAtUnreadable = shown && unreadable().isPresent() && unreadable().equals(unreadable) ? looksAtUnreadable + 1 : 0;
        unreadable = unreadable();
        if (isStuck() && workDone) {
            return true;
        }
        if (shown || !workDone) {
            return thing.isOver() && (workDone || late);
        }
        if (offered) {
            lost = late;
            return lost;
        }
        return task.isEmpty() || task.get().isOver() || ++blindLooks >= MOST_BLIND_LOOKS;
    }

    /** What the last look has shown, where that names no state of a lifecycle that has all words there are. */
    private Optional<JsonNode> unreadable() {
        return thing.trace().map(Trace::machine).filter(machine -> !machine.open()).flatMap(machine -> thing.latest().map(Item::json)
                .filter(shown -> machine.configuration(shown).isEmpty()));
    }

    /** True for what shows the same all the time, in words that its lifecycle does not know. */
    private boolean isStuck() {
        return looksAtUnreadable >= LEAST_LOOKS;
    }

    private Presence seek() {
        try {
            Presence presence = thing.seek();
            offered = true;
            failed = 0;
            return presence;
        } catch (Inconclusive noAnswer) {
            failed++;
            problem = noAnswer.getMessage();
        } catch (TestAbortedException notOffered) {
            offered = false;
        }
        return Presence.UNKNOWN;
    }

    /** A server need not know the work, and need not know it at once; then the resource alone tells. */
    private static void lookAtWork(KnownResource work) {
        try {
            work.look();
        } catch (TestAbortedException notOffered) {
            // It is followed without.
        }
    }

    private boolean hasFailed(KnownResource work) {
        return work.isOver() && work.state().filter(thing.resource().looks().work().orElseThrow().fails()::equals).isPresent();
    }

    /** The work of an earlier one did not end in time, so there is no use in waiting for this one. */
    private boolean doesWorkStayBehind() {
        return KnownResources.of(session, thing.resource()).all().stream().anyMatch(earlier -> earlier != thing && earlier.isFollowed()
                && earlier.isOver() && earlier.task().filter(work -> work.isFound() && !work.isOver()).isPresent());
    }
}
