package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One stage of a DAG. */
final class Node {

    private final long number;
    private final String name;
    private final SubTask task;
    private String state = "PENDING";
    private String operator = "RUN";
    private Instant start;
    private Instant end;

    Node(long number, String name, SubTask task, Instant created) {
        this.number = number;
        this.name = name;
        this.task = task;
        this.start = created;
        this.end = created;
    }

    long number() {
        return number;
    }

    SubTask task() {
        return task;
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }

    void begin(Instant now) {
        state = "RUNNING";
        start = now;
        end = now;
        if (!operator.equals("CANCEL")) {
            task.run(operator.equals("ROLLBACK") ? "ROLLBACK" : "RUN", now);
        }
    }

    void finish(boolean good, Instant now) {
        state = good ? "SUCCEED" : "FAILED";
        end = now;
        if (task.isRunning()) {
            task.finish(good, now);
        }
    }

    /** Puts the node back into the queue; the times of a node that waits after a call are the epoch. */
    void queue(String as) {
        if (as.equals("RETRY")) {
            task.rollBackForRetry();
        }
        state = "PENDING";
        operator = as;
        start = Instant.EPOCH;
        end = Instant.EPOCH;
    }

    void pass(Instant now) {
        state = "SUCCEED";
        operator = "PASS";
        end = now;
        task.pass(now);
    }

    /** As a part of its DAG, where additional data is never shown. */
    ObjectNode json(boolean details) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", "1" + number)
                .put("node_id", number)
                .put("name", name)
                .put("state", state)
                .put("operator", operator)
                .put("start_time", AgentTime.text(start))
                .put("end_time", AgentTime.text(end))
                .putNull("additional_data");
        if (details) {
            ArrayNode tasks = json.putArray("sub_tasks");
            tasks.add(task.json());
        } else {
            json.putNull("sub_tasks");
        }
        return json;
    }
}
