package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The creations of one resource that a server refused, none of which may leave one behind, as far as its list shows that. */
public final class RefusedCreations {

    private final ApiSession session;
    private final Resource resource;
    private final List<Refused> refused = new ArrayList<>();

    private RefusedCreations(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    /** Those of each resource that the operation creates and of which is said what they leave, unless an API looks after that itself. */
    static List<RefusedCreations> by(ApiSession session, Operation operation) {
        return session.contract().resources().stream().filter(resource -> resource.isCreatedBy(operation)
                && !(session.api().isBuiltIn() && resource.blame().containsKey(Promise.LEFT.keyword())) && session.contract().promise(resource, Promise.LEFT).isPresent())
                .map(resource -> of(session, resource)).toList();
    }

    /** Sends one that should be refused by an operation that creates all of them. */
    static Seen send(List<RefusedCreations> all, String words, Supplier<Seen> request) {
        all.forEach(each -> Leftovers.of(each.session, each.resource).expectNothing());
        Seen answer = request.get();
        all.stream().filter(each -> Reply.of(each.session, answer) == Reply.REFUSED).forEach(each -> each.refused.add(new Refused(words, answer, request)));
        return answer;
    }

    Resource resource() {
        return resource;
    }

    public static RefusedCreations of(ApiSession session, Resource resource) {
        return session.shared("refused creations of " + resource.name(), () -> new RefusedCreations(session, resource));
    }

    /** None of them has left anything. */
    public void check() {
        String id = session.contract().promise(resource, Promise.LEFT).map(Requirement::id).orElseThrow(() ->
                Skip.because("the contract does not say enough of a " + resource.name() + " for this"));
        Leftovers.of(session, resource).checkSoon(id, List.copyOf(refused));
    }
}
