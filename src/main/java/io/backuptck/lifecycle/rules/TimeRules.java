package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Times;
import io.backuptck.lifecycle.Trace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Rules on times. All of them compare instants, so an offset may change. */
final class TimeRules {

    private TimeRules() {
    }

    /**
     * {@code time-order}: {@code later} is not before {@code earlier}, by more than the {@code tolerance} that how they are
     * shown may make, or than it is shown less exactly. Nothing is said of times before {@code since}, which are not known.
     */
    static void order(Invariant invariant, Trace trace, Rules.Sink sink) {
        Duration tolerance = invariant.text("tolerance").isEmpty() ? Duration.ZERO : Duration.parse(invariant.text("tolerance"));
        Instant since = invariant.text("since").isEmpty() ? Instant.MIN : Instant.parse(invariant.text("since"));
        pair(invariant, trace, sink, "earlier", "later", "not before ", (earlier, later) -> {
            BigDecimal exact = Times.precision(later);
            Duration slack = exact.compareTo(Times.precision(earlier)) > 0 ? Duration.ofNanos(exact.movePointRight(9).longValue()) : Duration.ZERO;
            return Optional.of(!instant(later).plus(tolerance).plus(slack).isBefore(instant(earlier))).filter(any ->
                    !instant(earlier).isBefore(since) && !instant(later).isBefore(since));
        });
    }

    /** {@code same-time-when}: {@code member} and {@code other} are one instant. */
    static void sameWhen(Invariant invariant, Trace trace, Rules.Sink sink) {
        pair(invariant, trace, sink, "member", "other", "the same as ", (one, other) -> Optional.of(instant(one).equals(instant(other))));
    }

    private static Instant instant(JsonNode time) {
        return Times.instant(time).orElseThrow();
    }

    /** @param holds whether two times are as they should be; empty where that cannot be told */
    private static void pair(Invariant invariant, Trace trace, Rules.Sink sink, String one, String other, String words,
            BiFunction<JsonNode, JsonNode, Optional<Boolean>> holds) {
        String first = invariant.text(one);
        String second = invariant.text(other);
        for (Observation observation : trace.observations()) {
            JsonNode start = observation.resource().path(first);
            JsonNode end = observation.resource().path(second);
            if (invariant.appliesTo(observation.resource()) && Times.instant(start).isPresent() && Times.instant(end).isPresent()) {
                Optional<Boolean> right = holds.apply(start, end);
                right.ifPresent(any -> sink.applied());
                if (right.filter(any -> !any).isPresent()) {
                    sink.breach("/" + second, words + first + " " + start.asText(), end.asText(), Optional.empty(), observation);
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
