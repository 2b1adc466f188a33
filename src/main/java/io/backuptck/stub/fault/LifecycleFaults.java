package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import io.backuptck.lifecycle.Words;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The faults of a contract of somebody's own that follow from {@code x-lifecycles}: steps that it does not have, and rules on what is seen
 * over time. Work that never ends looks like work that takes long: a run that meets it comes to no
 * verdict.
 */
final class LifecycleFaults {

    private final Contract contract;
    private final Resource resource;
    private final Machine machine;
    private final List<Fault> faults = new ArrayList<>();

    private LifecycleFaults(Contract contract, Resource resource, Machine machine) {
        this.contract = contract;
        this.resource = resource;
        this.machine = machine;
    }

    static List<Fault> of(Contract contract) {
        return contract.resources().stream().filter(resource -> resource.readBy().isPresent()).flatMap(resource -> resource.lifecycle().stream()
                .flatMap(name -> new LifecycleFaults(contract, resource, Machine.of(contract, name)).all().stream())).toList();
    }

    private List<Fault> all() {
        List<String> finals = states(state -> state.kind() == State.Kind.FINAL);
        List<String> earlier = states(state -> state.kind() != State.Kind.FINAL);
        if (machine.stateMembers().size() == 1 && machine.blame().containsKey("final")) {
            earlier.stream().findFirst().ifPresent(first -> after("final", "restarted", "What is over is " + first + " again.", finals, first));
            for (String end : finals) {
                finals.stream().filter(other -> !other.equals(end) && !machine.reachableStates(end).contains(other)).findFirst().ifPresent(other ->
                        after("final", "after-" + word(end), "What ended as " + end + " becomes " + other + ".", List.of(end), other));
            }
            for (String from : earlier) {
                earlier.stream().filter(to -> !to.equals(from) && !canFollow(from, to)).findFirst().ifPresent(to ->
                        after("state", "back-from-" + word(from), "What is " + from + " becomes " + to + ".", List.of(from), to));
            }
        }
        contract.promise(resource, Resource.Promise.ENDS).ifPresent(entry -> earlier.stream().findFirst().ifPresent(first ->
                seen(entry.id(), "never", "What was " + first + " never ends.", thing -> machine.configuration(thing)
                        .filter(at -> at.state().equals(first)).isPresent(), thing -> isByItself(first, thing), thing -> show(thing, first))));
        machine.invariants().forEach(this::invariant);
        return faults;
    }

    /** Whether the server alone may have brought it there: where a call has, that it has no effect would be another mistake. */
    private boolean isByItself(String from, ObjectNode thing) {
        return machine.configuration(thing).filter(at -> at.state().equals(from) || machine.reachableStates(from).contains(at.state())).isPresent();
    }

    private List<String> states(Predicate<State> wanted) {
        return machine.states().stream().filter(wanted).map(State::name).toList();
    }

    /** Whether a server or a caller may bring it from one to the other. */
    private boolean canFollow(String from, String to) {
        Set<String> reached = new LinkedHashSet<>(machine.reachableStates(from));
        machine.transitions().stream().filter(step -> step.call().isPresent() && step.from().stream().anyMatch(reached::contains))
                .map(step -> step.to()).toList().forEach(state -> reached.addAll(machine.reachableStates(state)));
        return reached.contains(to);
    }

    /** Once one of these states was shown, each further look shows another one. */
    private void after(String kind, String word, String title, List<String> states, String shown) {
        String member = machine.stateMembers().get(0);
        seen(machine.blame().get(kind), word, title, thing -> states.contains(thing.path(member).asText()),
                thing -> show(thing, shown));
    }

    private void show(ObjectNode thing, String state) {
        String member = machine.stateMembers().get(0);
        thing.set(member, Words.like(thing.path(member), state));
    }

    private void invariant(Invariant invariant) {
        if (invariant.rule().equals("not-decreasing")) {
            String member = invariant.text("member");
            Predicate<ObjectNode> shown = thing -> invariant.appliesTo(thing) && isPositive(thing.path(member));
            seen(invariant.id(), "smaller-" + word(member), member + " gets smaller.", shown, shown, thing -> thing.set(member, thing.path(member).isTextual()
                    ? JsonNodeFactory.instance.textNode("0") : JsonNodeFactory.instance.numberNode(0)));
            return;
        }
        boolean fixed = invariant.rule().equals("immutable");
        if (!fixed && !invariant.rule().equals("final")) {
            return;
        }
        invariant.texts("members").forEach(member -> seen(invariant.id(), "changed-" + word(member), member + " changes.",
                thing -> thing.has(member) && (fixed || invariant.appliesTo(thing)),
                thing -> thing.replace(member, AlteredResource.other(thing.path(member)))));
    }

    private static boolean isPositive(JsonNode value) {
        return value.isNumber() ? value.decimalValue().signum() > 0 : value.asText().matches("0*[1-9]\\d*");
    }

    /** A change of all that is read of a resource after it was first shown as described; lists go on showing it as it is. */
    private void seen(String requirement, String word, String title, Predicate<ObjectNode> begins, Consumer<ObjectNode> change) {
        seen(requirement, word, title, begins, any -> true, change);
    }

    /** @param changed which of the further looks are changed */
    private void seen(String requirement, String word, String title, Predicate<ObjectNode> begins, Predicate<ObjectNode> changed, Consumer<ObjectNode> change) {
        String id = requirement + "." + word;
        if (contract.requirements().find(requirement).isEmpty() || faults.stream().anyMatch(fault -> fault.id().equals(id))) {
            return;
        }
        Set<String> others = contract.promise(resource, Resource.Promise.AGREED).map(entry -> Set.of(entry.id())).orElse(Set.of());
        faults.add(new Fault(id, contract.api(), title, requirement, others, Set.of(resource.readBy().orElseThrow().id()), UnaryOperator.identity(), (inner, activations) ->
                new AlteredResource(contract, resource, inner, activations) {

                    private final Map<String, Boolean> shown = new HashMap<>();

                    @Override
                    public synchronized StubResponse answer(StubRequest request) {
                        StubResponse good = inner().answer(request);
                        if (!isOf(request, resource.readBy()) || !isSuccess(good)) {
                            return good;
                        }
                        Message message = new Message(request, good);
                        Optional<ObjectNode> thing = message.json().flatMap(LifecycleFaults.this::thing);
                        if (thing.isEmpty()) {
                            return good;
                        }
                        if (shown.containsKey(id(request)) && changed.test(thing.get())) {
                            change.accept(thing.get());
                            message.jsonEdited();
                            return fired(message.answer());
                        }
                        if (begins.test(thing.get())) {
                            shown.put(id(request), true);
                        }
                        return good;
                    }
                }));
    }

    /** The object around the id, or the nearest around that, that shows the state. */
    private Optional<ObjectNode> thing(JsonNode body) {
        for (String place = resource.identity(); !place.isEmpty();) {
            place = place.substring(0, place.lastIndexOf('/'));
            if (body.at(place) instanceof ObjectNode object && object.has(machine.stateMembers().get(0))) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private static String word(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    }
}
