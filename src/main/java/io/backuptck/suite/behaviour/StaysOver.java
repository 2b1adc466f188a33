package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What says that a thing without a lifecycle is over ({@code over}) stays as it is, as long as nothing is called on the thing. All looks of the run at
 * it count, and two more.
 */
public final class StaysOver {

    private static final int LOOKS = 2;
    /** The stub of a contract whose example is not over never comes to an end. */
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int TAKEN_ON = 202;
    private static final int SERVER_ERROR = 500;

    private final ApiSession session;
    private final Resource resource;

    public StaysOver(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    /** Looks at one until it is over, and some times more. A server may take longer; then the looks at the end of the run tell. */
    public void check(KnownResource thing) {
        Duration most = Waiting.least(MOST, session.settings().completionTimeout().dividedBy(2));
        boolean over = session.poll(() -> {
            thing.look();
            return thing.isOver();
        }, seen -> seen, most).isPresent();
        for (int look = 0; over && look < LOOKS; look++) {
            session.pause(session.settings().pollInterval());
            thing.look();
        }
        if (!over || !judge(thing)) {
            throw Skip.because("the " + resource.name() + " " + thing.id() + " was not seen to be over, and to be there after that");
        }
    }

    /** The same of all that the run has made, when nothing more is done. */
    public void checkAll() {
        List<KnownResource> things = KnownResources.of(session, resource).all().stream().filter(thing -> !thing.isRemoved() && !thing.id().isEmpty()).toList();
        for (int look = 0; look < LOOKS; look++) {
            things.forEach(KnownResource::look);
        }
        if (things.stream().filter(this::judge).count() == 0) {
            throw Skip.because("no " + resource.name() + " of the run was seen to be over, and looked at again before anything was called on it");
        }
    }

    /** False when there was nothing to compare. */
    private boolean judge(KnownResource thing) {
        Optional<Item> first = thing.reads().stream().filter(read -> Observed.isOver(resource, read.json())).findFirst();
        List<Item> later = first.stream().flatMap(over -> thing.reads().stream().dropWhile(read -> read != over).skip(1)
                .takeWhile(read -> !isCalled(thing, over, read))).toList();
        for (Item read : later) {
            for (String place : Observed.overBy(resource, first.get().json())) {
                JsonNode then = first.get().json().at(place);
                JsonNode now = read.json().at(place);
                boolean held = session.check(Blame.of(session, resource, Promise.OVER), read.answer(), read.pointer() + place, Times.isSame(then, now)
                        || !Observed.isSound(read, place), "still " + then + ", which says that it is over (seen " + first.get().answer().exchange()
                        .answeredAt() + ")", now.isMissingNode() ? "" : now);
                if (!held) {
                    return true;
                }
            }
        }
        return !later.isEmpty();
    }

    /** Whether a request that the server took, or may have taken, could have changed it between two looks; what it takes on is done at any time. */
    private static boolean isCalled(KnownResource thing, Item from, Item to) {
        Instant since = from.answer().exchange().sentAt();
        Instant until = to.answer().exchange().answeredAt();
        return thing.session().answers().stream().filter(answer -> isChange(thing, answer)).anyMatch(answer -> !answer.exchange().sentAt().isAfter(until)
                && (answer.status() == TAKEN_ON || answer.status() >= SERVER_ERROR || !answer.exchange().answeredAt().isBefore(since)));
    }

    /** Whether anything that the run has sent may have changed it. */
    static boolean isCalled(KnownResource thing) {
        return thing.session().answers().stream().anyMatch(answer -> isChange(thing, answer));
    }

    /** True for a request that names the thing, or something below it, and changes something. */
    private static boolean isChange(KnownResource thing, Seen answer) {
        return answer.operation().changesState() && !Promises.isRejected(answer) && PathValues.names(thing, answer).orElse(false);
    }
}
