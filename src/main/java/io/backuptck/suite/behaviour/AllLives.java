package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.Call;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.SuiteRun;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the lives of all that a run has made against their lifecycle when it ends: what scenarios have seen of a thing after its life was
 * judged, or of one that none has judged, counts, too. Each is judged once more only where more was seen of it.
 */
public final class AllLives {

    private final ApiSession session;
    private final Resource resource;
    /** How many events of a life were judged here. */
    private final Map<Trace, Integer> judged;

    public AllLives(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.judged = session.shared("judged lives of " + resource.name(), IdentityHashMap::new);
    }

    /** Lets this be the last thing that is judged, after the scenarios of the user's own as well. */
    static void atTheEnd(ApiSession session, Resource resource) {
        if (!session.api().isBuiltIn() && resource.lifecycle().isPresent()) {
            SuiteRun.current().lastly(() -> {
                try {
                    new AllLives(session, resource).judge();
                } catch (Inconclusive doingOfOthers) {
                    SuiteRun.current().recorder().problem(doingOfOthers.getMessage());
                }
            });
        }
    }

    /**
     * True when each that was judged is as it should be.
     *
     * @throws Inconclusive when one of them can be the doing of others; all are judged before
     */
    boolean judge() {
        boolean kept = true;
        Optional<Inconclusive> doubt = Optional.empty();
        for (KnownResource thing : all()) {
            Optional<Trace> life = thing.trace().filter(trace -> trace.observations().size() > 1 && !isReplaced(thing)
                    && judged.getOrDefault(trace, 0) < trace.events().size());
            try {
                kept &= life.isEmpty() || judge(thing, life.get());
            } catch (Inconclusive doingOfOthers) {
                doubt = doubt.or(() -> Optional.of(doingOfOthers));
            }
        }
        if (doubt.isPresent()) {
            throw doubt.get();
        }
        return kept;
    }

    /** What was made, and the work that made it where nobody follows that for itself. */
    private List<KnownResource> all() {
        List<KnownResource> made = KnownResources.of(session, resource).all();
        return Stream.concat(made.stream(), made.stream().flatMap(thing -> thing.task().stream()).filter(task -> KnownResources.of(session, task.resource())
                .all().stream().noneMatch(one -> one.id().equals(task.id())))).toList();
    }

    private boolean judge(KnownResource thing, Trace life) {
        judged.put(life, life.events().size());
        String place = thing.resource().readBy().isPresent() ? "" : thing.latest().map(Item::pointer).orElse("");
        return session.check(withAllCalls(thing, life), thing.resource().name() + " " + thing.id(), place).breaches().isEmpty();
    }

    /** True when a later creation was answered with the same id, as where clients choose it: what is shown is another life since then. */
    private boolean isReplaced(KnownResource thing) {
        List<KnownResource> all = KnownResources.of(session, resource).all();
        return all.subList(all.indexOf(thing) + 1, all.size()).stream().anyMatch(later -> later.id().equals(thing.id())
                && later.parameters().equals(thing.parameters()));
    }

    /** The life with the calls that no scenario on lives has made, such as one that was derived from a schema: they may have moved it, or not. */
    private Trace withAllCalls(KnownResource thing, Trace life) {
        List<Call> sent = session.answers().stream().filter(answer -> life.machine().calls().contains(answer.operation().id())
                && !Promises.isRejected(answer) && PathValues.names(thing, answer).orElse(true)) // one that names none of its kind may be about any
                .map(answer -> new Call(answer.exchange().answeredAt(), answer.operation().id(), CallAnswer.PENDING)).toList();
        List<Call> noted = life.events().stream().filter(Call.class::isInstance).map(Call.class::cast)
                .filter(call -> call.answer() == CallAnswer.ACCEPTED || call.answer() == CallAnswer.PENDING).toList();
        List<Call> calls = sent.stream().filter(call -> count(sent, call.name()) > count(noted, call.name())).toList();
        boolean ofWork = !thing.resource().equals(resource);
        List<Event> events = life.events().stream().filter(event -> !ofWork || !(event instanceof Event.Observation seen)
                || seen.exchange() != thing.creation().exchange().number()).toList(); // an answer that tells the id of work shows something else
        if (calls.isEmpty() && !ofWork) {
            return life;
        }
        Trace all = new Trace(life.machine());
        int next = 0;
        for (Event event : events) {
            for (; next < calls.size() && !calls.get(next).at().isAfter(event.at()); next++) {
                all.add(calls.get(next));
            }
            all.add(event);
        }
        return all;
    }

    private static long count(List<Call> calls, String name) {
        return calls.stream().filter(call -> call.name().equals(name)).count();
    }
}
