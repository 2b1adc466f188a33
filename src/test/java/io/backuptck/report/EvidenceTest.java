package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static Evidence evidence(String responseBody, Header... headers) {
        Request request = new Request("POST", "http://agent.invalid/t0p-secret", List.of(headers),
                "{\"encryption\":\"pwd\"}".getBytes(StandardCharsets.UTF_8));
        Response response = new Response(200, List.of(new Header("Set-Cookie", "id=1"), new Header("X-A", "1"),
                new Header("X-A", "2")), responseBody.getBytes(StandardCharsets.UTF_8));
        return Evidence.of(new Exchange(3, request, response, Instant.EPOCH, Duration.ofMillis(12)),
                new Redactor(List.of("t0p-secret")));
    }

    @Test
    void secretsAreBlankedEverywhere() {
        Evidence evidence = evidence("got t0p-secret", new Header("X-Auth-Token", "t0p-secret"));

        assertThat(evidence.toString()).doesNotContain("t0p-secret", "pwd", "id=1");
    }

    @Test
    void aLongBodyIsCutAndItsLengthTold() {
        assertThat(evidence("x".repeat(100_000)).responseBody()).hasSizeBetween(20_000, 20_100).contains("100000");
    }

    @Test
    void headersOfOneNameAreJoined() {
        assertThat(evidence("").responseHeaders()).containsEntry("X-A", "1, 2");
    }

    @Test
    void theRequestIsNamedByMethodAndUrl() {
        assertThat(evidence("").request()).isEqualTo("POST http://agent.invalid/***");
        assertThat(evidence("").tookMillis()).isEqualTo(12);
    }
}
