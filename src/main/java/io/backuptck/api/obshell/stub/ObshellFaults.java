package io.backuptck.api.obshell.stub;


import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Fault;
import java.util.List;
import java.util.Set;

/** The faults of an agent that need a memory or a look at its state; the others are data. */
public final class ObshellFaults {

    private ObshellFaults() {
    }

    public static List<Fault> all() {
        return List.of(
                fault("OBS-START-11.refused", "A start while a backup of the tenant is running is refused.", BusyTenant::new),
                fault("OBS-ENCRYPT-05.logged", "The log lines of a task have the password.", PasswordInLog::new),
                fault("OBS-OPERATE-15.effect", "An operator that is refused is shown by the task all the same.",
                        (inner, activations) -> new RefusedWithEffect(inner, activations, "operateDag")),
                fault("OBS-OPNODE-07.effect", "A PASS that is refused is shown by the node all the same.",
                        (inner, activations) -> new RefusedWithEffect(inner, activations, "operateNode")));
    }

    private static Fault fault(String id, String title, Alteration alteration) {
        return new Fault(id, ObshellApi.ID, title, id.replaceFirst("\\..*", ""), Set.of(), alteration);
    }
}
