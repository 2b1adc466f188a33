package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lives are put together of what others' exchanges show, one for each address that shows them. */
class ObservedLivesTest {

    private static final String STATES = "JOBS-JOB-STATES";

    private final JobsServer server = new JobsServer();
    private MemoryRun run = server.run();
    private ObservedLives lives = new ObservedLives(run.session());
    private final List<String> judged = new ArrayList<>();

    private Seen seen(ApiCall call) {
        Seen answer = run.session().send(call);
        lives.saw(answer);
        return answer;
    }

    private Seen read() {
        return seen(run.session().call("getJob").path("jobId", "job-1"));
    }

    private Seen list(String status) {
        ApiCall call = run.session().call("listJobs");
        return seen(status.isEmpty() ? call : call.query("status", status));
    }

    private void begin() {
        run.session().send(run.session().call("execute").path("processId", "buffer").json("{\"inputs\": {\"distance\": 1, \"geometry\": \"g\"}}"));
        server.steps = job -> { };
    }

    private void state(String state) {
        server.jobs.values().forEach(job -> job.put("status", state));
    }

    private String verdict() {
        return run.verdict(() -> lives.judge((operation, check) -> {
            judged.add(operation.id());
            check.run();
        }));
    }

    private String read(String... states) {
        begin();
        for (String state : states) {
            state(state);
            read();
        }
        return verdict();
    }

    /** Steps that were not seen may have been taken, and calls may have been made by somebody else. */
    @ParameterizedTest
    @CsvSource({"accepted, running, successful", "accepted, successful, successful", "accepted, dismissed, dismissed", "running, running, dismissed"})
    void livesThatAreAllowedAreHeld(String first, String second, String third) {
        assertThat(read(first, second, third)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey(STATES);
        assertThat(judged).containsExactly("getJob");
    }

    @ParameterizedTest
    @CsvSource({"running, accepted", "successful, failed", "successful, dismissed", "dismissed, running"})
    void whatGoesBackOrOnAfterItsEndIsBlamed(String first, String second) {
        assertThat(read(first, second)).isEqualTo("broken: " + STATES);
        assertThat(run.recorder().findings().get(0).finding().operation()).isEqualTo("getJob");
    }

    @Test
    void whatTheListShowsIsALifeAsWell() {
        begin();
        state("successful");
        list("");
        state("running");
        list("");
        assertThat(verdict()).isEqualTo("broken: " + STATES);
        assertThat(judged).containsExactly("listJobs");
        assertThat(run.found().get(0)).startsWith(STATES + " at /jobs/0/status");
    }

    @Test
    void oneLookTellsNothing() {
        begin();
        read();
        assertThat(verdict()).isEqualTo("held");
        assertThat(judged).isEmpty();
    }

    /** A list may be behind its reads, and one that was asked for otherwise behind another one. */
    @Test
    void eachAddressShowsALifeOfItsOwn() {
        begin();
        state("successful");
        read();
        list("");
        state("running");
        list("running");
        list("running");
        assertThat(verdict()).isEqualTo("held");
        assertThat(judged).containsExactly("listJobs");
    }

    @Test
    void whatIsRefusedShowsNothing() {
        begin();
        state("successful");
        read();
        server.changing("GET", (id, answer) -> new MemoryRun.Answered(404, "application/problem+json",
                ((ObjectNode) answer.body()).put("status", "running").put("type", "about:blank").put("title", "No")));
        read();
        run.verdict(() -> { });
        verdict();
        assertThat(judged).isEmpty();
    }

    /** The first look was under way while the second was made. */
    @Test
    void ofLooksThatOverlapNobodyKnowsTheOrder() {
        begin();
        boolean[] within = {false};
        server.changing("GET", (id, answer) -> {
            if (!within[0]) {
                within[0] = true;
                run.session().pause(Duration.ofSeconds(1));
                state("successful");
                read();
            }
            return answer;
        });
        state("running");
        read();
        assertThat(verdict()).isEqualTo("held");
        assertThat(judged).isEmpty();
    }

    /** They came one after the other, without a moment between them. */
    @Test
    void looksThatFollowEachOtherAtOnceAreInOrder() {
        assertThat(read("failed", "running")).isEqualTo("broken: " + STATES);
    }

    private static Contract named(UnaryOperator<String> change) {
        try {
            return HouseServer.contract("named.yaml", change.apply(Files.readString(Path.of("src/test/resources/own/jobs.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody may have removed it and made another one under the same name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "title: {type: string, maxLength: 64} | jobId: {type: string} | NAMED-JOB-STATES",
        "title: A buffer}} | title: A buffer, jobId: mine}} | NAMED-JOB-STATES"})
    void whatClientsNameThemselvesHasNoOneLife(String text, String other, String blamed) {
        Contract contract = named(all -> all.replaceFirst(Pattern.quote(text), other));
        run = new MemoryRun(contract, Map.of(), server);
        lives = new ObservedLives(run.session());
        read("successful", "running");
        assertThat(run.broken()).doesNotContain(blamed);
        assertThat(judged).isEmpty();
    }

    @Test
    void whatTheServerNamesHasOneLife() {
        run = new MemoryRun(named(all -> all), Map.of(), server);
        lives = new ObservedLives(run.session());
        assertThat(read("successful", "running")).isEqualTo("broken: NAMED-JOB-STATES");
    }

    /** Of more lives than can be kept in mind the first are judged, and that is said once. */
    @Test
    void livesBeyondTheMostAreNotJudgedAndThatIsSaid() {
        begin();
        ObjectNode first = server.jobs.get("job-1");
        for (int i = 2; i <= 2002; i++) {
            server.jobs.put("job-" + i, first.deepCopy().put("jobId", "job-" + i));
        }
        server.listed = jobs -> jobs;
        seen(run.session().call("listJobs").query("limit", "1000"));
        assertThat(run.recorder().limits()).isEmpty();
        List<ObjectNode> all = List.copyOf(server.jobs.values());
        server.listed = jobs -> all.subList(1000, 2000);
        seen(run.session().call("listJobs").query("limit", "1000"));
        assertThat(run.recorder().limits()).isEmpty();
        server.listed = jobs -> all.subList(2000, 2002);
        seen(run.session().call("listJobs").query("limit", "1000"));
        assertThat(run.recorder().limits()).containsExactly("of 2000 lives only what came after each other was judged");
    }
}
