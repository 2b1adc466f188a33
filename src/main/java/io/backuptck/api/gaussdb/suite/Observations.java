package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps what answers show of a backup or a task. */
final class Observations {

    private static final Set<String> ENDS = Set.of("completed", "failed");

    private Observations() {
    }

    /**
     * Adds what an answer shows to a trace, without the members that something else has been blamed for already. Of many
     * equal views in a row two are kept.
     */
    static void add(Trace trace, Seen answer, String pointer, List<String> wrong) {
        if (!(answer.at(pointer) instanceof ObjectNode shown)) {
            return;
        }
        ObjectNode resource = shown.deepCopy();
        shown.fieldNames().forEachRemaining(member -> {
            if (!Gaussdb.isSound(answer, pointer + "/" + member)) {
                resource.remove(member);
            }
        });
        resource.remove(wrong);
        // Whether a bare Z says UTC is not clear; the format text of the documentation has it where the offset stands.
        for (String time : List.of("begin_time", "end_time")) {
            if (resource.path(time).asText().endsWith("Z")) {
                resource.remove(time);
            }
        }
        // A task need not always show its instance.
        if (resource.path("instance") instanceof ObjectNode instance
                && (!instance.path("id").isTextual() || instance.path("id").textValue().isEmpty())) {
            instance.remove("id");
        }
        // A word outside the documented ones says nothing about the order of states.
        if (trace.machine().state(resource.path("status").asText()).isEmpty()) {
            resource.remove("status");
        }
        List<Event.Observation> before = trace.observations();
        boolean repeated = before.size() > 1 && before.subList(before.size() - 2, before.size()).stream()
                .allMatch(earlier -> earlier.resource().equals(resource));
        if (!repeated) {
            trace.add(new Event.Observation(answer.exchange().answeredAt(), resource, answer.exchange().number()));
        }
    }

    /** True when the resource was over and then was not, or was over in another way. */
    static boolean leaveTheEnd(Trace trace) {
        List<String> states = trace.observations().stream().map(seen -> seen.resource().path("status").asText())
                .filter(state -> !state.isEmpty())
                .dropWhile(state -> !ENDS.contains(state.toLowerCase(Locale.ROOT))).distinct().toList();
        return states.size() > 1;
    }
}
