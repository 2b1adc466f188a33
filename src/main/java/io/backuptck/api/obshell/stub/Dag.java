package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task that runs in stages. Every change of state is a step of the contract's machine, so the stub cannot leave it.
 */
final class Dag {

    private final Machine machine;
    private final long number;
    private final String name;
    private final List<Node> nodes;
    private final StageWork work;
    private Configuration at;
    private Instant start;
    private Instant end;

    Dag(Machine machine, long number, String name, List<Node> nodes, StageWork work, Instant created) {
        this.machine = machine;
        this.number = number;
        this.name = name;
        this.nodes = nodes;
        this.work = work;
        this.at = machine.initial().iterator().next();
        this.start = created;
        this.end = created;
    }

    long number() {
        return number;
    }

    List<Node> nodes() {
        return nodes;
    }

    boolean isFailed() {
        return at.state().startsWith("FAILED/");
    }

    boolean isAtWork() {
        return !machine.isEnd(at);
    }

    /** One pass of the scheduler. */
    void step(Instant now) {
        if (!isAtWork()) {
            return;
        }
        if (at.state().startsWith("READY/")) {
            move("RUNNING/" + operator(), Transition.Move.SAME);
            start = now;
            beginCurrent(now);
            return;
        }
        switch (operator()) {
            case "CANCEL" -> {
                current().finish(false, now);
                move("FAILED/CANCEL", Transition.Move.SAME);
                end = now;
            }
            case "ROLLBACK" -> rollBack(now);
            default -> run(now);
        }
    }

    private void run(Instant now) {
        if (beginCurrent(now)) {
            return;
        }
        Node node = current();
        if (node.is("RUNNING")) {
            Optional<Boolean> outcome = work.outcome(at.position(), now);
            if (outcome.isEmpty()) {
                return;
            }
            node.finish(outcome.get(), now);
        }
        if (node.is("FAILED")) {
            move("FAILED/RUN", Transition.Move.SAME);
            end = now;
        } else if (at.position() == nodes.size()) {
            move("SUCCEED/RUN", Transition.Move.SAME);
            end = now;
        } else {
            move("RUNNING/RUN", Transition.Move.NEXT);
        }
    }

    private void rollBack(Instant now) {
        if (beginCurrent(now)) {
            return;
        }
        Node node = current();
        node.finish(true, now);
        if (at.position() == 1) {
            move("SUCCEED/ROLLBACK", Transition.Move.SAME);
            end = now;
        } else {
            move("RUNNING/ROLLBACK", Transition.Move.PREVIOUS);
        }
    }

    /** True when the machine allows the call now. */
    boolean allows(String call) {
        return machine.allows(at, call, nodes.size());
    }

    /** Carries out a call that the machine allows. */
    void call(String call, Instant now) {
        int failed = at.position() - 1;
        at = machine.afterCall(Set.of(at), call, nodes.size()).iterator().next();
        if (call.equals("PASS")) {
            nodes.subList(failed, nodes.size()).forEach(node -> node.pass(now));
            end = now;
            return;
        }
        switch (call) {
            case "RETRY" -> nodes.get(failed).queue("RETRY");
            case "ROLLBACK" -> nodes.subList(0, failed + 1).forEach(node -> node.queue("ROLLBACK"));
            case "CANCEL" -> nodes.stream().filter(node -> !node.is("SUCCEED")).findFirst().ifPresent(node -> node.queue("CANCEL"));
            case "PASS-NODE" -> nodes.get(failed).pass(now);
            default -> throw new IllegalArgumentException(call);
        }
        start = Instant.EPOCH;
        end = Instant.EPOCH;
    }

    /** True when it had to begin. */
    private boolean beginCurrent(Instant now) {
        boolean waits = current().is("PENDING");
        if (waits) {
            current().begin(now);
        }
        return waits;
    }

    private Node current() {
        return nodes.get(at.position() - 1);
    }

    private String operator() {
        return at.state().substring(at.state().indexOf('/') + 1);
    }

    private void move(String to, Transition.Move how) {
        at = machine.transitions().stream()
                .filter(step -> step.call().isEmpty() && !step.unspecified() && step.leaves(at, nodes.size()))
                .filter(step -> step.to().equals(to) && step.move() == how).findFirst()
                .orElseThrow(() -> new IllegalStateException("no step leads from " + at + " to " + to)).apply(at);
    }

    /** The task as the answer to its start shows it, where the database has not filled in the times yet. */
    ObjectNode startJson() {
        return json(false).put("start_time", AgentTime.ZERO).put("end_time", AgentTime.ZERO);
    }

    ObjectNode json(boolean details) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", "1" + number)
                .put("dag_id", number)
                .put("name", name)
                .put("stage", at.position())
                .put("max_stage", nodes.size())
                .put("maintenance_type", 1)
                .put("maintenance_key", "")
                .put("state", at.state().substring(0, at.state().indexOf('/')))
                .put("operator", operator())
                .put("start_time", AgentTime.text(start))
                .put("end_time", AgentTime.text(end));
        if (details) {
            json.putObject("additional_data");
            ArrayNode list = json.putArray("nodes");
            nodes.forEach(node -> list.add(node.json()));
        } else {
            json.putNull("additional_data").putNull("nodes");
        }
        return json;
    }

    /** What the stages of a task do. */
    @FunctionalInterface
    interface StageWork {

        /** Whether the stage that is running has ended, and if so, well or badly; empty while it goes on. */
        Optional<Boolean> outcome(int stage, Instant now);
    }
}
