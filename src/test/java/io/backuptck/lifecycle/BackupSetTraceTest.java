package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.lifecycle.check.TraceChecker;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A backup set of OceanBase Cloud: DONE is the only word that is documented. */
class BackupSetTraceTest {

    private static ObjectNode set(String status) {
        return JsonNodeFactory.instance.objectNode().put("status", status).put("startTime", "2026-03-01T10:00:00Z");
    }

    private static List<String> broken(ObjectNode... observations) {
        Trace trace = new Trace(Machine.of(Contract.of(ApiId.named("oceanbase-cloud")), "backup-set"));
        for (int i = 0; i < observations.length; i++) {
            trace.add(new Event.Observation(Instant.ofEpochSecond(i), observations[i], i + 1));
        }
        return TraceChecker.check(trace).breaches().stream().map(Breach::rule).distinct().toList();
    }

    private static List<String> brokenBy(String... words) {
        return broken(Arrays.stream(words).map(BackupSetTraceTest::set).toArray(ObjectNode[]::new));
    }

    @Test
    void anyWordsMayComeBeforeDone() {
        assertThat(brokenBy("BEGINNING", "DOING", "RUNNING", "DOING", "DONE", "DONE")).isEmpty();
        assertThat(brokenBy("DONE")).isEmpty();
    }

    @Test
    void aWordFromBeforeDoneMustNotReturn() {
        assertThat(brokenBy("BEGINNING", "DOING", "DONE", "DOING")).contains("OBC-LIFE-01");
        assertThat(brokenBy("DOING", "DONE", "DONE", "DOING", "DONE")).contains("OBC-LIFE-01");
    }

    /** Retention may run out; the page does not say what the state is called then. */
    @Test
    void aWordNeverSeenBeforeDoneIsOnlyAWarning() {
        assertThat(brokenBy("DOING", "DONE", "EXPIRED")).containsExactly("OBC-LIFE-04");
        assertThat(brokenBy("DONE", "DELETING", "DELETED")).containsExactly("OBC-LIFE-04");
        assertThat(Contract.of(ApiId.named("oceanbase-cloud")).requirements().get("OBC-LIFE-04").level()).isEqualTo(Level.SHOULD);
    }

    @Test
    void theStartStaysTheSameInstant() {
        assertThat(broken(set("DOING"), set("DONE").put("startTime", "2026-03-01T18:00:00+08:00"))).isEmpty();
        assertThat(broken(set("DOING"), set("DONE").put("startTime", "2026-03-01T10:00:00.6Z"))).isEmpty();
        assertThat(broken(set("DOING"), set("DONE").put("startTime", "2026-03-01T10:00:02Z")))
                .containsExactly("OBC-LIFE-02");
    }

    @Test
    void anEndBeforeTheStartIsFoundAndAnEmptyOneIsNot() {
        assertThat(broken(set("DONE").put("endTime", "2026-03-01T09:59:58Z"))).containsExactly("OBC-LIFE-03");
        assertThat(broken(set("DONE").put("endTime", ""))).isEmpty();
        assertThat(broken(set("DONE").putNull("endTime"))).isEmpty();
    }

    /** A start that is rounded up, and an end that is cut off, of a backup that took no second. */
    @Test
    void timesMayBeASecondOffByHowTheyAreShown() {
        assertThat(broken(set("DONE").put("endTime", "2026-03-01T09:59:59Z"))).isEmpty();
    }
}
