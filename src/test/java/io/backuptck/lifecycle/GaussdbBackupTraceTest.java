package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.check.TraceChecker;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussdbBackupTraceTest {

    private static ObjectNode backup(String status) {
        return JsonNodeFactory.instance.objectNode().put("id", "b1").put("name", "nightly").put("instance_id", "i1")
                .put("type", "manual").put("status", status).put("begin_time", "2022-05-12T08:03:00+0000");
    }

    private static ObjectNode job(String status) {
        return JsonNodeFactory.instance.objectNode().put("id", "j1").put("status", status);
    }

    private static List<String> broken(String machine, ObjectNode... observations) {
        Trace trace = new Trace(Machine.of(Contract.of(ApiId.named("gaussdb")), machine));
        for (int i = 0; i < observations.length; i++) {
            trace.add(new Event.Observation(Instant.ofEpochSecond(i), observations[i], i + 1));
        }
        return TraceChecker.check(trace).breaches().stream().map(Breach::rule).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED", "FAILED"})
    void aBackupIsBuiltAndThenKeepsItsEnd(String end) {
        assertThat(broken("backup", backup("BUILDING"), backup("BUILDING"), backup(end), backup(end))).isEmpty();
        assertThat(broken("backup", backup(end))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, BUILDING", "COMPLETED, FAILED", "FAILED, COMPLETED", "FAILED, BUILDING"})
    void anEndThatDoesNotLastIsFound(String end, String later) {
        assertThat(broken("backup", backup("BUILDING"), backup(end), backup(later))).containsExactly("GDB-LIFE-01");
    }

    /** An unknown word is a warning of the list; it says nothing about order. */
    @Test
    void aWordThatIsNotDocumentedSaysNothingAboutOrder() {
        assertThat(broken("backup", backup("BUILDING"), backup("PACKING"), backup("COMPLETED"))).isEmpty();
        assertThat(broken("backup", backup("BUILDING"), backup("PACKING"), backup("BUILDING"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id", "name", "instance_id", "type"})
    void identityNeverChanges(String member) {
        assertThat(broken("backup", backup("BUILDING"), backup("BUILDING").put(member, "other")))
                .containsExactly("GDB-LIFE-02");
    }

    @Test
    void theBeginMayMoveByMinutesAndChangeItsOffset() {
        assertThat(broken("backup", backup("BUILDING"), backup("BUILDING").put("begin_time", "2022-05-12T10:03:00+0200"),
                backup("COMPLETED").put("begin_time", "2022-05-12T08:12:59+0000"))).isEmpty();
        assertThat(broken("backup", backup("BUILDING"), backup("BUILDING").put("begin_time", "2022-05-12T08:13:01+0000")))
                .containsExactly("GDB-LIFE-03");
    }

    @Test
    void aJobKeepsItsEnd() {
        assertThat(broken("job", job("Running"), job("Running"), job("Completed"), job("Completed"))).isEmpty();
        assertThat(broken("job", job("Completed"), job("Running"))).containsExactly("GDB-LIFE-11");
        assertThat(broken("job", job("Failed"), job("Completed"))).containsExactly("GDB-LIFE-11");
        assertThat(broken("job", job("Running"), job("Running").put("id", "j2"))).containsExactly("GDB-LIFE-12");
    }

    /** A task need not show its instance. */
    @Test
    void aJobStaysWithItsInstance() {
        assertThat(broken("job", jobOf("i1"), job("Running"), jobOf("i1"))).isEmpty();
        assertThat(broken("job", jobOf("i1"), job("Running"), jobOf("i2"))).containsExactly("GDB-LIFE-12");
    }

    private static ObjectNode jobOf(String instance) {
        ObjectNode job = job("Running");
        job.putObject("instance").put("id", instance).put("name", "gauss");
        return job;
    }
}
