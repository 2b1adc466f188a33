package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The part of a node that one agent works on. */
final class SubTask extends Part {

    private final List<String> logs = new ArrayList<>();
    private int executions;

    SubTask(long number, String name, Instant created) {
        super("task", number, name, created);
    }

    void execute(String as, Instant now) {
        run(as, now, end());
        executions++;
        logs.add(name() + " begins");
    }

    @Override
    void finish(boolean good, Instant now) {
        super.finish(good, now);
        logs.add(good ? name() + " done" : "[ERROR] " + name() + " failed [OB.Backup.Failed]");
    }

    /** A failed execution is rolled back before the next one. */
    void rollBackForRetry() {
        if (executions > 0) {
            executions++;
        }
    }

    @Override
    ObjectNode json() {
        ObjectNode json = super.json().put("execute_times", executions);
        json.putObject("execute_agent").put("ip", "127.0.0.1").put("port", 2886);
        if (is("PENDING")) {
            return json.putNull("task_logs");
        }
        ArrayNode lines = json.putArray("task_logs");
        logs.forEach(lines::add);
        return json;
    }
}
