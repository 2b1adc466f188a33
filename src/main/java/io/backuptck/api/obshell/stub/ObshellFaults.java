package io.backuptck.api.obshell.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Fault;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The faults of an agent that need a memory or a look at its state; the others are data. */
public final class ObshellFaults {

    private ObshellFaults() {
    }

    public static List<Fault> all() {
        return Stream.of(ofOperators(), ofUnknownPaths(), ofStarts(), AuthenticationFaults.all(), EnvelopeFaults.all()).flatMap(List::stream).toList();
    }

    private static List<Fault> ofUnknownPaths() {
        return List.of(
                fault("OBS-HTTP-05.status", "A path that does not exist is answered with 410.",
                        (inner, activations) -> new OtherUnknownPath(inner, activations, refused -> {
                            ObjectNode body = (ObjectNode) JsonText.parse(refused.body()).value().orElseThrow();
                            return StubResponse.json(410, body.put("status", 410));
                        })),
                fault("OBS-HTTP-06.plain", "A path that does not exist is answered by the web server itself.",
                        (inner, activations) -> new OtherUnknownPath(inner, activations, refused -> new StubResponse(404,
                                List.of(new Header("Content-Type", "text/plain")), "404 page not found".getBytes(US_ASCII)))));
    }

    private static List<Fault> ofStarts() {
        return List.of(
                fault("OBS-START-11.refused", "A start while a backup of the tenant is running is refused.", BusyTenant::new),
                fault("OBS-TLIFE-07.gone", "A backup that was shown as finished is not shown any more.", LostBackup::new),
                fault("OBS-ENCRYPT-05.logged", "The log lines of a task have the password.", PasswordInLog::new));
    }

    private static List<Fault> ofOperators() {
        return List.of(
                fault("OBS-LIFE-26.ignored-retry", "RETRY of a failed task is accepted and has no effect.",
                        (inner, activations) -> new OperatorFault(inner, activations, "RETRY", "FAILED")),
                fault("OBS-LIFE-26.ignored-rollback", "ROLLBACK of a failed task is accepted and has no effect.",
                        (inner, activations) -> new OperatorFault(inner, activations, "ROLLBACK", "FAILED")),
                fault("OBS-LIFE-26.ignored-pass", "PASS of a failed task is accepted and has no effect.",
                        (inner, activations) -> new OperatorFault(inner, activations, "PASS", "FAILED")),
                fault("OBS-OPERATE-06.accepted", "ROLLBACK of a task that succeeded is accepted.",
                        (inner, activations) -> new OperatorFault(inner, activations, "ROLLBACK", "SUCCEED")),
                fault("OBS-OPERATE-07.accepted", "RETRY of a task that succeeded is accepted.",
                        (inner, activations) -> new OperatorFault(inner, activations, "RETRY", "SUCCEED")),
                fault("OBS-OPERATE-08.accepted", "PASS of a task that succeeded is accepted.",
                        (inner, activations) -> new OperatorFault(inner, activations, "PASS", "SUCCEED")),
                fault("OBS-OPERATE-09.accepted", "CANCEL of a task that succeeded is accepted.",
                        (inner, activations) -> new OperatorFault(inner, activations, "CANCEL", "SUCCEED")),
                fault("OBS-OPERATE-10.accepted", "CANCEL of a task that failed is accepted.",
                        (inner, activations) -> new OperatorFault(inner, activations, "CANCEL", "FAILED")),
                fault("OBS-OPERATE-15.effect", "An operator that is refused is shown by the task all the same.",
                        (inner, activations) -> new RefusedWithEffect(inner, activations, "operateDag")),
                fault("OBS-OPNODE-07.effect", "A PASS that is refused is shown by the node all the same.",
                        (inner, activations) -> new RefusedWithEffect(inner, activations, "operateNode")));
    }

    private static Fault fault(String id, String title, Alteration alteration) {
        return new Fault(id, ObshellApi.ID, title, id.replaceFirst("\\..*", ""), Set.of(), alteration);
    }
}
