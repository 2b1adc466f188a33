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
import org.junit.jupiter.params.provider.ValueSource;

/** The backup task of the overview: its phases have any names, its ends are final. */
class BackupTaskTraceTest {

    private static final String START = "2026-03-01T10:00:11.5+08:00";
    private static final String END = "2026-03-01T10:02:51.5+08:00";
    private static final List<String> ENDS = List.of("COMPLETED", "FAILED", "CANCELED");

    private static ObjectNode task(String status) {
        return JsonNodeFactory.instance.objectNode().put("tenant_id", 1002).put("status", status)
                .put("start_timestamp", START).put("end_timestamp", ENDS.contains(status) ? END : "0001-01-01T00:00:00Z")
                .put("result", 0).put("start_scn", 1772330411512345679L)
                .put("end_scn", ENDS.contains(status) ? 1772330568098765433L : 0);
    }

    private static List<String> broken(ObjectNode... observations) {
        Trace trace = new Trace(Machine.of(Contract.of(ApiId.named("obshell")), "backup-task"));
        for (int i = 0; i < observations.length; i++) {
            trace.add(new Event.Observation(Instant.ofEpochSecond(i), observations[i], i + 1));
        }
        return TraceChecker.check(trace).breaches().stream().map(Breach::rule).distinct().toList();
    }

    @Test
    void anyWordIsAPhaseOfTheWork() {
        assertThat(broken(task("INIT"), task("BACKUP_SYS_META"), task("BACKUP_DATA_MINOR"), task("BACKUP_DATA_MINOR"),
                task("SOMETHING_NEW"), task("BACKUP_LOG"), task("COMPLETED"), task("COMPLETED"))).isEmpty();
    }

    @Test
    void phasesMayBeMissedAndCarryGenericNames() {
        assertThat(broken(task("COMPLETED"))).isEmpty();
        assertThat(broken(task("DOING"), task("BACKUP_LOG"), task("FAILED"))).isEmpty();
        assertThat(broken(task("BACKUP_LOG"), task("CANCELING"), task("CANCELED"))).isEmpty();
    }

    @Test
    void aCancellationMayComeTooLate() {
        assertThat(broken(task("CANCELING"), task("COMPLETED"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, DOING", "COMPLETED, BACKUP_LOG", "COMPLETED, FAILED", "FAILED, COMPLETED", "FAILED, INIT",
        "CANCELED, DOING", "CANCELED, COMPLETED"})
    void anEndThatDoesNotLastIsFound(String end, String later) {
        assertThat(broken(task(end), task(later))).containsExactly("OBS-TLIFE-01");
    }

    @Test
    void aTenantThatChangesIsFound() {
        assertThat(broken(task("DOING"), task("DOING").put("tenant_id", 1004))).containsExactly("OBS-TLIFE-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "FAILED", "CANCELED"})
    void anEndBeforeTheStartIsFound(String status) {
        assertThat(broken(task(status).put("end_timestamp", "2026-03-01T10:00:11.4+08:00"))).containsExactly("OBS-TLIFE-03");
    }

    @Test
    void whileTheTaskWorksItsEndMayBeTheYearOne() {
        assertThat(broken(task("DOING"))).isEmpty();
    }

    @Test
    void aCompletedTaskWithAnErrorCodeIsFoundAndAFailedOneIsNot() {
        assertThat(broken(task("COMPLETED").put("result", -9026))).containsExactly("OBS-TLIFE-04");
        assertThat(broken(task("FAILED").put("result", -9026))).isEmpty();
    }

    /** The two numbers differ by one; a double cannot tell them apart. */
    @Test
    void scnsAreComparedExactly() {
        assertThat(broken(task("COMPLETED").put("start_scn", 1772330568098765434L))).containsExactly("OBS-TLIFE-05");
        assertThat(broken(task("COMPLETED").put("start_scn", 1772330568098765433L))).isEmpty();
    }
}
