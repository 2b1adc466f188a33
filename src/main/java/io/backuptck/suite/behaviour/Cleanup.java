package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Machine;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.SuiteRun;
import io.backuptck.target.TargetException;
import io.backuptck.validation.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Takes away what a run has made by a contract of somebody's own, when it ends. Only what the server says it has created (201, 202)
 * is the run's; an interrupted run leaves all as it is, and names it.
 */
final class Cleanup {

    private final ApiSession session;
    private final Resource resource;
    private final Operation removes;

    private Cleanup(ApiSession session, Resource resource, Operation removes) {
        this.session = session;
        this.resource = resource;
        this.removes = removes;
    }

    /** @param created all that the run has made of the resource */
    static void atTheEnd(ApiSession session, Resource resource, Supplier<List<KnownResource>> created) {
        Stream.concat(resource.removedBy().stream(), resource.alsoRemovedBy().stream()).filter(removes -> removes.method().equals("DELETE") && !session.api().isBuiltIn() && !isStep(session, resource, removes))
                .findFirst().ifPresent(removes -> SuiteRun.current().lastly(() -> new Cleanup(session, resource, removes).run(created.get())));
    }

    /** Ends its work, after which it is still there. */
    private static boolean isStep(ApiSession session, Resource resource, Operation removes) {
        return resource.lifecycle().filter(name -> Machine.of(session.contract(), name).transitions().stream().anyMatch(step ->
                step.call().filter(removes.id()::equals).isPresent())).isPresent();
    }

    private void run(List<KnownResource> created) {
        for (int i = created.size() - 1; i >= 0 && !SuiteRun.current().isInterrupted(); i--) {
            KnownResource thing = created.get(i);
            int status = thing.creation().status();
            if (!thing.id().isEmpty() && !thing.isRemoved() && (status == 201 || status == 202) && !remove(thing)) {
                return;
            }
        }
    }

    /** False when the server does not answer, so that there is no sense in going on. */
    private boolean remove(KnownResource thing) {
        try {
            Optional<Exchange> answer = session.sendUnjudged(UsualCall.of(session, removes, thing.parameters()));
            answer.map(exchange -> exchange.response().status()).filter(status -> status < 300 || status == 404 || status == 410).ifPresent(gone ->
                    session.created(resource.name(), thing.reportedAs(), thing.creation(), false));
            return answer.isPresent();
        } catch (TestAbortedException | Inconclusive | TargetException e) {
            return false;
        }
    }
}
