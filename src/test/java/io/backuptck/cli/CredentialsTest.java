package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

        assertThat(credentials.authentication(ApiId.GAUSSDB).sign(ANY, "/").headers())
                .containsExactly(new Header("X-Auth-Token", "t"));
        assertThat(credentials.authentication(ApiId.OBSHELL).sign(ANY, "/").headers()).isEmpty();
    }

    @Test
    void noOptionTakesASecret() {
        assertThat(new CommandLine(new VerifyOptions()).getCommandSpec().options())
                .extracting(option -> option.longestName().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.matches(".*(password|token|secret|key).*"));
    }
}
