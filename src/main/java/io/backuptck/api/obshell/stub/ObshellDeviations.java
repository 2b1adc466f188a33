package io.backuptck.api.obshell.stub;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.AgentEra;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.DeviationProvider;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How an obshell agent can be wrong, or odd, that takes a memory or a look at its state; the rest is data. */
public final class ObshellDeviations implements DeviationProvider {

    @Override
    public ApiId api() {
        return ObshellApi.ID;
    }

    @Override
    public List<String> sections() {
        return List.of("http", "agent", "start", "cancel", "overview", "jobs", "task", "operate", "life", "auth");
    }

    /** The door stays open to who has the password. */
    @Override
    public UnaryOperator<StubOptions> guarded() {
        return locked("backup-tck-password");
    }

    private static UnaryOperator<StubOptions> locked(String password) {
        return usual -> usual.with(StubAccess.agent(AgentCredentials.locked(password)));
    }

    @Override
    public List<Fault> faults() {
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

    @Override
    public List<Variant> variants() {
        return List.of(
                setting("era-a", "Errors are those of agents before 4.3.1, which also lack newer operations and members.",
                        usual -> usual.era(AgentEra.NUMBERED)),
                setting("locked", "The agent demands authentication.", guarded()),
                setting("locked-era-a", "An agent before 4.3.1, whose key is shorter, demands authentication.",
                        usual -> guarded().apply(usual).era(AgentEra.NUMBERED)),
                setting("locked-without-password", "The agent demands authentication although no password is set.", locked("")),
                altered("two-stages", "A backup task has two stages, as in the pages' sample.",
                        (inner, activations) -> new OtherPlan(inner, activations, List.of("Start backup", "Wait backup Finish"))),
                altered("large-ids", "Numbers of tasks, nodes and sub-tasks lie beyond what a double holds.", LargeIds::new));
    }

    private static Variant setting(String id, String title, UnaryOperator<StubOptions> setting) {
        return new Variant(id, ObshellApi.ID, title, setting);
    }

    private static Variant altered(String id, String title, Alteration alteration) {
        return new Variant(id, ObshellApi.ID, title, alteration);
    }
}
