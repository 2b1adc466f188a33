package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A part of a DAG: a stage, or what one agent does of it. */
abstract class Part {

    private final String kind;
    private final long number;
    private final String name;
    private String state = "PENDING";
    private String operator = "RUN";
    private Instant start;
    private Instant end;

    /** @param kind by which the member with the number begins */
    Part(String kind, long number, String name, Instant created) {
        this.kind = kind;
        this.number = number;
        this.name = name;
        this.start = created;
        this.end = created;
    }

    final long number() {
        return number;
    }

    final String name() {
        return name;
    }

    final String operator() {
        return operator;
    }

    final Instant end() {
        return end;
    }

    final boolean is(String wanted) {
        return state.equals(wanted);
    }

    /** @param shownAsEnd until it has one */
    final void run(String as, Instant now, Instant shownAsEnd) {
        state = "RUNNING";
        operator = as;
        start = now;
        end = shownAsEnd;
    }

    /** Puts it back into the queue; the times of what waits after a call are the epoch. */
    final void wait(String as) {
        state = "PENDING";
        operator = as;
        start = Instant.EPOCH;
        end = Instant.EPOCH;
    }

    void finish(boolean good, Instant now) {
        state = good ? "SUCCEED" : "FAILED";
        end = now;
    }

    void pass(Instant now) {
        state = "SUCCEED";
        operator = "PASS";
        end = now;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode()
                .put("id", "1" + number)
                .put(kind + "_id", number)
                .put("name", name)
                .put("state", state)
                .put("operator", operator)
                .put("start_time", AgentTime.text(start))
                .put("end_time", AgentTime.text(end))
                .putNull("additional_data");
    }
}
