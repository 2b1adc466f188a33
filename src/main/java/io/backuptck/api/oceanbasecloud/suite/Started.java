package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A physical backup that the run started, and everything that was seen of its backup set. */
final class Started {

    /** One look that finds nothing may be a blip. */
    private static final int LOOKS_TO_BE_SURE = 2;
    /** Refusals that say nothing of the set. */
    private static final Set<Integer> SAY_NOTHING = Set.of(401, 403, 429);

    private final Optional<String> taskId;
    private final Trace trace;
    private final List<Seen> reads = new ArrayList<>();
    private Optional<Seen> notFound = Optional.empty();
    private int missedInARow;
    private Optional<JsonNode> latest = Optional.empty();
    private boolean done;
    private boolean followed;
    private String missed = "";

    Started(Seen answer) {
        JsonNode id = answer.at("/data/backupTaskId");
        this.taskId = Optional.ofNullable(id.textValue()).filter(text -> !text.isEmpty());
        this.trace = new Trace(Machine.of(Cloud.session().contract(), "backup-set"));
    }

    /** The id that the start answered; empty when it answered none that can be used. */
    Optional<String> taskId() {
        return taskId;
    }

    Trace trace() {
        return trace;
    }

    /** The reads of the set by its id, in their order. */
    List<Seen> reads() {
        return reads;
    }

    /** The last read by its id that found nothing. */
    Optional<Seen> notFound() {
        return notFound;
    }

    /** The answer to the last read of a set that was seen before and cannot be found any more. */
    Optional<Seen> gone() {
        return missedInARow >= LOOKS_TO_BE_SURE ? notFound : Optional.empty();
    }

    /** True when a set that was seen before was not found by the last look. */
    boolean isDoubtful() {
        return missedInARow > 0;
    }

    void read(Seen answer) {
        JsonNode set = answer.at("/data");
        if (Reply.isAccepted(answer) && set.isObject()) {
            reads.add(answer);
            observe(set, answer);
            missedInARow = 0;
        } else {
            notFound = Optional.of(answer);
            boolean says = Reply.of(answer) == Reply.REFUSED && !SAY_NOTHING.contains(answer.status());
            missedInARow += isFound() && says ? 1 : 0;
        }
    }

    void observe(JsonNode set, Seen answer) {
        latest = Optional.of(set);
        done |= status().equals("DONE");
        trace.add(new Event.Observation(answer.exchange().answeredAt(), set, answer.exchange().number()));
    }

    boolean isFound() {
        return latest.isPresent();
    }

    /** True when the set was seen done at least once. */
    boolean isDone() {
        return done;
    }

    boolean isOver() {
        return isDone() || latest.filter(Started::isOver).isPresent();
    }

    /** True when a set will not change any more: by a word that says so, or by an end time, as words are not listed. */
    static boolean isOver(JsonNode set) {
        return set.path("status").asText("").matches("(?i).*(done|fail|cancel|overdue|expire).*")
                || set.path("endTime").isTextual() && !set.path("endTime").textValue().isEmpty();
    }

    String status() {
        return latest.map(set -> set.path("status").asText("")).orElse("");
    }

    /** True from the beginning of the pursuit on, so that nothing is followed twice. */
    boolean isFollowed() {
        return followed;
    }

    void followed() {
        followed = true;
    }

    /** Why the end was not seen; empty when it was. */
    String missed() {
        return missed;
    }

    void missed(String why) {
        missed = why;
    }
}
