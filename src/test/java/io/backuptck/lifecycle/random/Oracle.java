package io.backuptck.lifecycle.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Says whether looks at a task that nobody operates can come from a correct agent: the rules once more, in the plainest
 * words, without the contract and the code that reads it.
 */
final class Oracle {

    private static final List<String> ORDER = List.of("PENDING", "READY", "RUNNING", "SUCCEED");

    private Oracle() {
    }

    static boolean isLegal(List<ObjectNode> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            if (!isLegalAlone(tasks.get(i)) || i > 0 && !follows(tasks.get(i - 1), tasks.get(i))
                    || !sameForever(tasks.get(0), tasks.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegalAlone(JsonNode task) {
        int stage = task.path("stage").asInt();
        int last = task.path("max_stage").asInt();
        String state = task.path("state").asText();
        boolean ended = state.equals("SUCCEED") || state.equals("FAILED");
        return task.path("operator").asText().equals("RUN") && stage >= 1 && stage <= last
                && task.path("id").asText().equals("1" + task.path("dag_id").asText())
                && (!state.equals("READY") || stage == 1 && time(task, "start_time").equals(time(task, "end_time")))
                && (!state.equals("SUCCEED") || stage == last)
                && (!ended || !time(task, "end_time").isBefore(time(task, "start_time")))
                && task.path("nodes").size() == last && nodesFit(task.path("nodes"), state, stage);
    }

    private static boolean nodesFit(JsonNode nodes, String state, int stage) {
        for (int i = 0; i < nodes.size(); i++) {
            String node = nodes.get(i).path("state").asText();
            boolean afterUnfinished = i > 0 && !nodes.get(i - 1).path("state").asText().equals("SUCCEED");
            boolean mustSucceed = i < stage - 1 || state.equals("SUCCEED");
            JsonNode part = nodes.get(i).at("/sub_tasks/0");
            if (mustSucceed && !node.equals("SUCCEED") || afterUnfinished && !node.equals("PENDING")
                    || state.equals("FAILED") && i == stage - 1 && !node.equals("FAILED")
                    || state.equals("SUCCEED") && !part.path("state").asText().equals("SUCCEED")
                    || part.path("execute_times").asInt() == 0 && !part.path("state").asText().equals("PENDING")) {
                return false;
            }
        }
        return true;
    }

    private static boolean follows(JsonNode before, JsonNode now) {
        String was = before.path("state").asText();
        String is = now.path("state").asText();
        boolean begun = !was.equals("READY");
        if (!forward(was, is) || now.path("stage").asInt() < before.path("stage").asInt()
                || begun && !time(before, "start_time").equals(time(now, "start_time"))
                || was.equals("SUCCEED") && !time(before, "end_time").equals(time(now, "end_time"))
                || was.equals("FAILED") && before.path("stage").asInt() != now.path("stage").asInt()) {
            return false;
        }
        for (int i = 0; i < Math.min(before.path("nodes").size(), now.path("nodes").size()); i++) {
            JsonNode then = before.path("nodes").get(i);
            JsonNode node = now.path("nodes").get(i);
            if (!forward(then.path("state").asText(), node.path("state").asText())
                    || node.at("/sub_tasks/0/execute_times").asInt() < then.at("/sub_tasks/0/execute_times").asInt()) {
                return false;
            }
        }
        return true;
    }

    /** Nothing goes back, and nothing leaves an end. */
    private static boolean forward(String was, String is) {
        boolean ended = was.equals("SUCCEED") || was.equals("FAILED");
        return ended ? was.equals(is) : is.equals("FAILED") || ORDER.indexOf(is) >= ORDER.indexOf(was);
    }

    private static boolean sameForever(JsonNode first, JsonNode now) {
        for (int i = 0; i < Math.min(first.path("nodes").size(), now.path("nodes").size()); i++) {
            if (!first.at("/nodes/" + i + "/name").equals(now.at("/nodes/" + i + "/name"))) {
                return false;
            }
        }
        return List.of("id", "dag_id", "name", "max_stage").stream()
                .allMatch(member -> first.path(member).equals(now.path(member)));
    }

    private static Instant time(JsonNode task, String member) {
        return OffsetDateTime.parse(task.path(member).asText()).toInstant();
    }
}
