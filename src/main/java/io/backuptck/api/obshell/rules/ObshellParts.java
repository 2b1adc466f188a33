package io.backuptck.api.obshell.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What nodes and sub-tasks show of themselves, in a task and alone. */
final class ObshellParts {

    private static final Set<String> FINISHED = Set.of("SUCCEED", "FAILED");
    /** Times that are not known come before it: the zero value and the epoch. */
    private static final Instant KNOWN = Instant.parse("1971-01-01T00:00:00Z");

    private ObshellParts() {
    }

    /** Every answer that shows a task, whatever the words for its state are. */
    static void stageWithinStages(ApiSession session, Seen answer) {
        JsonNode stage = answer.at("/data/stage");
        JsonNode last = answer.at("/data/max_stage");
        if (stage.isIntegralNumber() && last.isIntegralNumber() && stage.canConvertToLong() && last.canConvertToLong()) {
            session.check("OBS-LIFE-02", answer, "/data/stage", stage.asLong() >= 0 && stage.asLong() <= last.asLong(),
                    "between 0 and max_stage " + last, stage);
        }
    }

    static void timesInOrder(ApiSession session, Seen answer) {
        JsonNode data = answer.at("/data");
        switch (answer.operation().id()) {
            case "getDag" -> {
                for (JsonNode node : data.path("nodes")) {
                    node(session, answer, node, "/data/nodes");
                }
            }
            case "getNode" -> node(session, answer, data, "/data");
            case "getSubTask" -> inOrder(session, "OBS-SUB-32", answer, data, "/data");
            default -> { }
        }
    }

    private static void node(ApiSession session, Seen answer, JsonNode node, String pointer) {
        inOrder(session, "OBS-NODE-26", answer, node, pointer);
        for (JsonNode task : node.path("sub_tasks")) {
            inOrder(session, "OBS-SUB-32", answer, task, pointer + "/sub_tasks");
        }
    }

    private static void inOrder(ApiSession session, String requirement, Seen answer, JsonNode part, String pointer) {
        Optional<Instant> start = Times.instant(part.path("start_time")).filter(KNOWN::isBefore);
        Optional<Instant> end = Times.instant(part.path("end_time")).filter(KNOWN::isBefore);
        if (FINISHED.contains(part.path("state").asText()) && start.isPresent() && end.isPresent()) {
            Duration precision = Duration.ofNanos(Times.precision(part.path("end_time")).movePointRight(9).longValue());
            session.check(requirement, answer, pointer + "/end_time", !end.get().plus(precision).isBefore(start.get()),
                    "not before start_time " + part.path("start_time").asText(), part.path("end_time"));
        }
    }
}
