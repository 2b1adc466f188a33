package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The list as it is when nothing more is sent that could change it. Whether refused requests had an effect is judged by these
 * looks for all of them together, so that it is waited for once: an effect may show with delay. Each request gives a name of its
 * own, so that what it left is known by that, whatever others create meanwhile.
 */
public final class LastLooks {

    private static final int LOOKS = 3;

    private final ApiSession session;
    private final Resource resource;
    private final KnownResources known;
    private final int changes;
    private final List<List<Item>> looks = new ArrayList<>();
    private int failed;

    private LastLooks(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
        this.known = KnownResources.of(session, resource);
        this.changes = known.changes();
        session.poll(this::look, count -> count >= LOOKS);
    }

    /** The looks since the last request that could change the list; the scenario is skipped when none is given. */
    public static LastLooks of(ApiSession session, Resource resource) {
        LastLooks[] last = session.shared("the last looks for " + resource.name(), () -> new LastLooks[1]);
        if (last[0] == null || last[0].changes != last[0].known.changes()) {
            last[0] = new LastLooks(session, resource);
        }
        if (last[0].looks.isEmpty()) {
            throw Skip.because("the list is not given");
        }
        return last[0];
    }

    /** A look that failed is none; after some of them it is not waited for any longer. */
    private int look() {
        OwnList list = new OwnList(session, resource);
        Optional<List<Item>> own = list.own();
        if (own.isEmpty()) {
            failed++;
        } else {
            looks.add(Stream.concat(own.get().stream().filter(item -> list.isOwn(item) && known.isNew(item)), list.own(owner ->
                    MadeUpId.like(owner, session.settings().seed())).orElse(List.of()).stream().filter(item -> !list.isOwn(item)))
                            .toList());
        }
        return looks.size() + failed;
    }

    /**
     * Judges that none of these requests has left anything.
     *
     * @param names    true for the names that they gave
     * @param evidence the answer to be shown when nothing is found
     */
    public void check(String requirement, Predicate<String> names, Seen evidence) {
        Optional<Item> left = looks.stream().flatMap(List::stream).filter(item ->
                names.test(item.json().at(resource.looks().mark()).asText())).findFirst();
        session.check(requirement, left.map(Item::answer).orElse(evidence), left.map(Item::pointer).orElse(""), left.isEmpty(),
                "no " + resource.name() + " of a refused request", left.map(one -> one.json().toString()).orElse("none"));
    }

    /** True when one of the last two looks shows it: one alone may miss it by chance. */
    public boolean show(KnownResource thing) {
        return looks.subList(Math.max(0, looks.size() - 2), looks.size()).stream().flatMap(List::stream).anyMatch(item ->
                KnownResources.of(session, resource).isShownAs(thing, item));
    }
}
