package io.backuptck.stub.obshell;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The faults of an agent that need a memory or a look at its state; the others are data. */
public final class ObshellFaults {

    private ObshellFaults() {
    }

    public static List<Fault> all() {
        return Stream.concat(ofOperators().stream(), DoorFaults.all().stream()).toList();
    }

    private static List<Fault> ofOperators() {
        return List.of(
                fault("OBS-LIFE-26.ignored-retry", "RETRY of a failed task is accepted and has no effect.",
                        (inner, firing) -> new OperatorFault(inner, firing, "RETRY", "FAILED")),
                fault("OBS-LIFE-26.ignored-rollback", "ROLLBACK of a failed task is accepted and has no effect.",
                        (inner, firing) -> new OperatorFault(inner, firing, "ROLLBACK", "FAILED")),
                fault("OBS-LIFE-26.ignored-pass", "PASS of a failed task is accepted and has no effect.",
                        (inner, firing) -> new OperatorFault(inner, firing, "PASS", "FAILED")),
                fault("OBS-OPERATE-06.accepted", "ROLLBACK of a task that succeeded is accepted.",
                        (inner, firing) -> new OperatorFault(inner, firing, "ROLLBACK", "SUCCEED")),
                fault("OBS-OPERATE-07.accepted", "RETRY of a task that succeeded is accepted.",
                        (inner, firing) -> new OperatorFault(inner, firing, "RETRY", "SUCCEED")),
                fault("OBS-OPERATE-08.accepted", "PASS of a task that succeeded is accepted.",
                        (inner, firing) -> new OperatorFault(inner, firing, "PASS", "SUCCEED")),
                fault("OBS-OPERATE-09.accepted", "CANCEL of a task that succeeded is accepted.",
                        (inner, firing) -> new OperatorFault(inner, firing, "CANCEL", "SUCCEED")),
                fault("OBS-OPERATE-10.accepted", "CANCEL of a task that failed is accepted.",
                        (inner, firing) -> new OperatorFault(inner, firing, "CANCEL", "FAILED")),
                fault("OBS-OPERATE-15.effect", "An operator that is refused is shown by the task all the same.",
                        (inner, firing) -> new RefusedWithEffect(inner, firing, "operateDag")),
                fault("OBS-OPNODE-07.effect", "A PASS that is refused is shown by the node all the same.",
                        (inner, firing) -> new RefusedWithEffect(inner, firing, "operateNode")));
    }

    private static Fault fault(String id, String title, Alteration alteration) {
        return new Fault(id, ApiId.OBSHELL, title, id.replaceFirst("\\..*", ""), Set.of(), alteration);
    }
}
