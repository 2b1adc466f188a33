package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backuptck.api.gaussdb.target.SignatureAuthentication;
import io.backuptck.api.obshell.target.HybridCredentials;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.StubAccess;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Secrets come from the environment or the configuration file, never from an option. */
class CredentialsTest {

    private static final Request ANY = new Request("GET", "http://127.0.0.1/", List.of(), new byte[0]);

    private static Credentials of(Map<String, String> environment, Map<String, String> file) {
        return Credentials.of(environment::get, file);
    }

    @Test
    void everySecretHasItsVariable() {
        Credentials credentials = of(Map.of("BACKUP_TCK_PASSWORD", "p", "BACKUP_TCK_AGENT_PASSWORD", "ap",
                "BACKUP_TCK_TOKEN", "t",
                "BACKUP_TCK_ACCESS_KEY", "a", "BACKUP_TCK_SECRET_KEY", "s"), Map.of());

        assertThat(credentials.password()).contains("p");
        assertThat(credentials.agentPassword()).contains("ap");
        assertThat(credentials.token()).contains("t");
        assertThat(credentials.accessKey()).contains("a");
        assertThat(credentials.secretKey()).contains("s");
    }

    @Test
    void theEnvironmentBeatsTheFile() {
        assertThat(of(Map.of("BACKUP_TCK_TOKEN", "env"), Map.of("token", "file")).token()).contains("env");
        assertThat(of(Map.of(), Map.of("token", "file")).token()).contains("file");
        assertThat(of(Map.of("BACKUP_TCK_TOKEN", ""), Map.of("token", "file")).token()).contains("file");
    }

    /** A secret that comes from a file often brings the end of its line along. */
    @ParameterizedTest
    @ValueSource(strings = {"s3cret\n", "s3cret\r\n", " s3cret", "\ts3cret \t", "\ns3cret\n\n"})
    void whiteSpaceAroundASecretIsNeitherSentNorBlanked(String given) {
        for (Credentials credentials : List.of(of(Map.of("BACKUP_TCK_TOKEN", given), Map.of()),
                of(Map.of(), Map.of("token", given)))) {
            assertThat(credentials.authentication(ApiId.named("gaussdb")).sign(ANY, "/").headers())
                    .containsExactly(new Header("X-Auth-Token", "s3cret"));
            assertThat(credentials.secrets()).containsExactly("s3cret");
        }
    }

