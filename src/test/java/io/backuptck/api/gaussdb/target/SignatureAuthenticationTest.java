package io.backuptck.api.gaussdb.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import io.backuptck.target.Secret;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureAuthenticationTest {

    private static final Request PLAIN = new Request("POST", "https://gw.example.com/pre/v3/p1/backups?x=a%20b",
            List.of(new Header("Content-Type", "application/json")), "{\"a\":1}".getBytes(StandardCharsets.UTF_8));

    private final SignatureAuthentication signature = new SignatureAuthentication(Secret.of("BACKUP_TCK_ACCESS_KEY", "AK"),
            Secret.of("BACKUP_TCK_SECRET_KEY", "SK"), Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC));

    private static String header(Request request, String name) {
        return request.headers().stream().filter(header -> header.name().equalsIgnoreCase(name)).findFirst().orElseThrow()
                .value();
    }

    @Test
    void aRequestIsSignedAsTheVendorsClientDoesIt() {
        HttpRequest theirs = HttpRequest.newBuilder().withMethod(HttpMethod.POST).withEndpoint("https://gw.example.com")
                .withPath("/pre/v3/p1/backups").addQueryParam("x", List.of("a b")).addHeader("X-Project-Id", "p1")
                .addHeader("X-Sdk-Date", "20261101T120000Z").withContentType("application/json").withBodyAsString("{\"a\":1}")
                .build();

        Request signed = signature.sign(PLAIN, "/v3/p1/backups?x=a%20b");

        assertThat(header(signed, "Authorization")).isEqualTo(AKSKSigner.getInstance()
                .sign(theirs, new BasicCredentials().withAk("AK").withSk("SK")).get("Authorization"));
        assertThat(header(signed, "X-Project-Id")).isEqualTo("p1");
        assertThat(header(signed, "X-Sdk-Date")).isEqualTo("20261101T120000Z");
        assertThat(signed.body()).isEqualTo(PLAIN.body());
    }

    @Test
    void anOldSignatureHasAnOldDate() {
        assertThat(header(signature.dated(Duration.ofHours(1)).sign(PLAIN, "/"), "X-Sdk-Date"))
                .isEqualTo("20261101T110000Z");
    }

    @Test
    void theEvidenceHoldsReferencesOnly() {
        Request signed = signature.sign(PLAIN, "/v3/p1/backups");

        assertThat(header(signature.shown(signed), "Authorization"))
                .isEqualTo("SDK-HMAC-SHA256 $BACKUP_TCK_ACCESS_KEY:$BACKUP_TCK_SECRET_KEY");
        assertThat(header(signature.withSecretKey(Secret.madeUp("wrong")).shown(signed), "Authorization"))
                .isEqualTo("SDK-HMAC-SHA256 $BACKUP_TCK_ACCESS_KEY:wrong");
    }
}
