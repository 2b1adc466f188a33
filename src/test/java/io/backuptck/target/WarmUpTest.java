package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.backuptck.target.wire.WireClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The client's start-up is its own affair: the server sees nothing of it, and nothing that goes wrong there matters. */
class WarmUpTest {

    @Test
    void theServerIsNotAskedAnything() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"))) {
            TargetOptions options = TargetOptions.of(server.url());
            WarmUp.of(WireClient.of(options), options);

            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aServerWithTlsNeedsNoCertificateForIt() {
        TargetOptions options = new TargetOptions(URI.create("https://127.0.0.1:1"), Duration.ofMillis(1), Optional.empty(), true,
                true);

        assertThatCode(() -> WarmUp.of(WireClient.of(options), options)).doesNotThrowAnyException();
    }
}
