package io.backuptck.suite.behaviour;

import io.backuptck.contract.Collection;
import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the list shows what the run has created. */
record OwnList(ApiSession session, Resource resource) {

    private static final int LOOKS_TO_BE_SURE = 2;

    static String identity(ApiSession session, Resource resource) {
        return resource.listedBy().flatMap(list -> session.contract().collection(list.id())).flatMap(Collection::identity)
                .orElse(resource.identity());
    }

    /** The id of an item as it is listed. */
    static String id(ApiSession session, Resource resource, Item item) {
        return resource.idOf(item.json().at(identity(session, resource)).asText());
    }

    private Listing list() {
        return new Listing(session, resource.listedBy().orElseThrow().id());
    }

    /** What the list shows of things like those that the run creates; empty when it is not given. */
    Optional<List<Item>> own() {
        return own(UnaryOperator.identity());
    }

    /** The same of what belongs to something else, by what it would be called. */
    Optional<List<Item>> own(UnaryOperator<String> owner) {
        Map<String, String> filters = ofOwner(owner);
        resource.looks().values().forEach((place, value) -> filter(place).filter(parameter -> !value.value().isEmpty())
                .ifPresent(parameter -> filters.put(parameter, value.value())));
        return list().all(filters);
    }

    /** What the list shows that belongs to what the user has named, whoever has created it. */
    Optional<List<Item>> everybodys() {
        return list().all(ofOwner(UnaryOperator.identity()));
    }

    private Map<String, String> ofOwner(UnaryOperator<String> owner) {
        Map<String, String> filters = new LinkedHashMap<>();
        resource.looks().owner().forEach((place, key) -> filter(place).ifPresent(parameter -> session.findFixture(key).ifPresent(name ->
                filters.put(parameter, owner.apply(name)))));
        return filters;
    }

    private Optional<String> filter(String place) {
        return list().collection().filters().values().stream().filter(one -> one.comparison() == Comparison.EQUAL && one.at().get(0)
                .equals(place))
                .map(Collection.Filter::parameter).findFirst();
    }

    /** True when a list tells the id and the name of what it shows; one that does not has been blamed for that. */
    boolean isReadable() {
        Seen answer = list().ask(list().paging().page(1, 0));
        return Item.in(answer, list().collection().items(answer.body())).stream().allMatch(item ->
                item.json().isObject() && Observed.isSound(item, identity(session, resource)) && Observed.isSound(item, resource.looks()
                        .mark()));
    }

    /** True for what belongs to what the user has named, as far as it shows that. */
    boolean isOwn(Item item) {
        return resource.looks().owner().entrySet().stream().allMatch(owner ->
                session.findFixture(owner.getValue()).filter(item.json().at(owner.getKey()).asText()::equals).isPresent());
    }

    /** Looks for a thing by its id, and among all of its kind when the id does not lead to it. */
    Presence look(KnownResource thing) {
        Optional<String> byId = filter(identity(session, resource)).filter(parameter -> !thing.id().isEmpty() && !isNamed(thing));
        Optional<Item> found = byId.flatMap(parameter -> list().attempt(Map.of(parameter, thing.id()))).flatMap(answer ->
                list().items(answer).stream().filter(item -> KnownResources.of(session, resource).isShownAs(thing, item)).findFirst());
        if (found.isEmpty()) {
            Optional<List<Item>> all = own();
            if (all.isEmpty()) {
                if (!KnownResources.of(session, resource).isListGiven()) {
                    throw Skip.because("the list of what there is of a " + resource.name() + " is not given");
                }
                return Presence.UNKNOWN;
            }
            found = all.get().stream().filter(item -> KnownResources.of(session, resource).isShownAs(thing, item)).findFirst();
        }
        if (resource.readBy().isPresent()) { // else every answer of the list was noted when it came
            found.ifPresent(thing::listed);
        }
        return found.isPresent() ? Presence.SHOWN : Presence.NOT_SHOWN;
    }

    /** Whether its answers call it otherwise than paths do, so that no filter of the list takes its id. */
    private boolean isNamed(KnownResource thing) {
        return resource.header().isEmpty() && Observed.name(thing.creation(), resource).filter(name -> !name.equals(resource.idOf(name))).isPresent();
    }

    /** Skips the scenario when the list is not given, so that nothing that is missing in it is called gone. */
    void requireGiven() {
        list().ask(list().paging().page(1, 0));
    }

    /** True as soon as the list shows a thing; one look may miss it by chance, two are believed, and one that failed is none. */
    boolean shows(KnownResource thing) {
        return shows(thing, LOOKS_TO_BE_SURE);
    }

    /** @param misses how many looks that do not show it are believed */
    boolean shows(KnownResource thing, int misses) {
        int[] looks = new int[Presence.values().length];
        session.poll(() -> {
            looks[look(thing).ordinal()]++;
            return looks;
        }, any -> looks[Presence.SHOWN.ordinal()] > 0 || looks[Presence.NOT_SHOWN.ordinal()] >= misses
                || looks[Presence.UNKNOWN.ordinal()] >= 3);
        if (looks[Presence.SHOWN.ordinal()] + looks[Presence.NOT_SHOWN.ordinal()] == 0) {
            throw Skip.because("the list of what there is of a " + resource.name() + " is not given");
        }
        return looks[Presence.SHOWN.ordinal()] > 0;
    }
}
