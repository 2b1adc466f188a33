package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One stage of a DAG. */
final class Node extends Part {

    private final SubTask task;

    Node(long number, String name, SubTask task, Instant created) {
        super("node", number, name, created);
        this.task = task;
    }

    SubTask task() {
        return task;
    }

    void begin(Instant now) {
        run(operator(), now, now);
        if (!operator().equals("CANCEL")) {
            task.execute(operator().equals("ROLLBACK") ? "ROLLBACK" : "RUN", now);
        }
    }

    @Override
    void finish(boolean good, Instant now) {
        super.finish(good, now);
        if (task.is("RUNNING")) {
            task.finish(good, now);
        }
    }

    void queue(String as) {
        if (as.equals("RETRY")) {
            task.rollBackForRetry();
        }
        wait(as);
    }

    @Override
    void pass(Instant now) {
        super.pass(now);
        task.pass(now);
    }

    @Override
    ObjectNode json() {
        ObjectNode json = super.json();
        json.putArray("sub_tasks").add(task.json());
        return json;
    }
}
