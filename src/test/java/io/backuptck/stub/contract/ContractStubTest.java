package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.stub.Pace;
import io.backuptck.stub.contract.Caller.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub of a contract that it has never seen, with jobs that have states and snapshots that have none. */
class ContractStubTest {

    private static final String JOB = "{\"inputs\": {\"distance\": 10, \"geometry\": \"POINT(1 2)\"}, \"title\": \"Mine\"}";
    private static final String EXECUTE = "/processes/hull/execution";
    private static final String SNAPSHOTS = "/volumes/data/snapshots";

    private final Caller jobs = new Caller("jobs.yaml", Pace.poll());
    private final Caller snapshots = new Caller("snapshots.yaml", Pace.poll());

    private String newJob() {
        return jobs.call("execute", EXECUTE, JOB).text("/jobId");
    }

    private Reply newSnapshot(String volume, String name) {
        return snapshots.call("createSnapshot", "/volumes/" + volume + "/snapshots", "{\"name\": \"" + name + "\"}");
    }

    @Test
    void whatIsMadeShowsTheRequestAndTheTime() {
        Reply made = jobs.call("execute", EXECUTE, JOB);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.mediaType()).isEqualTo("application/json");
        assertThat(made.text("/title")).isEqualTo("Mine");
        assertThat(made.text("/processId")).isEqualTo("hull");
        assertThat(made.text("/status")).isEqualTo("accepted");
        assertThat(made.text("/created")).isEqualTo(Caller.NOW.toString());
    }

    /** Of what no request makes there are the items of the sample, and no more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"records\":[{},{}],\"total\":9} | {\"records\":[{},{}],\"total\":2}", "{\"records\":[]} | {\"records\":[]}",
        "{\"total\":9} | {\"total\":9}"})
    void aListOfWhatNobodyMakesCountsWhatItShows(String sample, String shown) throws IOException {
        Contract records = Contract.ofFile(Path.of("src/test/resources/own/records.yaml"));

        assertThat(new Listing(records, null, null).counted(records.operation("listRecords"), new JsonMapper().readTree(sample))).hasToString(shown);
    }

    @Test
    void idsAreUnique() {
        List<String> ids = IntStream.range(0, 50).mapToObj(number -> newJob()).toList();

        assertThat(ids).doesNotHaveDuplicates().doesNotContain("6f1c", "no-such-job");
    }

    @Test
    void eachLookMovesAJobOnUntilItIsDone() {
        String path = "/jobs/" + newJob();

        List<String> states = IntStream.range(0, 4).mapToObj(look -> jobs.call("getJob", path).text("/status")).toList();

        assertThat(states).containsExactly("accepted", "running", "successful", "successful");
    }

    @Test
    void aReadShowsWhatTheCreationShowedAndTheRestOfItsExample() {
        Reply made = jobs.call("execute", EXECUTE, JOB);

        Reply read = jobs.call("getJob", "/jobs/" + made.text("/jobId"));

        made.body().fields().forEachRemaining(member -> assertThat(read.body().path(member.getKey())).isEqualTo(member.getValue()));
        assertThat(read.body().path("progress").intValue()).isEqualTo(40);
    }

    @Test
    void aStepByHandMovesEverythingAndALookNothing() {
        Caller byHand = new Caller("jobs.yaml", Pace.manual());
        String path = "/jobs/" + byHand.call("execute", EXECUTE, JOB).text("/jobId");
        byHand.call("getJob", path);
        byHand.stub().step();

        assertThat(byHand.call("getJob", path).text("/status")).isEqualTo("running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-job", "other"})
    void whatIsNotThereIsNotFound(String id) {
        for (String operation : List.of("getJob", "dismissJob")) {
            Reply reply = jobs.call(operation, "/jobs/" + id);

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.mediaType()).isEqualTo("application/problem+json");
            assertThat(reply.body().path("status").intValue()).isEqualTo(404);
        }
    }

    @Test
    void aJobCanBeDismissedOnce() {
        String path = "/jobs/" + newJob();

        Reply dismissed = jobs.call("dismissJob", path);

        assertThat(dismissed.status()).isEqualTo(200);
        assertThat(dismissed.text("/status")).isEqualTo("dismissed");
        assertThat(dismissed.text("/title")).isEqualTo("Mine");
        assertThat(jobs.call("getJob", path).text("/status")).isEqualTo("dismissed");
        Reply again = jobs.call("dismissJob", path);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("status").intValue()).isEqualTo(409);
    }

    @Test
    void aFinishedJobCannotBeDismissed() {
        String path = "/jobs/" + newJob();
        jobs.call("getJob", path);
        jobs.call("getJob", path);

        assertThat(jobs.call("dismissJob", path).status()).isEqualTo(409);
        assertThat(jobs.call("getJob", path).text("/status")).isEqualTo("successful");
    }

    @Test
    void aListHoldsWhatMatchesTheNewestFirstAndCountsAllOfIt() {
        String first = newJob();
        String second = newJob();
        String third = newJob();
        jobs.call("dismissJob", "/jobs/" + second);

        Reply all = jobs.call("listJobs", "/jobs");
        assertThat(ids(all.body().path("jobs"), "jobId")).containsExactly(third, second, first);
        assertThat(all.body().path("total").intValue()).isEqualTo(3);
        Reply some = jobs.call("listJobs", "/jobs?status=accepted&limit=1");
        assertThat(ids(some.body().path("jobs"), "jobId")).containsExactly(third);
        assertThat(some.body().path("total").intValue()).isEqualTo(2);
        assertThat(jobs.call("listJobs", "/jobs?status=failed").body().path("jobs")).isEmpty();
    }

    @Test
    void anElementOfAListIsAsTheReadShowsIt() {
        String id = newJob();

        JsonNode listed = jobs.call("listJobs", "/jobs").body().path("jobs").path(0);

        assertThat(listed).isEqualTo(jobs.call("getJob", "/jobs/" + id).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{\"inputs\": {}}", "{\"inputs\": {\"distance\": -1, \"geometry\": \"x\"}}", "[]",
        "{\"inputs\": {\"distance\": 1, \"geometry\": \"x\"}, \"inputs\": {\"distance\": 1, \"geometry\": \"x\"}}"})
    void aWrongBodyIsRejectedAndLeavesNothing(String body) {
        Reply reply = jobs.call("execute", EXECUTE, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("status").intValue()).isEqualTo(400);
        assertThat(jobs.call("listJobs", "/jobs").body().path("total").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "status=unheard"})
    void aWrongQueryIsRejected(String query) {
        assertThat(jobs.call("listJobs", "/jobs?" + query).status()).isEqualTo(400);
    }

    @Test
    void aRuleThatIsSwitchedOffIsNotApplied() {
        Location limit = jobs.contract().operation("listJobs").parameters().get(1).schema().child("minimum");
        Caller lenient = new Caller("jobs.yaml", Pace.poll(), Set.of(limit));

        assertThat(lenient.call("listJobs", "/jobs?limit=0").status()).isEqualTo(200);
    }

    @Test
    void idsAreNumbersWhereTheContractSaysSo() {
        Reply first = newSnapshot("data", "one");
        Reply second = newSnapshot("data", "two");

        assertThat(first.body().path("id").isIntegralNumber()).isTrue();
        assertThat(first.body().path("id").asLong()).isGreaterThanOrEqualTo(100);
        assertThat(second.text("/id")).isNotEqualTo(first.text("/id"));
        assertThat(first.text("/volume")).isEqualTo("data");
        assertThat(first.text("/name")).isEqualTo("one");
    }

    @Test
    void whatWouldBreakTheAnswersSchemaIsNotEchoed() {
        Reply made = snapshots.call("createSnapshot", SNAPSHOTS, "{\"name\": null, \"owner\": \"me\", \"keepDays\": 3}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("name").isNull()).isTrue();
        assertThat(made.body().path("keepDays").intValue()).isEqualTo(3);
        assertThat(made.body().has("owner")).isFalse();
    }

    @Test
    void aListThatIsABareArrayHasPages() {
        List<String> made = IntStream.range(0, 3).mapToObj(number -> newSnapshot("data", "s" + number).text("/id")).toList();
        newSnapshot("logs", "another");

        assertThat(ids(snapshots.call("listSnapshots", SNAPSHOTS).body(), "id")).containsExactly(made.get(2), made.get(1));
        assertThat(ids(snapshots.call("listSnapshots", SNAPSHOTS + "?page=2").body(), "id")).containsExactly(made.get(0));
        assertThat(ids(snapshots.call("listSnapshots", SNAPSHOTS + "?size=9").body(), "id")).hasSize(3);
    }

    @Test
    void withoutAStepForItARemovalTakesAway() {
        String path = SNAPSHOTS + "/" + newSnapshot("data", "one").text("/id");

        assertThat(snapshots.call("deleteSnapshot", path).status()).isEqualTo(204);
        assertThat(snapshots.call("getSnapshot", path).status()).isEqualTo(404);
        assertThat(snapshots.call("deleteSnapshot", path).status()).isEqualTo(404);
        assertThat(snapshots.call("listSnapshots", SNAPSHOTS).body()).isEmpty();
    }

    @Test
    void theAbsentIdIsUnknownEvenWhereItIsNoValidOne() {
        assertThat(snapshots.call("getSnapshot", SNAPSHOTS + "/backup-tck-no-such-snapshot").status()).isEqualTo(404);
    }

    @Test
    void aSnapshotIsFoundUnderItsOwnVolumeOnly() {
        String id = newSnapshot("data", "one").text("/id");

        assertThat(snapshots.call("getSnapshot", "/volumes/logs/snapshots/" + id).status()).isEqualTo(404);
        assertThat(snapshots.call("getSnapshot", SNAPSHOTS + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void otherOperationsAnswerASampleOfWhatExists() {
        String path = SNAPSHOTS + "/" + newSnapshot("data", "one").text("/id");

        assertThat(snapshots.call("verifySnapshot", path + ":verify").body().path("sound").isBoolean()).isTrue();
        assertThat(snapshots.call("verifySnapshot", SNAPSHOTS + "/99999:verify").status()).isEqualTo(404);
    }

    @Test
    void thereIsOneRestoreAtATime() {
        Reply first = snapshots.call("startRestore", "/restores");
        String path = "/restores/" + first.text("/data/restoreId");

        assertThat(first.status()).isEqualTo(202);
        assertThat(snapshots.call("startRestore", "/restores").status()).isEqualTo(409);
        IntStream.range(0, 2).forEach(look -> snapshots.call("getRestore", path));
        Reply done = snapshots.call("getRestore", path);
        assertThat(done.text("/data/phase")).isEqualTo("DONE");
        assertThat(done.body().at("/data/stage").intValue()).isEqualTo(2);
        assertThat(done.text("/data/endedAt")).isGreaterThan(done.text("/data/startedAt"));
        assertThat(snapshots.call("startRestore", "/restores").status()).isEqualTo(202);
    }

    @Test
    void callsOfALifecycleAreObeyedOrRefused() {
        String path = "/restores/" + snapshots.call("startRestore", "/restores").text("/data/restoreId");

        assertThat(snapshots.call("pauseRestore", path + "/pause").text("/data/phase")).isEqualTo("PAUSED");
        snapshots.call("getRestore", path);
        assertThat(snapshots.call("getRestore", path).text("/data/phase")).isEqualTo("PAUSED");
        assertThat(snapshots.call("pauseRestore", path + "/pause").status()).isEqualTo(400);
    }

    @Test
    void anUnknownRouteIsNotFoundAsTheContractSaysItElsewhere() {
        Reply reply = Caller.reply(jobs.stub().unknownRoute("GET", "/nothing"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("/title")).isEqualTo("Not found");
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
        assertThat(jobs.stub().fixtures()).isEmpty();
    }

    private static List<String> ids(JsonNode array, String member) {
        return IntStream.range(0, array.size()).mapToObj(i -> array.get(i).path(member).asText()).toList();
    }
}
