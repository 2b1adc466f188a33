package io.backuptck.suite.behaviour;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.time.Instant;
import org.opentest4j.TestAbortedException;

/** Looks at a resource until it is over. A look that brought no answer of the server is none; many of them in a row are the last ones. */
final class Pursuit {

    private static final int MOST_FAILED_IN_A_ROW = 5;
    /** Looks for what was not shown yet: a server may take a moment to show it. */
    private static final int LEAST_LOOKS = 12;

    private final ApiSession session;
    private final KnownResource thing;
    private final Instant begun;
    private int looks;
    private int failed;
    private String problem = "";
    private boolean offered = true;

    Pursuit(KnownResource thing) {
        this.session = thing.session();
        this.thing = thing;
        this.begun = session.time().now();
    }

    /** Why the end was not seen; empty when it was. */
    String toEnd() {
        String name = thing.resource().name() + " " + thing.id();
        boolean ended = session.poll(this::look, seen -> thing.isOver() || thing.gone().isPresent() || failed >= MOST_FAILED_IN_A_ROW
                || !thing.isFound() && isLate()).isPresent();
        if (failed >= MOST_FAILED_IN_A_ROW) {
            return problem;
        } else if (!thing.isFound()) {
            return offered ? "the " + name + " was not found" : "the server offers no way to look at it";
        } else if (thing.gone().isPresent()) {
            return "the " + name + " was there and is gone";
        } else if (!ended) {
            return "the " + name + " did not come to its end within the completion timeout";
        }
        look();
        look();
        if (thing.isDoubtful()) {
            look();
        }
        return "";
    }

    /** Nothing promises how soon something new is there; but there is nothing to wait for where it cannot be looked at. */
    private boolean isLate() {
        return !offered || looks >= LEAST_LOOKS && !session.time().now().isBefore(begun.plus(thing.resource().looks().settles()));
    }

    private Presence look() {
        looks++;
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
}
