package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.SuiteRun;
import io.backuptck.target.TargetException;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.JsonText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Ends its work, after which it is still there; a step to where nothing comes to rest is the way to nothing. */
    private static boolean isStep(ApiSession session, Resource resource, Operation removes) {
        return resource.lifecycle().map(name -> Machine.of(session.contract(), name)).filter(machine -> machine.transitions().stream().anyMatch(step ->
                step.call().filter(removes.id()::equals).isPresent() && machine.reachableStates(step.to()).stream().anyMatch(state ->
                        machine.state(state).filter(State::isEnd).isPresent()))).isPresent();
    }

    /** What is still at work may be in the way; it is asked for again, for no longer than the run waits for anything. */
    private void run(List<KnownResource> created) {
        List<KnownResource> left = new ArrayList<>(created.stream().filter(this::isMade).toList());
        Collections.reverse(left);
        Instant until = session.time().now().plus(session.settings().completionTimeout());
        while (!left.isEmpty()) {
            List<KnownResource> again = new ArrayList<>();
            for (KnownResource thing : left) {
                Removed removed = SuiteRun.current().isInterrupted() ? Removed.UNANSWERED : remove(thing);
                if (removed == Removed.UNANSWERED) {
                    return;
                } else if (removed == Removed.LATER) {
                    again.add(thing);
                }
            }
            left = again;
            if (!left.isEmpty() && !pause(until)) {
                return;
            }
        }
    }

    private boolean isMade(KnownResource thing) {
        int status = thing.creation().status();
        return !thing.id().isEmpty() && !thing.isRemoved() && (status == 201 || status == 202);
    }

    private boolean pause(Instant until) {
        try {
            session.pause(session.settings().pollInterval());
            return session.time().now().isBefore(until);
        } catch (Inconclusive interrupted) {
            return false;
        }
    }

    private enum Removed {
        DONE, LATER,
        /** By a server that does not answer, so that there is no sense in going on. */
        UNANSWERED
    }

    private Removed remove(KnownResource thing) {
        try {
            Optional<Exchange> answer = session.sendUnjudged(UsualCall.of(session, removes, thing.parameters()));
            Optional<Integer> status = answer.map(exchange -> exchange.response().status());
            status.filter(one -> one < 300 || one == 404 || one == 410).ifPresent(gone ->
                    session.created(resource.name(), thing.reportedAs(), thing.creation(), false));
            boolean endless = thing.isFollowed() && !thing.isOver(); // it was waited for already
            boolean mayWait = !endless && resource.lifecycle().isPresent() && answer.filter(exchange -> InTheWay.isSaid(session.contract(), resource, removes,
                    exchange.response().status(), JsonText.parse(exchange.response().body()).value().orElseGet(MissingNode::getInstance))).isPresent();
            return answer.isEmpty() ? Removed.UNANSWERED : mayWait && isAtWork(thing) ? Removed.LATER : Removed.DONE;
        } catch (TestAbortedException | Inconclusive | TargetException e) {
            return Removed.UNANSWERED;
        }
    }

    /** Whether its read shows a state that the server leaves by itself. */
    private boolean isAtWork(KnownResource thing) {
        Machine machine = Machine.of(session.contract(), resource.lifecycle().orElseThrow());
        return resource.readBy().isPresent() && session.sendUnjudged(thing.reading()).filter(exchange -> exchange.response().isSuccess()).flatMap(exchange ->
                JsonText.parse(exchange.response().body()).value()).map(body -> body.at(resource.looks().shown())).flatMap(machine::configuration)
                .filter(at -> !machine.isEnd(at)).isPresent();
    }
}
