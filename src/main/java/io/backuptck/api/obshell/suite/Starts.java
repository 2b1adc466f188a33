package io.backuptck.api.obshell.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.target.ApiCall;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sends starts that are meant to be accepted, when no other backup keeps a server from accepting them. */
final class Starts {

    /** Statuses by which a server can say that it could do it at another time (RFC 9110, RFC 4918, RFC 6585). */
    private static final Set<Integer> NOT_NOW = Set.of(409, 423, 425, 429, 503);
    /** A server that wants to be left alone for longer is asked in vain. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private Starts() {
    }

    /** Sends a start, and again as long as the server says that it is busy. */
    static Seen send(ApiCall call) {
        Seen[] answer = {sendOnce(call)};
        if (NOT_NOW.contains(answer[0].status())) {
            session().poll(() -> answer[0] = sendOnce(call), again -> !NOT_NOW.contains(again.status()), LONGEST_WAIT);
        }
        return answer[0];
    }

    static Seen sendOnce(ApiCall call) {
        return started(session().sendStart(call));
    }

    /** Sends a start that may be the last one of the run: what must be refused has been sent before. */
    static Seen sendLast(ApiCall call) {
        return started(session().send(call));
    }

    private static Seen started(Seen answer) {
        Preconditions.requireAbleAgent(answer);
        Optional<KnownResource> task = Tasks.of(answer);
        if (task.isEmpty() && answer.exchange().response().isSuccess() && answer.at("/data/id").isTextual()) {
            session().created("task", answer.at("/data/id").textValue(), answer, true);
        }
        return answer;
    }

    /**
     * Waits until no backup goes on that would keep a server from accepting another one.
     *
     * @param tenant the tenant to back up; empty for all of the cluster
     */
    static void awaitIdle(Optional<String> tenant) {
        if (tenant.isPresent()) {
            Overviews.awaitIdle(tenant.get());
        } else {
            Stream.of("tenant", "secondTenant", "failingTenant").flatMap(key -> session().findFixture(key).stream())
                    .forEach(Overviews::awaitIdle);
        }
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
