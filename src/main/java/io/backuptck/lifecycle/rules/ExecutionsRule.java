package io.backuptck.lifecycle.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Event.Observation;
import io.backuptck.lifecycle.Invariant;
import io.backuptck.lifecycle.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code executions}: {@code execute_times} of a sub-task never falls, and is 0 only before its first execution or
 * when its node was passed without one.
 */
final class ExecutionsRule implements Rules.Rule {

    private static final Set<String> BEFORE_RUNNING = Set.of("PENDING", "READY");

    @Override
    public void check(Invariant invariant, Trace trace, Rules.Sink sink) {
        Map<String, Observation> seen = new HashMap<>();
        Map<String, Long> times = new HashMap<>();
        for (Observation observation : trace.observations()) {
            if (!KnownStates.all(observation.resource().path("nodes"), trace.machine())) {
                continue;
            }
            for (JsonNode node : observation.resource().path("nodes")) {
                for (JsonNode task : node.path("sub_tasks")) {
                    JsonNode executed = task.path("execute_times");
                    String id = task.path("id").asText();
                    if (!executed.isIntegralNumber() || !task.path("id").isTextual() || id.isEmpty()) {
                        continue;
                    }
                    sink.applied();
                    Long before = times.put(id, executed.asLong());
                    Observation earlier = seen.put(id, observation);
                    if (before != null && executed.asLong() < before) {
                        sink.breach("/nodes/sub_tasks/execute_times", "at least " + before, executed.toString(),
                                Optional.of(earlier), observation);
                        return;
                    }
                    if (executed.asLong() == 0 && !BEFORE_RUNNING.contains(task.path("state").asText())
                            && !trace.wasOperated()) {
                        sink.breach("/nodes/sub_tasks/execute_times", "at least 1 for a sub-task in state "
                                + task.path("state").asText(), "0", Optional.empty(), observation);
                        return;
                    }
                }
            }
        }
    }
}
