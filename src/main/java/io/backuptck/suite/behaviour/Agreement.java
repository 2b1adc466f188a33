package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what the list shows of a resource against what its read shows. Between two looks it may have moved on, and a list may be late,
 * so only what stays a contradiction is one.
 */
public final class Agreement {

    private final ApiSession session;
    private final Resource resource;
    private final Optional<Machine> machine;
    /** Where the contract does not name all states: what stands for the state is compared with what it was before only. */
    private final Optional<Machine> open;
    private final boolean alike;

    public Agreement(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.machine = resource.lifecycle().map(name -> Machine.of(session.contract(), name)).filter(one -> !one.open());
        this.open = resource.lifecycle().map(name -> Machine.of(session.contract(), name)).filter(Machine::open);
        this.alike = schema(resource.readBy().orElseThrow().findSuccess().flatMap(answer -> answer.schema()), "")
                .equals(schema(resource.listedBy().orElseThrow().findSuccess().flatMap(answer -> answer.schema()), resource.items()));
    }

    /** Where the schema of a resource stands in that of an answer, if it is an array there in that of its items. */
    private Optional<Location> schema(Optional<Location> answer, String items) {
        Optional<Location> place = answer.map(session.contract()::resolve);
        for (String step : items.isEmpty() ? new String[0] : items.substring(1).split("/")) {
            place = place.map(one -> one.child("properties").child(step)).filter(one -> !session.contract().node(one).isMissingNode())
                    .map(session.contract()::resolve);
        }
        return place.map(one -> session.contract().node(one).has("items") ? session.contract().resolve(one.child("items")) : one);
    }

    /** One look at the list between two reads. */
    private record Round(Item before, Item listed, Item after) {
    }

    /** The list shows it as its reads do. */
    public void check() {
        KnownResources known = KnownResources.of(session, resource);
        String id = session.contract().promise(resource, Promise.AGREED).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract does not say this of a " + resource.name()));
        known.first();
        KnownResource latest = known.all().stream().filter(thing -> !thing.isRemoved() && !thing.isGone()).reduce((first, second) -> second)
                .orElseThrow(() -> Skip.because("no " + resource.name() + " of the run is there"));
        if (machine.isPresent() && !latest.isOver()) {
            ahead(id, latest);
        }
        KnownResource still = known.all().stream().filter(thing -> !thing.isRemoved() && !thing.isGone() && (machine.isEmpty() || thing.isOver()))
                .findFirst().orElseThrow(() -> Skip.because("no " + resource.name() + " of the run is over, so each may have moved on between two looks"));
        settled(id, still);
    }

    /** What is in the making is listed in no state that it has not come to when it is read after that. */
    private void ahead(String id, KnownResource thing) {
        Round round = round(thing);
        Optional<String> listed = state(round.listed());
        Optional<String> after = state(round.after());
        Optional<String> later = state(read(thing)); // one read may be late
        boolean holds = listed.isEmpty() || after.isEmpty() || later.isEmpty() || reachable(listed.get()).contains(after.get())
                || reachable(listed.get()).contains(later.get());
        session.check(id, round.listed().answer(), round.listed().pointer(), holds, "a state from which it comes to " + after.orElse("")
                + ", which its read shows after that", listed.orElse(""));
    }

    /** What does not change any more is listed as it is read, in the end. */
    private void settled(String id, KnownResource thing) {
        Round[] last = new Round[1];
        Set<String> always = new TreeSet<>();
        Patience.withDelay(session, resource).until(() -> {
            last[0] = round(thing);
            Set<String> different = differences(thing, last[0]);
            if (always.isEmpty()) {
                always.addAll(different);
            }
            always.retainAll(different);
            return always;
        }, Set::isEmpty);
        Optional<String> place = always.stream().findFirst();
        session.check(id, last[0].listed().answer(), last[0].listed().pointer() + place.orElse(""), place.isEmpty(), "what its read shows: "
                + place.map(one -> last[0].after().json().at(one).asText()).orElse("the same"), place.map(one -> last[0].listed().json().at(one).asText())
                .orElse(""));
    }

    /**
     * JSON pointers of members in which the list contradicts two equal reads: those of the state, those that the contract names and, in
     * one and the same schema, others.
     */
    private Set<String> differences(KnownResource thing, Round round) {
        Set<String> different = new TreeSet<>();
        compare(round, "", different);
        different.removeIf(place -> isOpenState(place) && !(isOpenEnd(round.after()) && isOutdated(thing, round, place)));
        return different;
    }

    private boolean isOpenState(String place) {
        return open.filter(one -> one.stateMembers().contains(place.substring(1))).isPresent();
    }

    private boolean isOpenEnd(Item read) {
        return open.filter(one -> one.configuration(read.json()).filter(one::isFinal).isPresent()).isPresent();
    }

    /** True when the list shows what reads showed before: a word that is new may be another one for the same state. */
    private static boolean isOutdated(KnownResource thing, Round round, String place) {
        return thing.reads().stream().anyMatch(read -> read.json().at(place).equals(round.listed().json().at(place)));
    }

    private void compare(Round round, String place, Set<String> different) {
        round.listed().json().at(place).properties().forEach(member -> {
            String own = place + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            boolean state = machine.filter(one -> place.isEmpty() && one.stateMembers().contains(member.getKey())).isPresent();
            JsonNode before = round.before().json().at(own);
            JsonNode after = round.after().json().at(own);
            boolean compared = state || alike || resource.looks().agreed().contains(own);
            boolean judged = compared && before.equals(after) && Observed.isSound(round.listed(), own) && Observed.isSound(round.after(), own);
            if (judged && member.getValue().isObject() && after.isObject()) {
                compare(round, own, different);
            } else if (judged && isScalar(member.getValue()) && isScalar(after) && !isSame(member.getValue(), after)) {
                different.add(own);
            }
        });
    }

    private static boolean isScalar(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty();
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        Optional<Instant> time = Times.instant(one);
        Optional<Instant> second = Times.instant(other);
        return time.isPresent() && second.isPresent() ? Duration.between(time.get(), second.get()).abs().compareTo(Duration.ofSeconds(1)) <= 0
                : one.asText().equals(other.asText());
    }

    private Round round(KnownResource thing) {
        Item before = read(thing);
        Item listed = Listing.at(session, resource, thing).orElseThrow(() ->
                Skip.because("the list does not show the " + resource.name() + " " + thing.id()));
        return new Round(before, listed, read(thing));
    }

    private Item read(KnownResource thing) {
        Seen answer = thing.look();
        return thing.latest().filter(item -> item.answer() == answer).orElseThrow(() ->
                Skip.because("the " + resource.name() + " " + thing.id() + " could not be read: " + Reply.words(session, answer)));
    }

    private Optional<String> state(Item item) {
        return machine.flatMap(one -> one.configuration(item.json())).map(Configuration::state);
    }

    /** The states to which steps lead from there, whoever makes them. */
    private Set<String> reachable(String from) {
        Set<String> reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = machine.orElseThrow().transitions().stream().filter(step -> step.from().stream().anyMatch(reached::contains))
                    .map(step -> reached.add(step.to())).reduce(false, Boolean::logicalOr);
        }
        return reached;
    }
}
