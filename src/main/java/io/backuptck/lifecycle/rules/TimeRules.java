package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Times;
import io.backuptck.lifecycle.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules on times. All of them compare instants, so an offset may change. */
final class TimeRules {

    private TimeRules() {
    }

    /**
     * {@code time-order}: {@code later} is not before {@code earlier}, by more than the {@code tolerance} that how they are
     * shown may make.
     */
    static void order(Invariant invariant, Trace trace, Rules.Sink sink) {
        pair(invariant, trace, sink, invariant.text("earlier"), invariant.text("later"), false);
    }

    /** {@code same-time-when}: {@code member} and {@code other} are one instant. */
    static void sameWhen(Invariant invariant, Trace trace, Rules.Sink sink) {
        pair(invariant, trace, sink, invariant.text("member"), invariant.text("other"), true);
    }

    private static void pair(Invariant invariant, Trace trace, Rules.Sink sink,
            String earlier, String later, boolean same) {
        Duration tolerance = invariant.text("tolerance").isEmpty() ? Duration.ZERO : Duration.parse(invariant.text("tolerance"));
        for (Observation observation : trace.observations()) {
            Optional<Instant> start = Times.instant(observation.resource().path(earlier));
            Optional<Instant> end = Times.instant(observation.resource().path(later));
            if (invariant.appliesTo(observation.resource()) && start.isPresent() && end.isPresent()) {
                sink.applied();
                if (end.get().isBefore(start.get().minus(tolerance)) || same && !end.equals(start)) {
                    sink.breach("/" + later, (same ? "the same as " : "not before ") + earlier + " "
                                    + observation.resource().path(earlier).asText(),
                            observation.resource().path(later).asText(), Optional.empty(), observation);
                    return;
                }
            }
        }
    }

    /** {@code constant-while}: {@code member} does not move from one observation to the next, unless a call lies between. */
    static void constantWhile(Invariant invariant, Trace trace, Rules.Sink sink) {
        List<Observation> all = trace.observations();
        for (int i = 1; i < all.size(); i++) {
            Observation before = all.get(i - 1);
            Observation now = all.get(i);
            if (invariant.appliesTo(before.resource()) && invariant.appliesTo(now.resource())
                    && !trace.wasOperatedBetween(before, now)) {
                if (moved(invariant, sink, before, now, Duration.ZERO)) {
                    return;
                }
            }
        }
    }

    /** {@code same-instant}: {@code member} stays within {@code tolerance} of where it was first seen. */
    static void sameInstant(Invariant invariant, Trace trace, Rules.Sink sink) {
        Observation first = null;
        Duration tolerance = Duration.parse(invariant.text("tolerance"));
        for (Observation observation : trace.observations()) {
            if (first == null) {
                first = Times.instant(observation.resource().path(invariant.text("member"))).isPresent()
                        ? observation : null;
            } else if (moved(invariant, sink, first, observation, tolerance)) {
                return;
            }
        }
    }

    private static boolean moved(Invariant invariant, Rules.Sink sink, Observation before, Observation now,
            Duration tolerance) {
        String member = invariant.text("member");
        JsonNode then = before.resource().path(member);
        Optional<Instant> from = Times.instant(then);
        Optional<Instant> to = Times.instant(now.resource().path(member));
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        sink.applied();
        boolean moved = Duration.between(from.get(), to.get()).abs().compareTo(tolerance) > 0;
        if (moved) {
            sink.breach("/" + member, "still " + then.asText(), now.resource().path(member).asText(),
                    Optional.of(before), now);
        }
        return moved;
    }
}
