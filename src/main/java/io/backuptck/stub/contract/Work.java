package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Operation;
import io.backuptck.lifecycle.Configuration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Moves things along their courses: by themselves, and on a call. */
final class Work {

    private final Views views;

    Work(Views views) {
        this.views = views;
    }

    /**
     * Makes the step that the lifecycle has for the call; without one the thing is gone afterwards.
     *
     * @throws Refused when there is one, and not from where the thing is
     */
    void act(StoredResources things, StoredResource thing, Operation operation, Instant now) {
        Optional<Course> course = things.kind().course().filter(known -> known.knows(operation.id()));
        if (course.isEmpty()) {
            things.forget(thing);
        } else {
            thing.move(thing.at().flatMap(at -> course.get().after(operation.id(), at, shown(things, thing)))
                    .orElseThrow(() -> new Refused(Reason.CONFLICT)), now);
        }
    }

    /** Moves everything one step on; false when nothing moved. */
    boolean stepAll(ResourceStore stock, Instant now) {
        boolean moved = false;
        for (StoredResources things : stock.all()) {
            for (StoredResource thing : things.all()) {
                Optional<Configuration> before = thing.at();
                step(things, thing, now);
                moved |= !before.equals(thing.at());
            }
        }
        return moved;
    }

    void step(StoredResources things, StoredResource thing, Instant now) {
        things.kind().course().ifPresent(course -> thing.at().ifPresent(at ->
                thing.move(course.next(at, shown(things, thing)), now)));
    }

    private Supplier<ObjectNode> shown(StoredResources things, StoredResource thing) {
        return () -> views.full(things.kind(), thing).thing();
    }
}
