package io.backuptck.api.obshell.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;

/** What tasks, nodes and sub-tasks are called, wherever an answer shows them. */
final class ObshellIds {

    private ObshellIds() {
    }

    /** The ids of nodes and sub-tasks are those of their numbers, alone and inside a task. */
    static void numbered(ApiSession session, Seen answer) {
        switch (answer.operation().id()) {
            case "getNode" -> numbered(session, "OBS-NODE-11", answer, answer.at("/data"), "node_id", "/data/id");
            case "getSubTask" -> numbered(session, "OBS-SUB-09", answer, answer.at("/data"), "task_id", "/data/id");
            default -> inside(session, answer);
        }
    }

    private static void inside(ApiSession session, Seen answer) {
        if (!answer.operation().id().equals("getDag") || !answer.isSound("/data/nodes")) {
            return;
        }
        for (JsonNode node : answer.at("/data/nodes")) {
            boolean holds = numbered(session, "OBS-NODE-11", answer, node, "node_id", "/data/nodes/id");
            for (JsonNode task : node.path("sub_tasks")) {
                holds &= numbered(session, "OBS-SUB-09", answer, task, "task_id", "/data/nodes/sub_tasks/id");
            }
            if (!holds) {
                return;
            }
        }
    }

    private static boolean numbered(ApiSession session, String requirement, Seen answer, JsonNode thing, String number,
            String pointer) {
        JsonNode id = thing.path("id");
        if (!id.asText().startsWith("1") || !thing.path(number).isIntegralNumber()) {
            return true;
        }
        String expected = "1" + thing.get(number);
        return session.check(requirement, answer, pointer, id.asText().equals(expected), expected, id);
    }
}
