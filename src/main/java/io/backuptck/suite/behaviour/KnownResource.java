package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.Map;
import java.util.Optional;

/** One resource that the run created, with all that was seen of it. */
public final class KnownResource {

    private final ApiSession session;
    private final Resource resource;
    private final String id;
    private final Seen creation;
    private final Optional<Trace> trace;
    private boolean followed;
    private int lastStatus;

    KnownResource(ApiSession session, Resource resource, String id, Seen creation) {
        this.session = session;
        this.resource = resource;
        this.id = id;
        this.creation = creation;
        this.trace = resource.lifecycle().map(name -> new Trace(Machine.of(session.contract(), name)));
        saw(creation);
    }

    public Resource resource() {
        return resource;
    }

    public String id() {
        return id;
    }

    public Seen creation() {
        return creation;
    }

    /** Its id as the value of the parameter that takes it. */
    public Map<String, String> parameters() {
        return Map.of(resource.parameter(), id);
    }

    /** Looks at it once. */
    public Seen look() {
        Seen answer = session.send(UsualCall.of(session, resource.readBy().orElseThrow(), parameters()));
        lastStatus = answer.status();
        saw(answer);
        return answer;
    }

    /** Makes the scenario inconclusive when the last look did not show it. */
    void requireShown() {
        if (lastStatus >= 400) {
            throw new Inconclusive("the " + resource.name() + " " + id + " that was created is no longer shown (status " + lastStatus + ")");
        }
    }

    /** An answer that shows no state says nothing about its life. */
    private void saw(Seen answer) {
        if (answer.exchange().response().isSuccess()) {
            trace.ifPresent(one -> shown(answer.body(), one.machine()).ifPresent(body ->
                    one.add(new Event.Observation(session.time().now(), body, answer.exchange().number()))));
        }
    }

    /** The object that shows its state: the one with the id, or the nearest around that. */
    private Optional<JsonNode> shown(JsonNode body, Machine machine) {
        for (String place = resource.identity(); !place.isEmpty();) {
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
            JsonNode object = body.at(place);
            if (machine.stateMembers().stream().allMatch(object::has)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** Notes a call that may have changed it. */
    void called(String operation, Event.CallAnswer answer) {
        trace.ifPresent(one -> one.add(new Event.Call(session.time().now(), operation, answer)));
    }

    /** Its life so far; empty when the contract gives it none. */
    public Optional<Trace> trace() {
        return trace;
    }

    /** The state in which it was last seen; empty when none was readable. */
    public Optional<String> state() {
        return trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource())))
                .map(configuration -> configuration.state());
    }

    public boolean isOver() {
        return trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource()).filter(one.machine()::isEnd)))
                .isPresent();
    }

    /** True when nothing can move it any more, not even a call. */
    boolean isFinal() {
        return trace.flatMap(one -> one.latest().flatMap(seen -> one.machine().configuration(seen.resource()).filter(one.machine()::isFinal)))
                .isPresent();
    }

    /** Looks until it is over, and twice more to see that it stays so; true when the end was seen. */
    public boolean follow() {
        if (!followed) {
            followed = true;
            session.poll(this::look, answer -> isOver() || !answer.exchange().response().isSuccess());
            if (isOver()) {
                look();
                look();
            }
        }
        return isOver();
    }
}
