package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ScenarioRecord.Status;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Finding;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import io.cucumber.plugin.event.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A recorder that a test fills by hand, as the scenarios of a run would. */
public final class Recordings {

    public static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));

    private final Recorder recorder;

    public Recordings(String... secrets) {
        recorder = new Recorder(scenario -> { }, new Redactor(List.of(secrets)));
    }

    public Recorder recorder() {
        return recorder;
    }

    public static Requirement requirement(String id) {
        return CONTRACT.requirements().get(id);
    }

    public static Request request(String method, String body) {
        return new Request(method, "http://agent.invalid:2886/api/v1/tenant/t1/backup",
                List.of(new Header("Content-Type", "application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Exchange exchange(Request request) {
        return new Exchange(1, request, new Response(200, List.of(), new byte[0]), Instant.EPOCH, Duration.ofMillis(5));
    }

    public static Finding finding(String requirement, String kind, String actual) {
        return new Finding(requirement(requirement), "startTenantBackup", "/data", kind, "something else", actual,
                Optional.of(exchange(request("POST", "{}"))));
    }

    public Recordings begin(String id, String... tags) {
        begin(recorder, id, tags);
        return this;
    }

    public static void begin(Recorder recorder, String id, String... tags) {
        recorder.begin(ScenarioInProgress.of(id, "features/obshell/test.feature", "Scenario " + id, List.of(tags)));
    }

    /** An answer was held against these requirements. */
    public Recordings checked(String... requirements) {
        for (String id : requirements) {
            recorder.checked(requirement(id));
        }
        return this;
    }

    public Recordings found(Finding finding) {
        recorder.checked(finding.requirement());
        recorder.found(ApiId.named("obshell"), finding);
        return this;
    }

    public Recordings answered(String operation, int status) {
        recorder.answered(ApiId.named("obshell"), operation, status);
        return this;
    }

    public Recordings created(String id, boolean left) {
        recorder.created(new Created(ApiId.named("obshell"), "task", id, "startTenantBackup", left));
        return this;
    }

    /** A task that was followed from its start to the call that cancelled it. */
    public Recordings followed() {
        Trace trace = new Trace(Machine.of(CONTRACT, "dag"));
        trace.add(new Event.Observation(Instant.EPOCH, JsonText.parse(
                "{\"state\":\"READY\",\"operator\":\"RUN\",\"stage\":1,\"max_stage\":4}").value().orElseThrow(), 1));
        trace.add(new Event.Call(Instant.EPOCH, "CANCEL", Event.CallAnswer.ACCEPTED));
        recorder.followed(new TraceRecord(ApiId.named("obshell"), "task 1123", trace, Set.of("dag-2")));
        return this;
    }

    /** A step of the scenario that was begun, during which a request was answered with this body. */
    public Recordings step(String text, String answer) {
        recorder.steps().begin();
        Exchange exchange = new Exchange(1, request("POST", "{\"mode\":\"full\"}"), new Response(200, List.of(),
                answer.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH, Duration.ofMillis(5));
        recorder.exchanged(ApiId.named("obshell"), "startTenantBackup", exchange, JsonText.parse(answer).value());
        recorder.steps().end(recorder.current().id(), 1, "When ", text,
                new Result(io.cucumber.plugin.event.Status.PASSED, Duration.ZERO, null), Level.MUST);
        return this;
    }

    /** The feature file that the scenarios stand in. */
    public Recordings feature(String name, int rule, String ruleName) {
        recorder.feature(new FeatureRecord("features/obshell/test.feature", name, "What a DBA does.",
                List.of(new FeatureRecord.RuleRecord(rule, ruleName, ""))));
        return this;
    }

    /** Ends the scenario that was begun, which was written for these requirements. */
    public Recordings end(Status status, String reason, String... requirements) {
        ScenarioInProgress scenario = recorder.current();
        recorder.end(new ScenarioRecord(scenario.id(), scenario.feature(), scenario.name(), scenario.tags(),
                List.of(requirements), scenario.checked(), status, reason, Duration.ofMillis(3)));
        return this;
    }
}
