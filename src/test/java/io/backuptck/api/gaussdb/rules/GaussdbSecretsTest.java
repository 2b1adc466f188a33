package io.backuptck.api.gaussdb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.api.gaussdb.target.SignatureAuthentication;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.Told;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal gives nobody away: neither the token of the run nor its secret key nor the token that was sent. */
class GaussdbSecretsTest {

    private static final Contract CONTRACT = Contract.of(GaussdbApi.ID);
    private static final Told REFUSED = Told.example(CONTRACT, "createManualBackup", 400, "InvalidName");
    private static final String TOKEN = "MIIE/token\"of<the>run";

    private static Authentication token(String value) {
        return new HeaderAuthentication("X-Auth-Token", "", Secret.of("BACKUP_TCK_TOKEN", value), "");
    }

    private static final Authentication KEYS = new SignatureAuthentication(Secret.of("BACKUP_TCK_ACCESS_KEY", "ACCESSKEY0000001"),
            Secret.of("BACKUP_TCK_SECRET_KEY", "secretkey/0000001"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private final ListeningRun run = new ListeningRun(CONTRACT, token(TOKEN), KEYS);

    private static Told saying(String message) {
        Told told = REFUSED.with("/error_msg", "'MESSAGE'");
        return told.body(told.body().replace("MESSAGE", message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {"no such thing; held", "bad token MIIE/token\\\"of<the>run; broken",
        "bad token MIIE\\/token\\\"of\\u003cthe\\u003erun; broken", "wrong signature for secretkey/0000001; broken",
        "who is ACCESSKEY0000001; held",
        "bad token MIIE; held"})
    void neitherTokenNorSecretKeyStandsInARefusal(String message, String verdict) {
        assertThat(run.verdict("GDB-AUTH-16", saying(message))).isEqualTo(verdict);
    }

    @Test
    void norInAHeaderOfIt() {
        assertThat(run.verdict("GDB-AUTH-16", REFUSED.header("X-Subject-Token", TOKEN))).isEqualTo("broken");
    }

    /** A page of a proxy is no JSON, and shows it all the same. */
    @Test
    void norInAPageThatIsNoJson() {
        assertThat(run.verdict("GDB-AUTH-16", REFUSED.body("<p>secretkey/0000001</p>"))).isEqualTo("broken");
    }

    @Test
    void theTokenThatWasSentInPlaceOfTheRunsOwnCounts() {
        assertThat(run.verdict("GDB-AUTH-16", saying("made-up-token is none").sent("x-auth-token", "made-up-token"))).isEqualTo("broken");
        assertThat(run.verdict("GDB-AUTH-16", saying("made-up-token is none"))).isEqualTo("held");
    }

    /** In the place of the run's own token a record has the name of the variable, which an answer may well name. */
    @Test
    void theNameOfAVariableIsNoSecret() {
        assertThat(run.verdict("GDB-AUTH-16", saying("$BACKUP_TCK_TOKEN").sent("X-Auth-Token", "$BACKUP_TCK_TOKEN"))).isEqualTo("held");
    }

    /** Such a short one stands in a text by chance. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1", "invalid"})
    void aVeryShortTokenIsNotLookedFor(String sent) {
        assertThat(run.verdict("GDB-AUTH-16", saying("1 invalid name").sent("X-Auth-Token", sent))).isEqualTo("held");
        assertThat(new ListeningRun(CONTRACT, token("invalid")).verdict("GDB-AUTH-16", saying("invalid name"))).isEqualTo("held");
    }

    @Test
    void onlyARefusalIsJudged() {
        Told started = Told.example(CONTRACT, "createManualBackup", 202, "BackupStarted");
        assertThat(run.verdict("GDB-AUTH-16", started.header("X-Subject-Token", TOKEN))).isEqualTo("not judged");
    }

    /** Who only looks on has no secrets to look for. */
    @Test
    void withoutCredentialsNothingIsSaid() {
        assertThat(new ListeningRun(CONTRACT).verdict("GDB-AUTH-16", REFUSED)).isEqualTo("not judged");
    }
}