    @Test
    void aSecretOfWhiteSpaceAloneIsNone() {
        assertThat(of(Map.of("BACKUP_TCK_TOKEN", " \n"), Map.of()).secrets()).isEmpty();
        assertThat(of(Map.of("BACKUP_TCK_TOKEN", " \n"), Map.of("token", "file")).token()).contains("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BACKUP_TCK_PASSWORD", "BACKUP_TCK_AGENT_PASSWORD", "BACKUP_TCK_TOKEN", "BACKUP_TCK_ACCESS_KEY",
        "BACKUP_TCK_SECRET_KEY"})
    void aControlCharacterInsideIsRefusedByTheNameOfTheVariable(String variable) {
        for (String control : List.of("\n", "\r\n", "\t", "\u0007", "\u007f", "\u0085", "\u2028")) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> of(Map.of(variable, "s3c" + control + "ret"), Map.of()))
                    .withMessageContaining(variable)
                    .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1).doesNotContain("s3c"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "agentPassword", "token", "accessKey", "secretKey"})
    void aControlCharacterInsideIsRefusedByTheNameOfTheEntry(String entry) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> of(Map.of(), Map.of(entry, "s3c\nret")))
                .withMessageContaining("'" + entry + "'")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1).doesNotContain("s3c"));
    }

    @Test
    void whatNobodyGaveIsEmpty() {
        assertThat(of(Map.of(), Map.of()).secrets()).isEmpty();
    }

    @Test
    void allOfThemAreToBeBlanked() {
        assertThat(of(Map.of("BACKUP_TCK_TOKEN", "t"),
                Map.of("password", "p", "agentPassword", "ap", "accessKey", "a", "secretKey", "s")).secrets())
                .containsExactlyInAnyOrder("t", "p", "ap", "a", "s");
    }

    @Test
    void theTokenGoesToGaussdbOnly() {
        Credentials credentials = of(Map.of("BACKUP_TCK_TOKEN", "t"), Map.of());

        assertThat(credentials.authentication(ApiId.named("gaussdb")).sign(ANY, "/").headers())
                .containsExactly(new Header("X-Auth-Token", "t"));
        assertThat(credentials.authentication(ApiId.named("obshell")).sign(ANY, "/").headers()).isEmpty();
    }

    @Test
    void aTokenForGaussdbStandsBeforeASignature() {
        Credentials all = of(Map.of("BACKUP_TCK_TOKEN", "t", "BACKUP_TCK_ACCESS_KEY", "a", "BACKUP_TCK_SECRET_KEY", "s"), Map.of());
        Credentials keys = of(Map.of("BACKUP_TCK_ACCESS_KEY", "a", "BACKUP_TCK_SECRET_KEY", "s"), Map.of());

        assertThat(all.authentication(ApiId.named("gaussdb"))).isInstanceOf(HeaderAuthentication.class);
        assertThat(all.identities(ApiId.named("gaussdb"))).hasSize(2);
        assertThat(keys.authentication(ApiId.named("gaussdb"))).isInstanceOf(SignatureAuthentication.class);
        assertThat(keys.authentication(ApiId.named("oceanbase-cloud"))).isInstanceOf(DigestAuthentication.class);
        assertThat(all.identities(ApiId.named("obshell"))).singleElement().isInstanceOf(HybridCredentials.class);
    }

    @Test
    void theDoorOfAnAgentHasThePasswordsOfTheEnvironment() {
        Credentials both = of(Map.of("BACKUP_TCK_PASSWORD", "r00t", "BACKUP_TCK_AGENT_PASSWORD", "ag3nt"), Map.of());

        assertThat(both.stubAccess(ApiId.named("obshell"), StubAccess.Mode.PASSWORD).agentCredentials()).isEqualTo(new AgentCredentials(true, "r00t", "ag3nt"));
        assertThat(both.stubAccess(ApiId.named("obshell"), StubAccess.Mode.HEADER).agentCredentials()).isEqualTo(new AgentCredentials(true, "", "ag3nt"));
        assertThat(both.stubAccess(ApiId.named("obshell"), StubAccess.Mode.NONE).agentCredentials()).isEqualTo(AgentCredentials.OPEN);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> of(Map.of(), Map.of()).stubAccess(ApiId.named("obshell"), StubAccess.Mode.PASSWORD))
                .withMessageContaining("set BACKUP_TCK_PASSWORD");
    }

    @Test
    void oneKeyAloneIsNoProof() {
        for (ApiId api : List.of(ApiId.named("gaussdb"), ApiId.named("oceanbase-cloud"))) {
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> of(Map.of("BACKUP_TCK_ACCESS_KEY", "a"), Map.of()).identities(api))
                    .withMessageContaining("BACKUP_TCK_SECRET_KEY").withMessageNotContaining(" a ");
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> of(Map.of("BACKUP_TCK_SECRET_KEY", "s"), Map.of()).identities(api))
                    .withMessageContaining("BACKUP_TCK_ACCESS_KEY");
        }
    }

    @Test
    void aStubThatAsksForCredentialsNeedsSome() {
        Credentials none = of(Map.of(), Map.of());

        assertThat(none.stubAccess(ApiId.named("gaussdb"), StubAccess.Mode.NONE)).isEqualTo(StubAccess.OPEN);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> none.stubAccess(ApiId.named("gaussdb"), StubAccess.Mode.TOKEN))
                .withMessage("--auth token needs a token in BACKUP_TCK_TOKEN, or BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> none.stubAccess(ApiId.named("oceanbase-cloud"), StubAccess.Mode.DIGEST))
                .withMessage("--auth digest needs BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY");
    }

    @Test
    void nothingTellsItsSecrets() {
        Credentials all = of(Map.of("BACKUP_TCK_TOKEN", "canary", "BACKUP_TCK_ACCESS_KEY", "canary",
                "BACKUP_TCK_SECRET_KEY", "canary", "BACKUP_TCK_PASSWORD", "canary"), Map.of());

        assertThat(all.toString()).doesNotContain("canary");
        assertThat(all.stubAccess(ApiId.named("gaussdb")).toString()).doesNotContain("canary");
        assertThat(all.identities(ApiId.named("gaussdb")).toString()).doesNotContain("canary");
    }

    @Test
    void noOptionTakesASecret() {
        assertThat(new CommandLine(new VerifyOptions()).getCommandSpec().options())
                .extracting(option -> option.longestName().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.matches(".*(password|token|secret|key).*"));
    }
}
