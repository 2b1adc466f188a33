package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks late for what was removed and had disappeared: a list that leaves it out soon after the removal may show it again later.
 * What is shown before the list has had its time to settle is looked at again until that time is over.
 */
public final class Reappearance {

    private static final int LOOKS = 3;

    private final ApiSession session;
    private final Resource resource;
    private final KnownResources known;
    private final Map<KnownResource, Gone> gone = new LinkedHashMap<>();
    private Map<KnownResource, Item> back = Map.of();
    private boolean given;

    /**
     * When something was seen to be gone.
     *
     * @param id that it was removed by; what has its name later may have another one
     */
    private record Gone(Instant at, String id) {
    }

    private Reappearance(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.known = KnownResources.of(session, resource);
    }

    public static Reappearance of(ApiSession session, Resource resource) {
        return session.shared("what has gone of " + resource.name(), () -> new Reappearance(session, resource));
    }

    /** Notes that the list does not show what was removed. */
    void gone(KnownResource thing) {
        gone.putIfAbsent(thing, new Gone(session.time().now(), thing.id()));
    }

    /** What is listed again is left behind, and the server is blamed for it. To be called when the run is about to end. */
    public void check() {
        if (gone.isEmpty()) {
            throw Skip.because("no " + resource.name() + " of the run was seen to be gone");
        }
        int[] missed = new int[1];
        session.poll(this::look, shown -> {
            missed[0] = shown.isEmpty() ? missed[0] + 1 : 0;
            return missed[0] >= LOOKS || shown.keySet().stream().anyMatch(this::isSettled);
        });
        if (!given) {
            throw Skip.because("the list of what there is of a " + resource.name() + " is not given");
        }
        back.keySet().forEach(thing -> session.created(resource.name(), thing.reportedAs(), thing.creation(), true));
        Optional<Item> shown = back.values().stream().findFirst();
        session.check(Blame.of(session, resource, Promise.AWAY), shown.map(Item::answer).orElseGet(() -> gone.keySet().iterator().next()
                .creation()), shown.map(Item::pointer).orElse(""), shown.isEmpty(), "no " + resource.name()
                + " in the list that was removed and had disappeared", shown.map(item -> item.json().toString()).orElse("none"));
    }

    private boolean isSettled(KnownResource thing) {
        return !session.time().now().isBefore(gone.get(thing).at().plus(resource.looks().settles()));
    }

    private Map<KnownResource, Item> look() {
        Optional<List<Item>> own = new OwnList(session, resource).own();
        given |= own.isPresent();
        Map<KnownResource, Item> shown = new LinkedHashMap<>();
        own.orElse(List.of()).forEach(item -> gone.forEach((thing, left) -> {
            if (left.id().equals(OwnList.id(session, resource, item)) && isOnly(thing, left.id())) {
                shown.put(thing, item);
            }
        }));
        return back = shown;
    }

    /** Something else with the same id, which is a finding of its own, is not taken for it; nor is what merely has its name. */
    private boolean isOnly(KnownResource thing, String id) {
        return known.all().stream().noneMatch(one -> one != thing && one.id().equals(id));
    }
}
