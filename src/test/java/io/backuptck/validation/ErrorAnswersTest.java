package io.backuptck.validation;

import static io.backuptck.validation.Answers.blamed;
import static io.backuptck.validation.Answers.example;
import static io.backuptck.validation.Answers.ids;
import static io.backuptck.validation.Answers.judge;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of both eras are legal; an error that identifies itself in neither way is not. */
class ErrorAnswersTest {

    private static ObjectNode refused() {
        return example("startTenantBackup", 400, "UnknownTenant");
    }

    @Test
    void anErrorWithOnlyACodePasses() {
        assertThat(blamed(judge("startTenantBackup", 400, example("startTenantBackup", 400, "OldUnknownTenant")))).isEmpty();
    }

    @Test
    void anErrorWithOnlyAnErrCodePasses() {
        assertThat(blamed(judge("startTenantBackup", 400, refused()))).isEmpty();
    }

    @Test
    void anErrorWithBothPasses() {
        assertThat(blamed(judge("startTenantBackup", 401, example("startTenantBackup", 401, "WrongPassword")))).isEmpty();
    }

    @Test
    void anErrorWithNeitherIsBlamedOnce() {
        ObjectNode answer = refused();
        ((ObjectNode) answer.get("error")).remove("errCode");

        assertThat(ids(judge("startTenantBackup", 400, answer))).containsExactly("OBS-ERR-02");
    }

    @Test
    void anErrorWithoutMessageIsBlamedOnTheMessage() {
        ObjectNode answer = refused();
        ((ObjectNode) answer.get("error")).remove("message");

        assertThat(blamed(judge("startTenantBackup", 400, answer))).containsExactly("OBS-ERR-07 /error/message");
    }

    @Test
    void aFailureThatClaimsSuccessIsBlamed() {
        assertThat(blamed(judge("startTenantBackup", 400, refused().put("successful", true))))
                .containsExactly("OBS-ENV-19 /successful");
    }

    @Test
    void aFailureWithoutErrorIsBlamed() {
        ObjectNode answer = refused();
        answer.remove("error");

        assertThat(blamed(judge("startTenantBackup", 400, answer))).containsExactly("OBS-ENV-21 /error");
    }

    @Test
    void anErrCodeWithoutDotsIsOnlyAWarning() {
        ObjectNode answer = refused();
        ((ObjectNode) answer.get("error")).put("errCode", "Oops");

        Judgement judgement = judge("startTenantBackup", 400, answer);

        assertThat(blamed(judgement)).containsExactly("OBS-ERR-06 /error/errCode");
        assertThat(judgement.findings().get(0).fails(Level.MUST)).isFalse();
        assertThat(judgement.findings().get(0).fails(Level.SHOULD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OBS-START-01, startTenantBackup, 202", "OBS-START-01, startTenantBackup, 201",
        "OBS-CLUSTER-01, startClusterBackup, 202"})
    void aSuccessWithAnotherStatusIsBlamedOnTheStatusAlone(String requirement, String operation, int status) {
        String name = operation.equals("startTenantBackup") ? "StartTenantAccepted" : "StartClusterAccepted";

        assertThat(blamed(judge(operation, status, example(operation, 200, name).put("status", status))))
                .containsExactly(requirement);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 409, 415, 418, 422, 503})
    void aRefusalMayHaveAnyStatusButIsNotOneOfTheList(int status) {
        Judgement judgement = judge("startTenantBackup", status, refused().put("status", status));

        assertThat(ids(judgement)).containsExactly("OBS-START-28");
        assertThat(judgement.findings().get(0).kind()).isEqualTo("listed-status");
        assertThat(judgement.checked()).extracting(Requirement::id).contains("OBS-START-01", "OBS-START-28");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 422})
    void theBodyOfARefusalWithAnyStatusIsJudged(int status) {
        ObjectNode answer = refused().put("status", status);
        ((ObjectNode) answer.get("error")).remove("message");

        assertThat(blamed(judge("startTenantBackup", status, answer))).containsExactly("OBS-START-28", "OBS-ERR-07 /error/message");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 304})
    void aStatusThatIsNeitherSuccessNorRefusalIsBlamedOnce(int status) {
        assertThat(ids(judge("startTenantBackup", status, refused().put("status", status)))).containsExactly("OBS-START-01");
    }

    @Test
    void whereNoPageNamesAnyStatusTheListAloneCounts() {
        assertThat(ids(judge("getTenantBackupInfo", 422, refused().put("status", 422)))).containsExactly("OBS-BINFO-01");
        assertThat(ids(judge("getTenantBackupInfo", 203, example("getTenantBackupInfo", 200, "BackupInfo"))))
                .containsExactly("OBS-BINFO-01");
    }

    @Test
    void aStatusOfTheListIsFine() {
        assertThat(judge("startTenantBackup", 400, refused()).checked()).extracting(Requirement::id)
                .contains("OBS-START-01", "OBS-START-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"id\":\"1\"}", "[]"})
    void aFailureMayCarryWhateverData(String data) {
        assertThat(blamed(judge("startTenantBackup", 400, refused().set("data", JsonText.parse(data).value().orElseThrow()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void anAnswerThatOnlyAsksForPatienceIsNotJudged(int status) {
        Judgement judgement = judge("startTenantBackup", status, List.of(new Header("retry-after", "5")), "<html>");

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.checked()).isEmpty();
    }

    @Test
    void retryAfterDoesNotExcuseAnotherStatus() {
        assertThat(judge("startTenantBackup", 500, List.of(new Header("Retry-After", "5")), "<html>").findings())
                .isNotEmpty();
    }
}
