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
    void aTokenIsBlankedAndOneThatWasMadeUpIsShown() {
        Redactor redactor = new Redactor(List.of("t0ken"));

        assertThat(redactor.header(new Header("X-Auth-Token", "t0ken"))).isEqualTo("***");
        assertThat(redactor.header(new Header("X-Auth-Token", "made-up"))).isEqualTo("made-up");
    }

    @Test
    void referencesToSecretsAreNoSecrets() {
        Redactor redactor = new Redactor(List.of("t0ken"));

        assertThat(redactor.header(new Header("Authorization", "Digest $BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY")))
                .isEqualTo("Digest $BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY");
        assertThat(redactor.header(new Header("Authorization", "Digest a:t0ken"))).isEqualTo("Digest a:***");
        assertThat(redactor.header(new Header("Authorization", "Basic dXNlcjpwYXNz"))).isEqualTo("***");
        assertThat(redactor.header(new Header("Authorization", "Digest username=\"a\", response=\"0a\""))).isEqualTo("***");
    }

    /** Some servers tell in their answers what they were asked. */
    @ParameterizedTest
    @ValueSource(strings = {"response=\"%s\"", "{\"auth\":\"Digest response=\\\"%s\\\"\"}", "Signature=%s", "Response = %s"})
    void proofsAreBlankedInAnyText(String text) {
        String proof = "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1";

        assertThat(new Redactor(List.of()).text(text.formatted(proof))).isEqualTo(text.formatted("***"));
    }

    @Test
    void aSecretIsBlankedAsJsonWritesIt() {
        assertThat(new Redactor(List.of("a\"b\\c")).text("{\"x\":\"a\\\"b\\\\c\"}")).isEqualTo("{\"x\":\"***\"}");
    }

    @Test
    void anOrdinaryHeaderIsShownWithoutKnownSecrets() {
        assertThat(new Redactor(List.of("t0ken")).header(new Header("X-Trace", "7 t0ken"))).isEqualTo("7 ***");
    }
}
