package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Level;
import io.backuptck.contract.PathName;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.Seen;
import io.backuptck.validation.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What answers show of the life of a resource, without what something else has been blamed for already. */
public final class Observed {

    private Observed() {
    }

    /** The text there, if it can be relied on: something, and not found wrong. */
    static Optional<String> reliable(Seen answer, String pointer) {
        JsonNode value = answer.at(pointer);
        return Optional.of(value.asText()).filter(text -> value.isValueNode() && !value.isNull() && !text.isEmpty()
                && isSound(Item.at(answer, ""), pointer));
    }

    /** What the answer of a creation calls the thing, if it can be relied on. */
    static Optional<String> name(Seen creation, Resource resource) {
        return resource.header().isEmpty() ? reliable(creation, resource.identity())
                : creation.exchange().response().header(resource.header().get()).map(String::trim).filter(text -> !text.isEmpty());
    }

    /** The id that the answer of a creation tells, as it stands in paths. */
    static Optional<String> identity(Seen creation, Resource resource) {
        return name(creation, resource).map(name -> resource.header().isPresent() ? PathName.of(resource).told(name) : resource.idOf(name));
    }

    /** What stands there in the body of the request that brought this answer. */
    static JsonNode sent(Seen answer, String pointer) {
        return JsonText.parse(answer.exchange().request().body()).value().map(body -> body.at(pointer)).orElseGet(MissingNode::getInstance);
    }

    /** True when one of the words that the contract names says that something does not change any more. */
    public static boolean isOver(Resource resource, JsonNode shown) {
        return !overBy(resource, shown).isEmpty();
    }

    /** The places of the words that say so; also true or a number can be one. */
    static List<String> overBy(Resource resource, JsonNode shown) {
        return resource.looks().over().entrySet().stream().filter(word -> shown.at(word.getKey()).isValueNode() && !shown.at(word.getKey()).isNull()
                && Pattern.compile(word.getValue()).matcher(shown.at(word.getKey()).asText()).find()).map(Map.Entry::getKey).toList();
    }

    /** The resource in an answer: where the contract says, or the object with its state around the id. */
    static Optional<Item> in(Seen answer, Resource resource, Optional<Machine> machine, String id, boolean isCreation) {
        if (!resource.looks().shown().isEmpty()) {
            Item item = Item.at(answer, resource.looks().shown());
            boolean own = resource.looks().ownId().isEmpty() || resource.idOf(item.text(resource.looks().ownId())).equals(id)
                    && machine.flatMap(one -> one.configuration(item.json())).isPresent();
            return Optional.of(item).filter(one -> own && !isCreation && one.json().isObject());
        }
        boolean headed = isCreation && resource.header().isPresent();
        if (headed && resource.identity().isEmpty()) {
            return Optional.empty(); // nothing tells whether the body shows the same
        }
        List<String> members = machine.map(Machine::stateMembers).orElse(List.of());
        for (String place = resource.identity().isEmpty() && resource.header().isPresent() ? "/" : resource.identity(); !place.isEmpty();) {
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
            JsonNode object = answer.at(place);
            if (object.isObject() && members.stream().allMatch(object::has)) {
                String ownId = resource.idOf(object.at(resource.looks().ownId()).asText());
                boolean another = headed ? !ownId.equals(id)
                        : !isCreation && !resource.looks().ownId().isEmpty() && !ownId.isEmpty() && !ownId.equals(id);
                return another ? Optional.empty() : Optional.of(Item.at(answer, place));
            }
        }
        return Optional.empty();
    }

    /** Adds what an item shows; of many equal views in a row two are kept. */
    static void add(Trace trace, Resource resource, Item item, boolean isIdKnown) {
        ObjectNode shown = item.json().deepCopy();
        if (!isIdKnown && resource.isCreatedBy(item.answer().operation())) {
            remove(shown, resource.identity().substring(resource.identity().lastIndexOf('/')));
        }
        if (isListed(resource) || trace.machine().stateMembers().stream().allMatch(shown::has)) { // else it says nothing about its life
            add(trace, resource, item, shown);
        }
    }

    private static void add(Trace trace, Resource resource, Item item, ObjectNode shown) {
        resource.looks().disregard().forEach((place, pattern) -> {
            if (Pattern.compile(pattern).matcher(shown.at(place).asText()).find()) {
                remove(shown, place);
            }
        });
        if (isListed(resource)) {
            item.json().fieldNames().forEachRemaining(member -> {
                if (!isSound(item, "/" + member)) {
                    shown.remove(member);
                }
            });
            if (trace.machine().configuration(shown).isEmpty()) { // a word that is not documented says nothing about the order of states
                shown.remove(trace.machine().stateMembers());
            }
        }
        resource.looks().values().forEach((place, value) -> {
            boolean sent = !value.sent().isEmpty() && resource.isCreatedBy(item.answer().operation());
            if (sent && !sent(item.answer(), value.sent()).equals(shown.at(place))) {
                remove(shown, place);
            }
        });
        List<Event> before = trace.events();
        boolean repeated = before.size() > 1 && before.subList(before.size() - 2, before.size()).stream()
                .allMatch(earlier -> earlier instanceof Event.Observation seen && seen.resource().equals(shown));
        if (!repeated) {
            trace.add(new Event.Observation(item.answer().exchange().answeredAt(), shown, item.answer().exchange().number()));
        }
    }

    /** True for what is shown among others, or beside what it makes, so that not all that is wrong with it is about its life. */
    private static boolean isListed(Resource resource) {
        return !resource.looks().mark().isEmpty() || !resource.looks().ownId().isEmpty() && !resource.looks().shown().isEmpty();
    }

    private static void remove(ObjectNode shown, String place) {
        int last = place.lastIndexOf('/');
        if (shown.at(place.substring(0, last)) instanceof ObjectNode parent) {
            parent.remove(place.substring(last + 1));
        }
    }

    /** True when no failure was found there or below. A mere warning leaves the value usable. */
    static boolean isSound(Item item, String place) {
        String pointer = item.pointer() + place;
        return item.answer().judgement().findings().stream().filter(finding -> finding.requirement().level() == Level.MUST)
                .noneMatch(finding -> finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/"));
    }

    /** True when what was seen was over and then was not, or was over in another way. */
    static boolean leavesTheEnd(Trace trace) {
        Machine machine = trace.machine();
        List<String> states = trace.observations().stream().map(seen -> words(machine, seen.resource())).filter(state -> !state.isEmpty())
                .dropWhile(state -> machine.state(state).filter(one -> one.isEnd()).isEmpty()).distinct().toList();
        return states.size() > 1;
    }

    private static String words(Machine machine, JsonNode shown) {
        return machine.configuration(shown).map(at -> at.state()).orElse("");
    }
}
