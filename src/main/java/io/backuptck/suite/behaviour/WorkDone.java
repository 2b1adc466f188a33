package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.contract.Resource.Work;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that says that it is done has done it: once its end was seen, a thing is read as ended, too. It may be late as the contract says with
 * {@code settles}, or where that says nothing for some looks.
 */
public final class WorkDone {

    private final ApiSession session;
    private final Resource resource;

    public WorkDone(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    /** Judges what was seen of all that the run has made; what was called on is another matter. */
    public void check() {
        KnownResources.of(session, resource).all().forEach(thing -> thing.task().filter(task -> isPlain(thing) && isPlain(task))
                .ifPresent(task -> check(thing, task)));
    }

    private static boolean isPlain(KnownResource thing) {
        return thing.trace().filter(trace -> !trace.wasOperated() && !Observed.leavesTheEnd(trace)).isPresent();
    }

    private void check(KnownResource thing, KnownResource task) {
        Work work = resource.looks().work().orElseThrow();
        Optional<Item> done = task.reads().stream().filter(read -> state(task, read).filter(state -> work.ends().containsKey(state)
                && !state.equals(work.fails())).isPresent()).findFirst();
        if (done.isEmpty()) {
            return;
        }
        Instant seen = done.get().answer().exchange().answeredAt();
        List<Item> later = thing.reads().stream().filter(read -> !read.answer().exchange().sentAt().isBefore(seen)).toList();
        boolean unsaid = resource.looks().settles().isZero() && !resource.looks().atOnce();
        List<Item> late = unsaid ? later.stream().skip(Patience.LEAST_LOOKS).toList() : later.stream().filter(read ->
                !read.answer().exchange().sentAt().isBefore(seen.plus(resource.looks().settles()))).toList();
        Machine machine = thing.trace().orElseThrow().machine();
        Optional<Item> unfinished = late.stream().filter(read -> machine.configuration(read.json()).filter(at -> !machine.isEnd(at)).isPresent()).findFirst();
        Optional<Item> evidence = unfinished.or(() -> late.stream().findFirst());
        String ended = state(task, done.get()).orElseThrow();
        evidence.ifPresent(read -> session.check(Blame.of(session, resource, Promise.ALIKE), read.answer(), read.pointer() + "/"
                + machine.stateMembers().get(0), unfinished.isEmpty(), "the " + resource.name() + " " + thing.name() + " as " + work.ends().get(ended)
                + ", since its " + task.resource().name() + " was seen to be " + ended + " at " + seen, state(thing, read).orElse("")));
    }

    private static Optional<String> state(KnownResource of, Item read) {
        return of.trace().map(Trace::machine).flatMap(machine -> machine.configuration(read.json())).map(Configuration::state);
    }
}
