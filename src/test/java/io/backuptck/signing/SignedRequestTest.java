package io.backuptck.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vendor's own client computes the same signatures. */
class SignedRequestTest {

    private static final String HOST = "gaussdb.example.com:8443";
    private static final String DATE = "20261101T120000Z";
    private static final String SECRET = "s3cr3t/+=";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET    | /v3/0483b6b1/backups      |                                        | ''",
        "POST   | /v3/0483b6b1/backups      |                                        | {\"name\":\"Sicherung \u00e4 \u4e2d\"}",
        "DELETE | /v3/0483b6b1/backups/1-2_3 |                                       | ''",
        "GET    | /gateway/v3/0483b6b1/jobs | id=a-b                                 | ''",
        "GET    | /v3/0483b6b1/backups      | offset=10;limit=5;backup_type=manual   | ''",
        "GET    | /v3/0483b6b1/backups      | begin_time=2022-05-09T00:00:00+0800;a=~*'%/ x | ''",
        "GET    | /v3/0483b6b1/backups      | backup=2;backup-id=1;backup_id=3;empty= | ''",
    })
    void theVendorsClientSignsAlike(String method, String path, String query, String body) {
        HttpRequest.HttpRequestBuilder request = HttpRequest.newBuilder().withMethod(HttpMethod.valueOf(method))
                .withEndpoint("https://" + HOST).withPath(path).addHeader("X-Sdk-Date", DATE)
                .addHeader("X-Project-Id", "0483b6b1").withContentType("application/json");
        StringBuilder target = new StringBuilder(path);
        for (String parameter : query == null ? new String[0] : query.split(";")) {
            String[] parts = parameter.split("=", 2);
            request.addQueryParam(parts[0], List.of(parts[1]));
            target.append(target.indexOf("?") < 0 ? '?' : '&').append(parts[0]).append('=').append(encoded(parts[1]));
        }
        if (!body.isEmpty()) {
            request.withBodyAsString(body);
        }
        Map<String, String> theirs = AKSKSigner.getInstance().sign(request.build(),
                new BasicCredentials().withAk("AK").withSk(SECRET));

        SignedRequest own = new SignedRequest(method, target.toString(),
                new TreeMap<>(Map.of("host", HOST, "x-sdk-date", DATE, "x-project-id", "0483b6b1")),
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(theirs.get("Authorization")).isEqualTo("SDK-HMAC-SHA256 Access=AK, SignedHeaders=" + own.names()
                + ", Signature=" + own.signature(SECRET));
    }

    private static String encoded(String value) {
        return value.replace("%", "%25").replace("+", "%2B").replace(" ", "%20").replace("/", "%2F").replace("*", "%2A");
    }

    @Test
    void datesAreReadAsTheyAreWritten() {
        Instant instant = Instant.parse("2026-11-01T12:00:00Z");

        assertThat(SignedRequest.date(instant)).isEqualTo(DATE);
        assertThat(SignedRequest.instant(DATE)).contains(instant);
        assertThat(SignedRequest.instant("2026-11-01T12:00:00Z")).isEmpty();
        assertThat(SignedRequest.instant("")).isEmpty();
    }

    @Test
    void whatIsSignedChangesTheSignature() {
        TreeMap<String, String> headers = new TreeMap<>(Map.of("x-sdk-date", DATE));
        SignedRequest one = new SignedRequest("GET", "/a?b=1", headers, new byte[0]);

        assertThat(List.of(new SignedRequest("PUT", "/a?b=1", headers, new byte[0]),
                new SignedRequest("GET", "/a?b=2", headers, new byte[0]), new SignedRequest("GET", "/a", headers, new byte[0]),
                new SignedRequest("GET", "/a?b=1", headers, new byte[] {1}),
                new SignedRequest("GET", "/a?b=1", new TreeMap<>(Map.of("x-sdk-date", "20261101T120001Z")), new byte[0])))
                .noneMatch(other -> other.signature(SECRET).equals(one.signature(SECRET)));
        assertThat(one.signature("other")).isNotEqualTo(one.signature(SECRET));
    }
}
