package io.backuptck.suite.behaviour;

import io.backuptck.contract.PathName;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.time.Instant;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Waits until what the run has made is shown before anything is called on it: for as long as the contract gives it with {@code settles}
 * a server may know nothing of it, so that a 404 says nothing of the call. Of what is shown at once nothing is waited for.
 */
public final class FirstSight {

    private static final int NOT_FOUND = 404;
    private static final int ACCEPTED_FOR_LATER = 202;

    private FirstSight() {
    }

    /** The same thing, once its read has shown it; the scenario is undecided where it does not. A read that tells nothing is not waited for. */
    public static KnownResource of(KnownResource thing) {
        ApiSession session = thing.session();
        Resource resource = thing.resource();
        if (thing.isFound() || thing.isRemoved() || session.api().isBuiltIn() || resource.readBy().isEmpty()
                || resource.looks().atOnce() && isClear(thing)) {
            return thing;
        }
        requireId(thing);
        if (session.shared("first sight of " + resource.name() + " " + thing.id(), () -> seek(thing)) == Presence.NOT_SHOWN && !thing.isFound()) {
            throw Inconclusive.forThisScenario(words(thing) + (thing.creation().status() == ACCEPTED_FOR_LATER
                    ? ", after the server took it on with status 202" : ""));
        }
        return thing;
    }

    private static Presence seek(KnownResource thing) {
        try {
            return Patience.with(thing.session(), thing.resource()).until(thing::seek, presence -> presence == Presence.SHOWN);
        } catch (TestAbortedException notOffered) {
            return Presence.UNKNOWN;
        }
    }

    static void requireId(KnownResource thing) {
        if (thing.id().isEmpty()) {
            throw Skip.because(withoutId(thing));
        }
    }

    /** False when nothing tells which part of its id stands in paths, so that an answer about it says nothing unless it shows it. */
    private static boolean isClear(KnownResource thing) {
        return Observed.name(thing.creation(), thing.resource()).filter(name -> !PathName.of(thing.resource()).isClear(name)).isEmpty();
    }

    /** The scenario is undecided where a thing may not have been found only because its id should have stood otherwise in the path. */
    static void requireClear(KnownResource thing, Seen answer) {
        if (answer.status() == NOT_FOUND && !thing.isFound() && !isClear(thing)) {
            throw Inconclusive.forThisScenario(words(thing) + "; the contract does not show whether all of that name, which has slashes, stands in "
                    + "the path of " + answer.operation().id() + ", or its end: show both as examples (the name in the answer, and the "
                    + "value of the parameter " + thing.resource().parameter() + ")");
        }
    }

    static String withoutId(KnownResource thing) {
        return "no answer told an id of the " + thing.resource().name() + " " + thing.name() + " by which it could be asked for";
    }

    /** That it was never shown, and what was answered instead. */
    static String words(KnownResource thing) {
        return "the " + thing.resource().name() + " " + thing.id() + " was not shown under its id" + thing.notShown().map(answer -> ": "
                + Reply.words(thing.session(), answer)).orElse("");
    }

    /**
     * Sends a call on something that need not have been shown yet: one that is answered with 404 is sent again once it is shown or, where no
     * read can show it, as long as it may not be known yet. A look before each call would let things go on that are over soon.
     *
     * @return the last answer
     */
    static Seen call(KnownResource thing, Supplier<Seen> call) {
        Seen answer = call.get();
        Instant known = thing.creation().exchange().sentAt().plus(thing.resource().looks().settles())
                .plus(thing.session().settings().pollInterval().multipliedBy(Patience.LEAST_LOOKS));
        if (answer.status() != NOT_FOUND || !isUnseen(thing)) {
            return answer;
        }
        if (thing.resource().readBy().isPresent()) {
            return of(thing).isFound() ? call.get() : answer;
        }
        if (thing.session().time().now().isBefore(known)) {
            answer = Patience.with(thing.session(), thing.resource()).until(call, again -> again.status() != NOT_FOUND);
        }
        if (answer.status() == NOT_FOUND && thing.creation().status() == ACCEPTED_FOR_LATER) {
            throw Inconclusive.forThisScenario("the server took the " + thing.resource().name() + " on with status 202, and answers "
                    + answer.operation().id() + " of it with status 404, as if it did not know it yet");
        }
        return answer;
    }

    private static boolean isUnseen(KnownResource thing) {
        return !thing.isFound() && !thing.isRemoved() && !thing.session().api().isBuiltIn() && !thing.resource().looks().atOnce();
    }
}
