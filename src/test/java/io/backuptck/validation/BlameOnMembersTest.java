package io.backuptck.validation;

import static io.backuptck.validation.Answers.accepted;
import static io.backuptck.validation.Answers.blamed;
import static io.backuptck.validation.Answers.data;
import static io.backuptck.validation.Answers.judge;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One spoilt member of an answer is blamed on that member's own requirement. */
class BlameOnMembersTest {

    private static Judgement started(ObjectNode answer) {
        return judge("startTenantBackup", 200, answer);
    }

    @ParameterizedTest
    @CsvSource({"timestamp, OBS-ENV-03", "duration, OBS-ENV-06", "status, OBS-ENV-08", "traceId, OBS-ENV-11",
        "successful, OBS-ENV-15", "data, OBS-DAG-12"})
    void aMissingMemberIsBlamedOnTheMember(String member, String requirement) {
        ObjectNode answer = accepted();
        answer.remove(member);

        assertThat(blamed(started(answer))).containsExactly(requirement + " /" + member);
    }

    @ParameterizedTest
    @CsvSource({"id, OBS-DAG-14", "dag_id, OBS-DAG-17", "name, OBS-DAG-19", "stage, OBS-DAG-22", "state, OBS-DAG-30",
        "end_time, OBS-DAG-37", "nodes, OBS-DAG-42"})
    void aMissingMemberOfTheTaskIsBlamedOnTheMember(String member, String requirement) {
        ObjectNode answer = accepted();
        data(answer).remove(member);

        assertThat(blamed(started(answer))).containsExactly(requirement + " /data/" + member);
    }

    @ParameterizedTest
    @CsvSource({"id, 1123, OBS-DAG-15", "dag_id, '\"123\"', OBS-DAG-18", "dag_id, 0, OBS-DAG-45",
        "dag_id, 9223372036854775808, OBS-DAG-45", "name, '\"\"', OBS-DAG-21", "name, null, OBS-DAG-20",
        "stage, 1.5, OBS-DAG-23", "max_stage, 2147483648, OBS-DAG-45", "state, '\"DONE\"', OBS-DAG-31",
        "state, '\"ready\"', OBS-DAG-31", "state, 1, OBS-DAG-46", "operator, null, OBS-DAG-47", "operator, '\"RETRY\"', OBS-DAG-33", "start_time, '\"yesterday\"', OBS-DAG-35",
        "end_time, 1704791503, OBS-DAG-38", "nodes, '{}', OBS-DAG-43", "additional_data, '[]', OBS-DAG-41"})
    void aWrongValueIsBlamedOnTheMember(String member, String value, String requirement) {
        ObjectNode answer = accepted();
        data(answer).set(member, JsonText.parse(value).value().orElseThrow());

        assertThat(blamed(started(answer))).containsExactly(requirement + " /data/" + member);
    }

    @Test
    void dataThatIsNoObjectIsOneDefectAndNotOneForEachMember() {
        ObjectNode answer = accepted();
        answer.set("data", answer.arrayNode());

        assertThat(blamed(started(answer))).containsExactly("OBS-DAG-13 /data");
    }

    @Test
    void anAnswerThatIsNoObjectIsOneDefect() {
        assertThat(blamed(judge("startTenantBackup", 200, "application/json", "[]"))).containsExactly("OBS-ENV-02");
    }

    @Test
    void aWrongMemberInsideAListIsPointedTo() {
        ObjectNode answer = Answers.example("getDag", 200, "DagRunning");
        ((ObjectNode) answer.at("/data/nodes/2")).put("state", "WAITING");

        assertThat(blamed(judge("getDag", 200, answer))).containsExactly("OBS-NODE-17 /data/nodes/2/state");
    }

    @Test
    void aFindingSaysWhatWasExpectedAndWhatCame() {
        ObjectNode answer = accepted();
        data(answer).put("state", "DONE");

        Finding finding = started(answer).findings().get(0);

        assertThat(finding.expected()).contains("READY", "RUNNING", "SUCCEED", "FAILED");
        assertThat(finding.actual()).isEqualTo("\"DONE\"");
        assertThat(finding.operation()).isEqualTo("startTenantBackup");
        assertThat(finding.evidence()).isPresent();
    }

    @Test
    void aMissingMemberIsExpectedToBePresent() {
        ObjectNode answer = accepted();
        answer.remove("traceId");

        Finding finding = started(answer).findings().get(0);

        assertThat(finding.expected()).isEqualTo("member traceId present");
        assertThat(finding.actual()).isEqualTo("missing");
    }
}
