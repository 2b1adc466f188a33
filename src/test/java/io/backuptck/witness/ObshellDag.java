package io.backuptck.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A task of an obshell agent that starts a backup: a row of the database that the scheduler and operators change. */
final class ObshellDag {

    static final List<String> STAGES = List.of("Check destination", "Open archive log", "Start backup", "Wait backup Finish");

    final long dagId;
    final String name;
    final List<String> tenants;
    final ObshellDatabase.Wish wish;
    final List<Node> nodes = new ArrayList<>();

    int stage = 1;
    String state = "READY";
    String operator = "RUN";
    Instant start;
    Instant end;

    ObshellDag(long dagId, String name, List<String> tenants, ObshellDatabase.Wish wish, Instant created) {
        this.dagId = dagId;
        this.name = name;
        this.tenants = tenants;
        this.wish = wish;
        this.start = created;
        this.end = created;
        for (int i = 0; i < STAGES.size(); i++) {
            Node node = new Node(dagId * 100 + i, STAGES.get(i), created);
            node.subTasks.add(new SubTask(dagId * 1000 + 2 * i, "10.10.10.1", created));
            if (i == 0) {
                node.subTasks.add(new SubTask(dagId * 1000 + 1, "10.10.10.2", created));
            }
            nodes.add(node);
        }
    }

    Node current() {
        return nodes.get(stage - 1);
    }

    boolean isFinished() {
        return state.equals("SUCCEED") || state.equals("FAILED");
    }

    /** One stage. */
    static final class Node {

        final long nodeId;
        final String name;
        final List<SubTask> subTasks = new ArrayList<>();
        String state = "PENDING";
        String operator = "RUN";
        Instant start;
        Instant end;

        Node(long nodeId, String name, Instant created) {
            this.nodeId = nodeId;
            this.name = name;
            this.start = created;
            this.end = created;
        }

        void set(String newState, String newOperator, Instant times) {
            state = newState;
            operator = newOperator;
            start = times;
            end = times;
        }
    }

    /** The share of one agent in a stage. */
    static final class SubTask {

        final long taskId;
        final String ip;
        final List<String> logs = new ArrayList<>();
        String state = "PENDING";
        String operator = "RUN";
        int executeTimes;
        Instant start;
        Instant end;

        SubTask(long taskId, String ip, Instant created) {
            this.taskId = taskId;
            this.ip = ip;
            this.start = created;
            this.end = created;
        }

        void dispatch(String newOperator) {
            state = "READY";
            operator = newOperator;
            executeTimes++;
        }

        void run(Instant now) {
            state = "RUNNING";
            start = now;
            logs.add("start " + operator);
        }

        void finish(String outcome, String log, Instant now) {
            state = outcome;
            end = now;
            logs.add(log);
        }
    }
}
