package io.backuptck.suite.behaviour;

import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What the run has made of a resource to lose it: calls that a server must not obey are about it, and nothing else of the run rests on it. */
final class Stake {

    private final ApiSession session;
    private final Resource resource;
    private Optional<KnownResource> last = Optional.empty();

    private Stake(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    static Stake of(ApiSession session, Resource resource) {
        return session.shared("at stake of " + resource.name(), () -> new Stake(session, resource));
    }

    /** One that is there and not over, made now if need be, with a look at it; empty when the server makes none. */
    Optional<Effect> thing() {
        Optional<Effect> there = last.map(Effect::before).filter(Effect::isPossible);
        return there.isPresent() ? there : fresh().map(Effect::before);
    }

    /** The last one is not as it was made any more, so that another one is needed. */
    void spend() {
        last = Optional.empty();
    }

    private Optional<KnownResource> fresh() {
        try {
            last = Optional.of(KnownResources.of(session, resource).create());
        } catch (TestAbortedException | Inconclusive none) {
            last = Optional.empty();
        }
        return last;
    }
}
