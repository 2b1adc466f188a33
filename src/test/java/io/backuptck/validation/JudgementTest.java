package io.backuptck.validation;

import static io.backuptck.validation.Answers.accepted;
import static io.backuptck.validation.Answers.data;
import static io.backuptck.validation.Answers.judge;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Which values of an answer a scenario can rely on. */
class JudgementTest {

    @Test
    void aValueThatBreaksARequirementIsNotSound() {
        ObjectNode answer = accepted();
        data(answer).put("state", "DONE");
        Judgement judgement = judge("startTenantBackup", 200, answer);

        assertThat(judgement.isSound("/data/state")).isFalse();
        assertThat(judgement.isSound("/data")).isFalse();
        assertThat(judgement.isSound("")).isFalse();
    }

    @Test
    void itsNeighboursAreSound() {
        ObjectNode answer = accepted();
        data(answer).put("state", "DONE");

        assertThat(judge("startTenantBackup", 200, answer).isSound("/data/id")).isTrue();
    }

    @Test
    void aMemberWhoseNameOnlyBeginsAlikeIsSound() {
        ObjectNode answer = Answers.example("getTenantBackupOverview", 200, "OverviewCompleted");
        ((ObjectNode) answer.at("/data/status")).put("start_scn", "text");
        answer.withObject("/data").put("stat", 1);
        Judgement judgement = judge("getTenantBackupOverview", 200, answer);

        assertThat(judgement.isSound("/data/status/start_scn")).isFalse();
        assertThat(judgement.isSound("/data/stat")).isTrue();
    }
}
