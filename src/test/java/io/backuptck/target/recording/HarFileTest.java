package io.backuptck.target.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarFileTest {

    @TempDir
    private Path folder;

    private List<Recorded> read(String text) throws IOException {
        return HarFile.read(Files.writeString(folder.resolve("a.har"), text));
    }

    private static String entry(String started, String url, String response) {
        return """
                {"startedDateTime": "%s", "time": 12.4, "request": {"method": "GET", "url": "%s", "headers": [
                  {"name": ":method", "value": "GET"}, {"name": "Accept", "value": "application/json"}]},
                 "response": %s}""".formatted(started, url, response);
    }

    private static String archive(String... entries) {
        return "{\"log\": {\"version\": \"1.2\", \"entries\": [" + String.join(",", entries) + "]}}";
    }

    @Test
    void anEntryIsAnExchange() throws IOException {
        Exchange exchange = read(archive(entry("2026-03-01T11:00:00.250+01:00", "https://host/v1/x%20y?a=b", """
                {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}],
                 "content": {"size": 4, "text": "\\"ä\\""}}"""))).get(0).exchange().orElseThrow();

        assertThat(exchange.sentAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.250Z"));
        assertThat(exchange.took()).isEqualTo(Duration.ofMillis(12));
        assertThat(exchange.request().headers()).containsExactly(new Header("Accept", "application/json"));
        assertThat(exchange.response().bodyText()).isEqualTo("\"ä\"");
    }

    @Test
    void thePathIsWithoutQueryAndStaysEncoded() throws IOException {
        assertThat(read(archive(entry("2026-03-01T11:00:00Z", "https://host/v1/x%20y?a=b", "{\"status\": 204}"))).get(0).path())
                .isEqualTo("/v1/x%20y");
    }

    @Test
    void bytesAreKeptAsBase64() throws IOException {
        assertThat(read(archive(entry("2026-03-01T11:00:00Z", "https://host/", """
                {"status": 200, "content": {"size": 2, "text": "e30=", "encoding": "base64"}}"""))).get(0).exchange().orElseThrow()
                .response().bodyText()).isEqualTo("{}");
    }

    @Test
    void entriesAreInTheOrderInWhichTheyBegan() throws IOException {
        assertThat(read(archive(entry("2026-03-01T11:00:01Z", "https://host/second", "{\"status\": 204}"),
                entry("2026-03-01T12:00:00+01:00", "https://host/first", "{\"status\": 204}"))))
                .extracting(Recorded::path).containsExactly("/first", "/second");
    }

    @Test
    void whatWasNotRecordedIsNoExchange() throws IOException {
        assertThat(read(archive(entry("2026-03-01T11:00:00Z", "https://host/left-out", "{\"status\": 200, \"content\": {\"size\": 10}}"),
                entry("2026-03-01T11:00:00Z", "https://host/aborted", "{\"status\": 0}"))))
                .allSatisfy(one -> assertThat(one.exchange()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[]                            | a.har is no JSON object",
        "{\"log\": 1}                  | it has no log.entries",
        "{\"log\": {\"entries\": [{}, {}]}} | without a startedDateTime that can be read",
        "{                             | is no JSON",
        "''                            | is no JSON"})
    void whatIsNoArchiveIsRefusedInALine(String text, String expected) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RecordingException.class).hasMessageContaining(expected)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void aMissingFileIsToldByName() {
        assertThatThrownBy(() -> HarFile.read(folder.resolve("none.har"))).hasMessageContaining("none.har is no file that can be read");
    }
}
