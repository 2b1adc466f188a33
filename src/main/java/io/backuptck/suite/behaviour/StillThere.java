package io.backuptck.suite.behaviour;

import io.backuptck.contract.PathResources;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ListLook.Presence;
import java.util.List;
import java.util.Map;

/** What is over, and what nobody has removed, is still shown under its id. */
public final class StillThere {

    private final ApiSession session;
    private final Resource resource;

    public StillThere(ApiSession session, Resource resource) {
        this.session = session;
        this.resource = resource;
    }

    /** Looks at each once more, and twice where the first look misses it. */
    public void check() {
        String id = Blame.of(session, resource, Promise.KEPT);
        List<KnownResource> kept = KnownResources.of(session, resource).wanted().stream().filter(thing ->
                (Lasting.isKept(thing) || isOverByValues(thing)) && !isTouched(thing)
                && !isBelowWhatIsGone(thing)).toList();
        boolean seen = false;
        for (KnownResource thing : kept) {
            Seen answer = thing.look();
            answer = thing.last() == Presence.NOT_SHOWN ? thing.look() : answer;
            if (thing.last() != Presence.UNKNOWN) {
                seen = true;
                session.check(id, answer, "", thing.last() == Presence.SHOWN, "the " + resource.name() + " " + thing.id()
                        + ", which was over and which nobody has removed", Reply.words(session, answer));
            }
        }
        if (!seen) {
            throw Skip.because("no " + resource.name() + " that the run has left alone was seen to be over");
        }
    }

    /** Where no lifecycle knows of calls, whatever was sent about it may be one. */
    private boolean isOverByValues(KnownResource thing) {
        return resource.lifecycle().isEmpty() && thing.isOver() && !StaysOver.isCalled(thing);
    }

    /** Whether a call of the run may have taken it away, or may have changed it. */
    static boolean isTouched(KnownResource thing) {
        return thing.isRemoved() || thing.trace().filter(Trace::wasOperated).isPresent();
    }

    /** What lies below another thing goes with that. */
    private boolean isBelowWhatIsGone(KnownResource thing) {
        Map<String, Resource> named = PathResources.of(session.contract(), resource.readBy().orElseThrow());
        return named.entrySet().stream().filter(one -> !one.getKey().equals(resource.parameter())).anyMatch(one -> KnownResources.of(session, one.getValue())
                .all().stream().anyMatch(above -> above.id().equals(thing.parameters().get(one.getKey())) && (above.isRemoved() || isGone(above))));
    }

    private static boolean isGone(KnownResource above) {
        return above.resource().readBy().isPresent() && above.seek() != Presence.SHOWN;
    }
}
