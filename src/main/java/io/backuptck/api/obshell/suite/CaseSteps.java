package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.cases.RequestCase;
import io.backuptck.cases.FurtherElements;
import io.backuptck.contract.Basis;
import io.backuptck.contract.RequestRule;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Goes through the requests that are derived from the contract and that an agent refuses. */
public final class CaseSteps {

    private static final String FULL = "{\"mode\":\"full\"}";
    private static final String CANCELED = "{\"status\":\"canceled\"}";
    private static final String RETRY = "{\"operator\":\"RETRY\"}";
    private static final String PASS = "{\"operator\":\"PASS\"}";

    /** Whether it exists does not matter: it is malformed before anything is looked for. */
    private static final String ANY_ID = "1123";

    /** Errors about the state of a task, which a server gets to only after it has taken the operator for a valid one. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "Task.Dag.Operator.RollbackNotFailedDag", "Task.Dag.Operator.RetryNotFailedDag",
            "Task.Dag.Operator.PassNotFailedDag", "Task.Dag.Operator.CancelFinishedDag",
            "Task.Node.Operator.PassNotFailedDag", "Task.Node.Operator.PassNotFailedNode");

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    private static CaseRun bodies(String operation, String valid, UnaryOperator<ApiCall> complete, Function<ApiCall, Seen> send) {
        List<RequestCase> cases = session().cases().refused(operation, one -> one.constraint().place().isInBody());
        return new CaseRun(session()).each(cases, one -> {
            requireThatItMayBeSent(operation, one);
            byte[] body = one.body(valid, FurtherElements.madeUp())
                    .orElseThrow(() -> Skip.because("the case cannot be made of the run's own request"));
            judge(one, send.apply(complete.apply(session().call(operation)).body(body, "application/json")));
        });
    }

    /** What only the vendor's product is known to refuse, another server may accept, and would start a backup. */
    private static void requireThatItMayBeSent(String operation, RequestCase one) {
        boolean vendors = one.requirement().filter(entry -> entry.basis() == Basis.VENDOR).isPresent();
        if (vendors && session().contract().operation(operation).startsWork() && !session().product().vendors()) {
            throw Skip.because("only the vendor's product is known to refuse this start");
        }
    }

    /** An answer with a status that the operation does not know has been blamed on the operation already. */
    private static void judge(RequestCase one, Seen answer) {
        if (answer.judgement().findings().stream().anyMatch(finding -> finding.kind().equals("status"))) {
            throw Skip.because("the answer has a status that the operation does not know: " + answer.status());
        }
        Set<Integer> statuses = one.requirement().flatMap(entry -> entry.request()).map(RequestRule::statuses).orElse(Set.of());
        boolean refused = (statuses.isEmpty() ? answer.status() >= 400 : statuses.contains(answer.status()))
                && !UNDERSTOOD.contains(answer.at("/error/errCode").asText());
        session().checkCase(one, answer, refused, statuses.isEmpty() ? "a refusal, so a status of 400 or above"
                : "status " + statuses.iterator().next() + " because of what is wrong with the request",
                ("status " + answer.status() + " " + answer.at("/error/errCode").asText()).strip());
        if (answer.isRefusal()) {
            exactly(one).ifPresent(entry -> session().checkRefused(entry.id(), answer, entry.request().orElseThrow().statuses()
                    .contains(answer.status()), "status " + entry.request().orElseThrow().statuses(), "status " + answer.status()));
        }
        if (one.requirement().filter(entry -> entry.id().equals("OBS-MODE-03")).isPresent()) {
            Obshell.checkErrorName("OBS-MODE-04", answer, "OB.Backup.Mode.Invalid");
        }
    }

    /** The entry beside the case's own that names the statuses with which the vendor's product refuses it. */
    private static Optional<Requirement> exactly(RequestCase one) {
        Optional<JsonNode> when = one.requirement().flatMap(Requirement::request).flatMap(RequestRule::when);
        return one.requirement().stream().flatMap(entry -> session().contract().requirements().at(entry.location()).stream())
                .filter(entry -> entry.keywords().contains(one.constraint().keyword()) && entry.request().filter(rule ->
                        rule.expect().isEmpty() && !rule.statuses().isEmpty() && rule.when().equals(when)).isPresent()).findFirst();
    }

    @When("the DBA starts backups of the tenant, each with one thing wrong")
    public void startTenant() {
        world.cases = bodies("startTenantBackup", FULL, call -> call.path("name", Obshell.tenant()), WrongStarts::send);
    }

    @When("the DBA starts backups of the cluster, each with one thing wrong")
    public void startCluster() {
        world.cases = bodies("startClusterBackup", FULL, UnaryOperator.identity(), WrongStarts::send);
    }

    @When("the DBA cancels the tenant's backup, each time with one thing wrong")
    public void cancelTenant() {
        world.cases = bodies("cancelTenantBackup", CANCELED, call -> call.path("name", Obshell.tenant()), Obshell::send);
    }

    @When("the DBA cancels the cluster's backups, each time with one thing wrong")
    public void cancelCluster() {
        world.cases = bodies("cancelClusterBackup", CANCELED, UnaryOperator.identity(), Obshell::send);
    }

    @When("the task is operated, each time with one thing wrong")
    public void operateTask() {
        world.cases = bodies("operateDag", RETRY, call -> call.path("id", world.run.dagId()), OperateSteps::send);
    }

    @When("the first node is operated, each time with one thing wrong")
    public void operateNode() {
        String node = NodeSteps.firstNode(world.run).path("id").textValue();
        world.cases = bodies("operateNode", PASS, call -> call.path("id", node), OperateSteps::send);
    }

    @When("a task is read by malformed ids")
    public void readTask() {
        ids("getDag", Optional.empty());
    }

    @When("a node is read by malformed ids")
    public void readNode() {
        ids("getNode", Optional.empty());
    }

    @When("a sub-task is read by malformed ids")
    public void readSubTask() {
        ids("getSubTask", Optional.empty());
    }

    @When("a task is operated by malformed ids")
    public void operateTaskById() {
        ids("operateDag", Optional.of(RETRY));
    }

    @When("a node is operated by malformed ids")
    public void operateNodeById() {
        ids("operateNode", Optional.of(PASS));
    }

    private void ids(String operation, Optional<String> body) {
        world.cases = new CaseRun(session()).each(session().cases().refused(operation,
                one -> one.constraint().place().in().equals("path")), one -> {
            ApiCall call = session().call(operation).path("id", one.parameter(ANY_ID)
                    .orElseThrow(() -> Skip.because("the case cannot be made of the id " + ANY_ID)));
            judge(one, Obshell.send(body.map(call::json).orElse(call)));
        });
    }

    @Then("each of these requests is refused")
    public void refused() {
        world.cases.concludeSent();
    }
}
