package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the headers of an answer say. */
class ResponseTest {

    private static Response with(String name, String value) {
        return new Response(200, List.of(new Header(name, value)), new byte[0]);
    }

    @Test
    void theDateIsReadAsWrittenByServers() {
        assertThat(with("date", "Fri, 27 Nov 2026 03:00:05 GMT").date()).contains(Instant.parse("2026-11-27T03:00:05Z"));
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(with("Date", "yesterday").date()).isEmpty();
        assertThat(with("Other", "Fri, 27 Nov 2026 03:00:05 GMT").date()).isEmpty();
    }
}
