package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.validation.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @Test
    void aKnownSecretIsBlankedWhereverItStands() {
        assertThat(new Redactor(List.of("pa$$w.rd")).text("a pa$$w.rd and pa$$w.rd again")).isEqualTo("a *** and *** again");
    }

    @Test
    void aSecretThatIsAddedLaterIsBlankedToo() {
        Redactor redactor = new Redactor(List.of());
        redactor.add("token-1");

        assertThat(redactor.text("X token-1")).isEqualTo("X ***");
    }

    @Test
    void aSecretThatContainsAnotherIsBlankedWhole() {
        assertThat(new Redactor(List.of("secret", "secret-and-more")).text("secret-and-more secret")).isEqualTo("*** ***");
    }

    @Test
    void aVeryShortSecretWouldBlankOrdinaryText() {
        assertThat(new Redactor(List.of("a", "")).text("a plain answer")).isEqualTo("a plain answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"encryption\":\"pwd\"}", "{\"encryption\" : \"pwd\"}", "{\"encryption\":\"p\\\"wd\"}"})
    void thePasswordOfABackupIsBlankedByItsName(String body) {
        assertThat(new Redactor(List.of()).text(body)).contains("\"encryption\"").contains("\"***\"").doesNotContain("wd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-OCS-Header", "x-ocs-agent-header", "Cookie", "Set-Cookie"})
    void aSecretHeaderIsBlankedByItsName(String name) {
        assertThat(new Redactor(List.of()).header(new Header(name, "anything"))).isEqualTo("***");
    }

    @Test
    void aTokenIsShownAsTheVariableThatHoldsIt() {
        assertThat(new Redactor(List.of("t0ken")).header(new Header("X-Auth-Token", "t0ken"))).isEqualTo("$BACKUP_TCK_TOKEN");
    }

    @Test
    void anOrdinaryHeaderIsShownWithoutKnownSecrets() {
        assertThat(new Redactor(List.of("t0ken")).header(new Header("X-Trace", "7 t0ken"))).isEqualTo("7 ***");
    }
}
