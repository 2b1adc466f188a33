package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The part of a node that one agent works on. */
final class SubTask {

    private final long number;
    private final String name;
    private final List<String> logs = new ArrayList<>();
    private String state = "PENDING";
    private String operator = "RUN";
    private int executions;
    private Instant start;
    private Instant end;

    SubTask(long number, String name, Instant created) {
        this.number = number;
        this.name = name;
        this.start = created;
        this.end = created;
    }

    long number() {
        return number;
    }

    void run(String as, Instant now) {
        state = "RUNNING";
        operator = as;
        executions++;
        start = now;
        logs.add(name + " begins");
    }

    void finish(boolean good, Instant now) {
        state = good ? "SUCCEED" : "FAILED";
        end = now;
        logs.add(good ? name + " done" : "[ERROR] " + name + " failed [OB.Backup.Failed]");
    }

    void pass(Instant now) {
        state = "SUCCEED";
        operator = "PASS";
        end = now;
    }

    /** A failed execution is rolled back before the next one. */
    void rollBackForRetry() {
        if (executions > 0) {
            executions++;
        }
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", "1" + number)
                .put("task_id", number)
                .put("name", name)
                .put("state", state)
                .put("operator", operator)
                .put("start_time", AgentTime.text(start))
                .put("end_time", AgentTime.text(end))
                .putNull("additional_data")
                .put("execute_times", executions);
        json.putObject("execute_agent").put("ip", "127.0.0.1").put("port", 2886);
        if (state.equals("PENDING")) {
            json.putNull("task_logs");
        } else {
            ArrayNode lines = json.putArray("task_logs");
            logs.forEach(lines::add);
        }
        return json;
    }
}
