package io.backuptck.target.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsFileTest {

    private static final String LINE = """
            {"at": "2026-03-01T10:00:00Z", "method": "POST", "url": "/v1/jobs?x=1", "headers": {"Accept": ["a", "b"]}, "body": "{}",\
             "answer": {"status": 201, "headers": {"Content-Type": "application/json"}, "body": "[1]"}}""";

    @TempDir
    private Path folder;

    private List<Recorded> read(String text) throws IOException {
        return RequestsFile.read(Files.writeString(folder.resolve("a.jsonl"), text));
    }

    @Test
    void aLineIsAnExchange() throws IOException {
        Recorded one = read("\uFEFF\n" + LINE + "\r\n\n").get(0);
        Exchange exchange = one.exchange().orElseThrow();

        assertThat(one.path()).isEqualTo("/v1/jobs");
        assertThat(exchange.request().url()).endsWith("/v1/jobs?x=1");
        assertThat(exchange.request().headers()).containsExactly(new Header("Accept", "a"), new Header("Accept", "b"));
        assertThat(exchange.request().bodyText()).isEqualTo("{}");
        assertThat(exchange.answeredAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(exchange.response().status()).isEqualTo(201);
        assertThat(exchange.response().bodyText()).isEqualTo("[1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}       | line 2 needs method, url and answer.status",
        "1        | line 2 is no JSON object",
        "{\"a\": | line 2 is no JSON"})
    void aLineThatIsNoneIsNamed(String second, String expected) {
        assertThatThrownBy(() -> read(LINE + "\n" + second)).isInstanceOf(RecordingException.class).hasMessageContaining(expected);
    }

    @Test
    void aTimeIsNeeded() {
        assertThatThrownBy(() -> read(LINE.replace("2026-03-01T10:00:00Z", "yesterday"))).hasMessageContaining("line 1 needs at, the time");
    }

    @Test
    void anEmptyFileHasNoExchange() throws IOException {
        assertThat(read("")).isEmpty();
    }
}
