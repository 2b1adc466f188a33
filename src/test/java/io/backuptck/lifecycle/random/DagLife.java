package io.backuptck.lifecycle.random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lives a task as a correct agent would, drawing what happens by chance: stages succeed or fail, somebody calls an
 * operator now and then. Written from the description of the agent, without the contract and the code that reads it.
 */
final class DagLife {

    private static final String EPOCH = "1970-01-01T08:00:00+08:00";
    private static final int LONGEST = 120;

    private final Random random;
    private final boolean operated;
    private final int stages;
    private final List<Moment> moments = new ArrayList<>();
    private final String[] nodeState;
    private final String[] nodeOperator;
    private final int[] executions;
    private Instant now = Instant.parse("2026-05-04T02:00:00Z");
    private String state = "READY";
    private String operator = "RUN";
    private int stage = 1;
    private String start;
    private String end;

    private DagLife(Random random, boolean operated) {
        this.random = random;
        this.operated = operated;
        this.stages = 1 + random.nextInt(5);
        this.nodeState = filled("PENDING");
        this.nodeOperator = filled("RUN");
        this.executions = new int[stages];
        this.start = text();
        this.end = start;
    }

    /** A whole life, or a long part of one. */
    static List<Moment> draw(Random random, boolean operated) {
        DagLife life = new DagLife(random, operated);
        life.live();
        return life.moments;
    }

    private String[] filled(String value) {
        String[] values = new String[stages];
        java.util.Arrays.fill(values, value);
        return values;
    }

    private void live() {
        show();
        while (moments.size() < LONGEST && !state.equals("SUCCEED")) {
            now = now.plusMillis(200 + random.nextInt(2000));
            if (operated && random.nextInt(7) == 0 && call() || state.equals("FAILED") && !operated) {
                if (state.equals("FAILED")) {
                    return;
                }
            } else if (!state.equals("FAILED")) {
                step();
            } else if (!call()) {
                return;
            }
            show();
        }
        show();
    }

    private void step() {
        if (state.equals("READY")) {
            state = "RUNNING";
            start = text();
            begin();
        } else {
            switch (operator) {
                case "CANCEL" -> end("FAILED", "FAILED");
                case "ROLLBACK" -> rollBack();
                default -> run();
            }
        }
    }

    private void run() {
        String node = nodeState[stage - 1];
        if (node.equals("PENDING")) {
            begin();
        } else if (node.equals("RUNNING") && random.nextInt(6) == 0) {
            end("FAILED", "FAILED");
        } else if (stage == stages) {
            end("SUCCEED", "SUCCEED");
        } else {
            nodeState[stage - 1] = "SUCCEED";
            stage++;
        }
    }

    private void rollBack() {
        if (nodeState[stage - 1].equals("PENDING")) {
            begin();
        } else if (random.nextInt(8) == 0) {
            end("FAILED", "FAILED");
        } else if (stage == 1) {
            end("SUCCEED", "SUCCEED");
        } else {
            nodeState[stage - 1] = "SUCCEED";
            stage--;
        }
    }

    private void begin() {
        if (nodeState[stage - 1].equals("PENDING")) {
            nodeState[stage - 1] = "RUNNING";
            executions[stage - 1]++;
        }
    }

    private void end(String task, String node) {
        state = task;
        nodeState[stage - 1] = node;
        end = text();
    }

    /**
     * Calls an operator that is allowed now. What has no promised outcome is left out: cancelling a roll back, or a task
     * whose node was passed a moment ago.
     */
    private boolean call() {
        String call;
        if (state.equals("FAILED")) {
            call = operator.equals("ROLLBACK") ? "PASS" : List.of("RETRY", "ROLLBACK", "PASS", "PASS-NODE").get(random.nextInt(4));
        } else if (operator.equals("ROLLBACK") || nodeState[stage - 1].equals("SUCCEED")) {
            return false;
        } else {
            call = "CANCEL";
        }
        moments.add(Moment.called(call));
        switch (call) {
            case "PASS" -> {
                for (int i = stage - 1; i < stages; i++) {
                    node(i, "SUCCEED", "PASS");
                }
                state = "SUCCEED";
                operator = "PASS";
                end = text();
                return true;
            }
            case "PASS-NODE" -> node(stage - 1, "SUCCEED", "PASS");
            case "RETRY" -> node(stage - 1, "PENDING", "RETRY");
            case "ROLLBACK" -> {
                for (int i = 0; i < stage; i++) {
                    node(i, "PENDING", "ROLLBACK");
                }
            }
            default -> node(stage - 1, "PENDING", "CANCEL");
        }
        state = "READY";
        operator = call.equals("ROLLBACK") || call.equals("CANCEL") ? call : "RUN";
        start = EPOCH;
        end = EPOCH;
        return true;
    }

    private void node(int index, String newState, String newOperator) {
        nodeState[index] = newState;
        nodeOperator[index] = newOperator;
    }

    private String text() {
        return now.atOffset(ZoneOffset.ofHours(8)).toString();
    }

    private void show() {
        ObjectNode task = JsonNodeFactory.instance.objectNode().put("id", "177").put("dag_id", 77).put("name", "backup")
                .put("stage", stage).put("max_stage", stages).put("state", state).put("operator", operator)
                .put("start_time", start).put("end_time", end);
        ArrayNode nodes = task.putArray("nodes");
        for (int i = 0; i < stages; i++) {
            ObjectNode node = nodes.addObject().put("id", "15" + i).put("name", "stage " + (i + 1))
                    .put("state", nodeState[i]).put("operator", nodeOperator[i]);
            node.putArray("sub_tasks").addObject().put("id", "16" + i).put("state", nodeState[i])
                    .put("execute_times", executions[i]);
        }
        moments.add(Moment.shown(task));
    }
}
