package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Work that two operations make, that is there at once, and that calls move; the server shows the last of its looks on and on. */
class CalledTasksTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));
    private static final Resource TASK = CONTRACT.resource("task");

    private final Deque<JsonNode> looks = new ArrayDeque<>();
    private Consumer<ObjectNode> start = task -> { };
    private JsonNode called = MemoryRun.json("{'successful': true, 'timestamp': '2026-01-01T00:00:00Z', 'duration': 1, 'status': 200,"
            + " 'traceId': ''}");
    private int callStatus = 200;
    private JsonNode other = MemoryRun.JSON.missingNode();
    private final MemoryRun run = new MemoryRun(CONTRACT, Map.of("tenant", "t1"), this::answer);
    private final ApiSession session = run.session();

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (path.contains("/overview")) {
            return new MemoryRun.Answered(200, other);
        } else if (path.contains("/task/dag/") && method.equals("POST")) {
            boolean lower = body.path("operator").asText().equals("retry");
            return lower && !other.isMissingNode() ? new MemoryRun.Answered(callStatus, other) : new MemoryRun.Answered(callStatus, called);
        } else if (path.contains("/task/dag/")) {
            JsonNode look = looks.size() > 1 ? looks.poll() : looks.peek();
            return look.isObject() ? new MemoryRun.Answered(200, envelope(look)) : failure(404, "Task.NotFound");
        } else if (method.equals("POST")) {
            ObjectNode task = task("READY", "RUN", 1);
            start.accept(task);
            return new MemoryRun.Answered(200, envelope(task));
        }
        return failure(404, "Route.NotFound");
    }

    private static MemoryRun.Answered failure(int status, String code) {
        return new MemoryRun.Answered(status, refusal(status, code));
    }

    private static JsonNode refusal(int status, String code) {
        return MemoryRun.json("{'successful': false, 'timestamp': '2026-01-01T00:00:00Z', 'duration': 1, 'status': " + status
                + ", 'traceId': '', 'error': {'errCode': '" + code + "', 'message': 'm'}}");
    }

    private static JsonNode envelope(JsonNode data) {
        ObjectNode answer = (ObjectNode) MemoryRun.json("{'successful': true, 'timestamp': '2026-01-01T00:00:00Z', 'duration': 1,"
                + " 'status': 200, 'traceId': '0123456789abcdef'}");
        return answer.set("data", data);
    }

    private static ObjectNode task(String state, String operator, int stage) {
        ObjectNode task = (ObjectNode) MemoryRun.json("{'id': '17', 'dag_id': 7, 'name': 'Obcluster start full backup for t1',"
                + " 'max_stage': 2, 'maintenance_type': 1, 'maintenance_key': 'k', 'start_time': '2026-01-01T00:00:00Z',"
                + " 'end_time': '2026-01-01T00:00:00Z', 'additional_data': null, 'nodes': null}");
        return task.put("state", state).put("operator", operator).put("stage", stage);
    }

    /** What is blamed for the task's life; the looks of this server lack nodes and trace ids. */
    private List<String> broken(Runnable check) {
        assertThat(run.verdict(check)).doesNotStartWith("skipped").doesNotStartWith("inconclusive");
        return run.broken().stream().filter(id -> !id.matches("OBS-(DAG|ENV)-.*")).toList();
    }

    private KnownResource started(String operation) {
        ApiCall call = session.call(operation);
        Seen answer = session.send((operation.equals("startTenantBackup") ? call.path("name", "t1") : call).json("{}"));
        return KnownResources.of(session, TASK).add(answer).orElseThrow();
    }

    private static Followed followed(KnownResource task) {
        return new Followed(task.session(), TASK);
    }

    @Test
    void bothStartsMakeATaskAndAnAnswerMakesOne() {
        KnownResource task = started("startTenantBackup");
        assertThat(started("startClusterBackup").resource()).isSameAs(task.resource());
        assertThat(KnownResources.of(session, TASK).add(task.creation())).contains(task);
        assertThat(KnownResources.of(session, TASK).all()).hasSize(2);
    }

    @Test
    void whatTheStartShowsWronglyIsNoMomentOfTheLife() {
        start = task -> task.put("state", "RUNNING");
        assertThat(started("startTenantBackup").trace().orElseThrow().observations()).isEmpty();
        start = task -> { };
        assertThat(started("startTenantBackup").trace().orElseThrow().observations()).hasSize(1);
    }

    @Test
    void anotherTaskIsNoLookAtThisOne() {
        looks.add(task("SUCCEED", "RUN", 2).put("id", "18"));
        KnownResource task = started("startTenantBackup");
        task.look();
        assertThat(task.isFound()).isFalse();
        assertThat(task.trace().orElseThrow().observations()).hasSize(1);
    }

    @Test
    void whatShowsTheSameInUnknownWordsIsNotFollowedForEver() {
        looks.add(task("Finished", "RUN", 2));
        KnownResource task = started("startTenantBackup");
        assertThat(task.follow()).isFalse();
        assertThat(task.missedEnd()).isEqualTo("the task 17 shows nothing that tells how it goes on");
        assertThat(run.requests()).isLessThan(30);
    }

    @Test
    void whatIsSaidToBeThereAtOnceIsBlamedForTheFirstLook() {
        looks.addAll(List.of(MemoryRun.json("1"), task("SUCCEED", "RUN", 2)));
        KnownResource task = started("startTenantBackup");
        task.follow();
        assertThat(broken(() -> followed(task).readable(task))).containsExactly("OBS-START-07");
    }

    @Test
    void aCallMovesItUntilItIsSeenAgain() {
        looks.addAll(List.of(task("RUNNING", "RUN", 1), task("RUNNING", "CANCEL", 1), task("FAILED", "CANCEL", 1)));
        KnownResource task = started("startTenantBackup");
        task.look();
        assertThat(task.isUnfinished()).isTrue();
        Calls.send(task, "CANCEL", session.call("operateDag").path("id", "17").json("{\"operator\":\"CANCEL\"}"));
        assertThat(task.isUnfinished()).isFalse();
        assertThat(task.isOver()).isFalse();
        assertThat(task.follow()).isTrue();
        assertThat(task.isFinal()).isFalse();
        assertThat(broken(() -> followed(task).life(task))).isEmpty();
    }

    /** It is followed once more after each call, and looks that show the same as before the call count. */
    @Test
    void aCallThatIsAcceptedAndIgnoredIsBlamed() {
        looks.add(task("FAILED", "RUN", 1));
        KnownResource task = started("startTenantBackup");
        task.follow();
        Calls.send(task, "RETRY", session.call("operateDag").path("id", "17").json("{\"operator\":\"RETRY\"}"));
        task.follow();
        assertThat(broken(() -> followed(task).life(task))).containsExactly("OBS-LIFE-26");
    }

    @Test
    void aRefusedCallLeavesItKnown() {
        looks.add(task("SUCCEED", "RUN", 2));
        KnownResource task = started("startTenantBackup");
        task.follow();
        callStatus = 400;
        called = refusal(400, "Task.Dag.Operator.RetryNotFailedDag");
        Calls.send(task, "RETRY", session.call("operateDag").path("id", "17").json("{\"operator\":\"RETRY\"}"));
        assertThat(task.isFinal()).isTrue();
        assertThat(broken(() -> followed(task).unchanged(task, false))).isEmpty();
        looks.clear();
        looks.add(task("SUCCEED", "PASS", 2));
        assertThat(broken(() -> followed(task).unchanged(task, false))).containsExactly("OBS-OPERATE-15");
    }

    @Test
    void anotherSpellingIsAnsweredAlike() {
        callStatus = 400;
        called = refusal(400, "Task.Dag.Operator.RetryNotFailedDag");
        assertThat(broken(this::retryInLowerCase)).isEmpty();
        other = refusal(400, "Common.BadRequest");
        assertThat(broken(this::retryInLowerCase)).containsExactly("OBS-OPERATE-21");
    }

    private void retryInLowerCase() {
        Seen answer = session.send(session.call("operateDag").path("id", "17").json("{\"operator\":\"retry\"}"));
        new AnswerDemands(session, answer).check(List.of(CONTRACT.requirements().get("OBS-OPERATE-21")));
    }
}
