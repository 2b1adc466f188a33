package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** Work of the run's own that may be in the way of more: a creation that is rejected for that is tried once more when all of it is over. */
final class OwnWork {

    private final ApiSession session;
    private final Resource resource;
    private String awaited = "";

    /** @param resource what is to be created */
    OwnWork(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    /** Sends a creation, and sends it again where something of the run was in its way. */
    Seen outOfTheWay(Supplier<Seen> creation) {
        Seen answer = creation.get();
        if (session.api().isBuiltIn() || answer.exchange().response().isSuccess() || !InTheWay.isSaidBy(session, resource, answer)) {
            return answer;
        }
        List<KnownResource> going = session.contract().resources().stream().flatMap(kind -> KnownResources.of(session, kind).all().stream())
                .filter(OwnWork::isGoingOn).toList();
        if (going.isEmpty()) {
            return answer;
        }
        boolean over = going.stream().map(KnownResource::follow).reduce(true, Boolean::logicalAnd);
        awaited = going.stream().map(one -> "the " + one.resource().name() + " " + one.id()).collect(Collectors.joining(", "))
                + (over ? ", which the run had started, was in the way at first, and is over" : ", which the run has started, may be in the way");
        return creation.get();
    }

    /** What was waited for, as an addition to the reason of a rejection; empty for nothing. */
    Optional<String> words() {
        return Optional.of(awaited).filter(text -> !text.isEmpty());
    }

    /** What was followed to no end is not waited for once more. */
    private static boolean isGoingOn(KnownResource thing) {
        if (thing.isRemoved() || thing.id().isEmpty() || thing.isOver() || thing.isFollowed() || thing.resource().readBy().isEmpty()
                || thing.trace().isEmpty() && thing.resource().looks().over().isEmpty()) {
            return false;
        }
        try {
            return thing.seek() == Presence.SHOWN && !thing.isOver();
        } catch (TestAbortedException | Inconclusive unseen) {
            return false;
        }
    }
}
