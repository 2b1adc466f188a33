package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownAnswersTest {

    private final Contract contract = Contract.of(ApiId.named("gaussdb"));

    @Test
    void anExampleIsAnsweredWithTheStatusThatItIsShownFor() {
        StubResponse answer = ShownAnswers.named(contract, "BackupMissing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("DBS.201010");
        assertThat(answer.headers()).singleElement().satisfies(header -> assertThat(header.value()).isEqualTo("application/json"));
    }

    @Test
    void whatNoAnswerShowsIsAMistake() {
        assertThatThrownBy(() -> ShownAnswers.named(contract, "StartBackup")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("StartBackup");
    }
}
