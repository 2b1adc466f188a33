package io.backuptck.api.obshell.stub;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.AgentEra;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What correct agents of one release or another do. */
public final class ObshellVariants {

    private ObshellVariants() {
    }

    public static List<Variant> all() {
        return List.of(
                new Variant("era-a", ObshellApi.ID,
                        "Errors are those of agents before 4.3.1, which also lack newer operations and members.",
                        usual -> usual.era(AgentEra.NUMBERED)),
                new Variant("locked", ObshellApi.ID, "The agent demands authentication.", locked("backup-tck-password")),
                new Variant("locked-era-a", ObshellApi.ID,
                        "An agent before 4.3.1, whose key is shorter, demands authentication.",
                        usual -> locked("backup-tck-password").apply(usual).era(AgentEra.NUMBERED)),
                new Variant("locked-without-password", ObshellApi.ID,
                        "The agent demands authentication although no password is set.", locked("")),
                variant("two-stages", "A backup task has two stages, as in the pages' sample.",
                        (inner, activations) -> new OtherPlan(inner, activations, List.of("Start backup", "Wait backup Finish"))),
                variant("another-product", "The server keeps the pages and is not the vendor's product.", AnotherProduct::new),
                variant("large-ids", "Numbers of tasks, nodes and sub-tasks lie beyond what a double holds.", LargeIds::new));
    }

    private static Variant variant(String id, String title, Alteration alteration) {
        return new Variant(id, ObshellApi.ID, title, alteration);
    }

    /** The door stays open to who has the password. */
    static UnaryOperator<StubOptions> locked(String password) {
        return usual -> usual.with(StubAccess.agent(AgentCredentials.locked(password)));
    }
}
