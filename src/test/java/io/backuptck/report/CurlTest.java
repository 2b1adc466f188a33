package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.Redactor;
import io.backuptck.target.Secret;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command that shows an exchange again can be pasted into a shell. */
class CurlTest {

    private static final String URL = "http://agent.invalid:2886/api/v1/x?a=1&b=2";

    private static String curl(String method, String body, Header... headers) {
        return Curl.of(new Request(method, URL, List.of(headers), body.getBytes(StandardCharsets.UTF_8)),
                new Redactor(List.of("t0p-secret")));
    }

    @Test
    void aGetIsJustTheQuotedUrl() {
        assertThat(curl("GET", "")).isEqualTo("curl -i 'http://agent.invalid:2886/api/v1/x?a=1&b=2'");
    }

    @Test
    void anEmptyHeaderIsSentAndAnEmptyAcceptIsLeftOut() {
        assertThat(curl("GET", "", new Header("X-Auth-Token", ""))).contains(" -H 'X-Auth-Token;'");
        assertThat(curl("GET", "", new Header("Accept", ""))).contains(" -H 'Accept:'");
    }

    @Test
    void anotherMethodIsNamed() {
        assertThat(curl("POST", "")).contains(" -X POST ");
        assertThat(curl("PATCH", "{}")).contains(" -X PATCH ");
        assertThat(curl("POST", "{}")).doesNotContain("-X");
    }

    @Test
    void aBodyIsGivenAsItWasSent() {
        assertThat(curl("POST", "{\"mode\": \"$HOME `id` \\\\ !\"}")).endsWith("'{\"mode\": \"$HOME `id` \\\\ !\"}'");
    }

    @Test
    void singleQuotesLeaveAndEnterTheQuotes() {
        assertThat(curl("POST", "it's")).endsWith("'it'\\''s'");
    }

    /** With --data or --data-binary curl would read the file of that name. */
    @Test
    void aBodyThatBeginsWithAnAtSignIsNoFileName() {
        assertThat(curl("POST", "@file")).endsWith(" --data-raw '@file'");
    }

    @Test
    void lineFeedsStayOnOneLine() {
        String command = curl("POST", "{\n\t\"a\": 'b\\c'\r\n}");

        assertThat(command).hasLineCount(1).endsWith("$'{\\x0a\\x09\"a\": \\'b\\\\c\\'\\x0d\\x0a}'");
    }

    @Test
    void whatATerminalWouldObeyIsWrittenAsTheShellReadsIt() {
        assertThat(curl("POST", "\u202ea\uDB40\uDC01\u001b\u5907")).endsWith("$'\\u202ea\\U000e0001\\x1b\u5907'");
    }

    @Test
    void headersAreGiven() {
        assertThat(curl("POST", "{}", new Header("Content-Type", "application/json")))
                .contains(" -H 'Content-Type: application/json'");
    }

    @Test
    void theUsualAcceptHeaderIsLeftOutAndAnotherOneIsNot() {
        assertThat(curl("GET", "", new Header("Accept", "application/json"))).doesNotContain("Accept");
        assertThat(curl("GET", "", new Header("Accept", "text/plain"))).contains("-H 'Accept: text/plain'");
        assertThat(curl("GET", "", new Header("Accept", ""))).endsWith(" -H 'Accept:'");
    }

    @Test
    void secretsAreBlanked() {
        String command = curl("POST", "{\"encryption\":\"pwd\",\"x\":\"t0p-secret\"}", new Header("X-Trace", "t0p-secret"),
                new Header("Cookie", "session=1"));

        assertThat(command).doesNotContain("pwd", "t0p-secret", "session=1").contains("\"encryption\":\"***\"");
    }

    @Test
    void aTokenIsReadFromTheVariableThatHoldsIt() {
        assertThat(curl("GET", "", new Header("X-Auth-Token", "$BACKUP_TCK_TOKEN")))
                .contains("-H \"X-Auth-Token: $BACKUP_TCK_TOKEN\"");
    }

    @Test
    void aTokenThatWasMadeUpIsGiven() {
        assertThat(curl("GET", "", new Header("X-Auth-Token", "never-issued"))).contains("-H 'X-Auth-Token: never-issued'");
    }

    @Test
    void aBearerTokenIsReadFromTheVariableAndOneThatWasMadeUpIsGiven() {
        assertThat(curl("GET", "", new Header("Authorization", "Bearer $BACKUP_TCK_TOKEN")))
                .endsWith(" -H \"Authorization: Bearer $BACKUP_TCK_TOKEN\"");
        assertThat(curl("GET", "", new Header("Authorization", "Bearer " + Secret.MADE_UP + "1-a")))
                .endsWith(" -H 'Authorization: Bearer backup-tck-made-up-1-a'");
        assertThat(curl("GET", "", new Header("Authorization", "Bearer eyJhbGciOi"))).doesNotContain("eyJ");
    }

    @Test
    void nameAndPasswordAreLeftToCurl() {
        assertThat(curl("GET", "", new Header("Authorization", "Basic $BACKUP_TCK_TOKEN"))).endsWith(" -u \"$BACKUP_TCK_TOKEN\"");
        assertThat(curl("GET", "", new Header("Authorization", "Basic " + Secret.MADE_UP + "1"))).endsWith(" -u 'somebody:backup-tck-made-up-1'");
        assertThat(curl("GET", "", new Header("Authorization", "Basic dXNlcjpwYXNz"))).doesNotContain("dXNl");
    }

    @Test
    void aTokenInACookieOrAQueryIsReadFromTheVariable() {
        assertThat(curl("GET", "", new Header("Cookie", "sid=$BACKUP_TCK_TOKEN"))).endsWith(" -H \"Cookie: sid=$BACKUP_TCK_TOKEN\"");
        assertThat(Curl.of(new Request("GET", "http://h/a?q=\"`$x\\&key=$BACKUP_TCK_TOKEN", List.of(), new byte[0]), new Redactor(List.of())))
                .isEqualTo("curl -i \"http://h/a?q=\\\"\\`\\$x\\\\&key=$BACKUP_TCK_TOKEN\"");
    }

    @Test
    void aDigestIsLeftToCurl() {
        assertThat(curl("GET", "", new Header("Authorization", "Digest $BACKUP_TCK_ACCESS_KEY:wrong")))
                .endsWith(" --digest -u \"$BACKUP_TCK_ACCESS_KEY:wrong\"").doesNotContain("-H");
    }

    @Test
    void aSignatureThatCurlCannotMakeIsMissingAndSaidToBe() {
        assertThat(curl("GET", "", new Header("x-sdk-date", "20261101T120000Z"),
                new Header("Authorization", "SDK-HMAC-SHA256 $BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY")))
                .contains(" # unsigned: ").contains("$BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY")
                .doesNotContain("-H", "20261101");
    }

    @Test
    void aValueThatLooksLikeAVariableIsQuoted() {
        assertThat(curl("GET", "", new Header("X-Trace", "$(id)"))).contains("-H 'X-Trace: $(id)'");
    }

    /** Nobody but the agent can read the header, and no shell can make another one. */
    @Test
    void anEncryptedRequestIsShownInClearWithAWarning() {
        Header secret = new Header("X-OCS-Header", "bm90aGluZw==");

        assertThat(curl("POST", "{\"mode\":\"full\"}", secret))
                .endsWith(" --data-raw '{\"mode\":\"full\"}' # add the agent's encrypted header and encrypt the body");
        assertThat(curl("GET", "", secret)).endsWith("' # add the agent's encrypted header").doesNotContain("OCS", "***");
    }
}
