package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.Thorough;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language and charset a process runs makes no difference to its verdict. */
@Thorough
class LocaleIT {

    private static final String SCENARIOS = "@OBS-START-03 or @OBS-START-07";
    private static final String TENANT = "\u79df\u6237_\u00fc";

    @TempDir
    Path reports;

    private Jar.Finished verify(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return Jar.run(environment, Stream.concat(Stream.of("verify", "--report-dir", reports.toString(), "--seed", "1"),
                Stream.of(arguments)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"tr, TR, rest-assured", "tr, TR, wire", "ar, EG, wire", "hi, IN, rest-assured"})
    void theLanguageDoesNotMatter(String language, String country, String client) throws IOException, InterruptedException {
        String jvm = Jar.SHORT_LIVED + " -Duser.language=" + language + " -Duser.country=" + country
                + " -Duser.extensions=u-nu-" + (language.equals("hi") ? "deva" : "arab");

        Jar.Finished run = verify(Map.of("BACKUP_TCK_JAVA_OPTS", jvm), "--api", "obshell", "--tags", SCENARIOS + " or @OBS-START-05", "--client", client);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContainPattern("[\\x{0660}-\\x{0669}\\x{0966}-\\x{096f}\\x{0e50}-\\x{0e59}]");
        assertThat(Files.readString(reports.resolve("junit.xml"))).containsPattern("time=\"\\d+\\.\\d{3}\"");
    }

    @ParameterizedTest
    @CsvSource({"C", "POSIX"})
    void aFixtureMayHaveAnyNameInEveryLocale(String locale) throws IOException, InterruptedException {
        Jar.Finished run = verify(Map.of("LC_ALL", locale), "--api", "obshell", "--tags", SCENARIOS, "--fixture", "tenant=" + TENANT);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(Files.readString(reports.resolve("conformance.json"))).contains("--fixture 'tenant=" + TENANT + "'")
                .contains("/tenant/%E7%A7%9F%E6%88%B7_%C3%BC/backup");
    }

    @Test
    void aPasswordMayHaveAnyCharacterInEveryLocale() throws IOException, InterruptedException {
        String password = "p\u00e4ss-\u5bc6\u7801-1";
        Credentials agentCredentials = new Credentials(Optional.of(password), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("obshell")).with(agentCredentials.stubAccess(ApiId.named("obshell"))))) {
            Jar.Finished run = verify(Map.of("LC_ALL", "C", "BACKUP_TCK_PASSWORD", password), "--api", "obshell",
                    "--target", stub.url(), "--tags", SCENARIOS, "--fixture", "tenant=" + TENANT, "--poll-interval", "10ms");

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).doesNotContain(password);
        }
    }
}
