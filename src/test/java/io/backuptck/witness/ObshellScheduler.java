package io.backuptck.witness;

import io.backuptck.witness.ObshellDag.Node;
import io.backuptck.witness.ObshellDag.SubTask;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The scheduler of an obshell agent: each pass moves a task one step on. And the operators, which it obeys. */
class ObshellScheduler {

    private final ObshellDatabase database;

    ObshellScheduler(ObshellDatabase database) {
        this.database = database;
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    void pass(ObshellDag dag) {
        if (dag.state.equals("READY")) {
            dag.state = "RUNNING";
            dag.start = now();
            begin(dag);
        } else if (dag.state.equals("RUNNING")) {
            switch (dag.current().state) {
                case "PENDING" -> begin(dag);
                case "SUCCEED" -> next(dag);
                default -> work(dag);
            }
        }
    }

    private void begin(ObshellDag dag) {
        Node node = dag.current();
        if (!node.state.equals("PENDING")) {
            return; // passed: the next pass goes on behind it
        }
        node.set("RUNNING", node.operator, now());
        for (SubTask task : node.subTasks) {
            if (dag.operator.equals("ROLLBACK") || dag.operator.equals("RUN") && task.state.equals("FAILED")) {
                task.dispatch("ROLLBACK");
            } else if (dag.operator.equals("RUN") && task.state.equals("PENDING")) {
                task.dispatch("RUN");
            }
        }
    }

    private void work(ObshellDag dag) {
        Node node = dag.current();
        if (dag.operator.equals("CANCEL")) {
            node.subTasks.stream().filter(task -> task.state.equals("READY") || task.state.equals("RUNNING"))
                    .forEach(task -> task.finish("FAILED", "cancelled", now()));
            fail(dag);
            return;
        }
        for (SubTask task : node.subTasks) {
            switch (task.state) {
                case "READY" -> task.run(now());
                case "RUNNING" -> work(dag, task);
                default -> { }
            }
        }
        if (node.subTasks.stream().allMatch(task -> task.state.equals("SUCCEED"))) {
            node.state = "SUCCEED";
            node.end = now();
            if (isLast(dag)) {
                next(dag);
            }
        } else if (node.subTasks.stream().allMatch(task -> List.of("SUCCEED", "FAILED").contains(task.state))) {
            fail(dag);
        }
    }

    private void work(ObshellDag dag, SubTask task) {
        if (task.operator.equals("ROLLBACK") && dag.operator.equals("ROLLBACK")) {
            task.finish("SUCCEED", "rolled back", now());
        } else if (task.operator.equals("ROLLBACK")) {
            task.dispatch("RUN");
        } else {
            try {
                if (isDone(dag)) {
                    task.finish("SUCCEED", "done", now());
                }
            } catch (IllegalStateException e) {
                task.finish("FAILED", "[ERROR] " + e.getMessage() + " [MySQL.Error]", now());
            }
        }
    }

    /** Throws when the database refuses. */
    boolean isDone(ObshellDag dag) {
        return switch (dag.stage) {
            case 3 -> {
                dag.tenants.forEach(tenant -> database.startBackup(tenant, dag.wish));
                yield true;
            }
            case 4 -> dag.tenants.stream().noneMatch(database::isRunning);
            default -> true;
        };
    }

    private static boolean isLast(ObshellDag dag) {
        return dag.stage == (dag.operator.equals("ROLLBACK") ? 1 : dag.nodes.size());
    }

    void next(ObshellDag dag) {
        if (isLast(dag)) {
            dag.state = "SUCCEED";
            dag.end = now();
        } else {
            dag.stage += dag.operator.equals("ROLLBACK") ? -1 : 1;
        }
    }

    private static void fail(ObshellDag dag) {
        dag.current().state = "FAILED";
        dag.current().end = now();
        dag.state = "FAILED";
        dag.end = now();
    }

    // operators

    void operate(ObshellDag dag, String operator) {
        boolean failed = dag.state.equals("FAILED");
        switch (operator) {
            case "ROLLBACK" -> {
                demand(failed, ObshellError.ROLLBACK);
                dag.nodes.subList(0, dag.stage).forEach(node -> node.set("PENDING", "ROLLBACK", Instant.EPOCH));
                restart(dag, "ROLLBACK");
            }
            case "RETRY" -> {
                demand(failed, ObshellError.RETRY);
                dag.current().set("PENDING", "RETRY", Instant.EPOCH);
                restart(dag, "RUN");
            }
            case "CANCEL" -> {
                demand(!dag.isFinished(), ObshellError.CANCEL);
                dag.nodes.stream().filter(node -> !node.state.equals("SUCCEED")).findFirst()
                        .ifPresent(node -> node.set("PENDING", "CANCEL", Instant.EPOCH));
                restart(dag, "CANCEL");
            }
            case "PASS" -> {
                demand(failed, ObshellError.PASS);
                dag.nodes.subList(dag.stage - 1, dag.nodes.size()).forEach(ObshellScheduler::skip);
                dag.state = "SUCCEED";
                dag.operator = "PASS";
                dag.end = now();
            }
            default -> throw ObshellError.OPERATOR.refused();
        }
    }

    void passNode(ObshellDag dag, Node node) {
        demand(dag.state.equals("FAILED"), ObshellError.NODE_DAG);
        demand(node.state.equals("FAILED"), ObshellError.NODE);
        skip(node);
        restart(dag, "RUN");
    }

    private static void skip(Node node) {
        node.state = "SUCCEED";
        node.operator = "PASS";
        node.end = now();
        node.subTasks.stream().filter(task -> !task.state.equals("SUCCEED")).forEach(task -> {
            task.operator = "PASS";
            task.finish("SUCCEED", "passed", now());
        });
    }

    private static void restart(ObshellDag dag, String operator) {
        dag.state = "READY";
        dag.operator = operator;
        dag.start = Instant.EPOCH;
        dag.end = Instant.EPOCH;
    }

    private static void demand(boolean condition, ObshellError error) {
        if (!condition) {
            throw error.refused();
        }
    }
}
