package io.backuptck.target.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code stub --requests FILE} writes: a line of JSON for each request and its answer. */
public final class RequestsFile {

    /** Stands where a recording has only path and query. */
    private static final String SOME_SERVER = "http://recorded";

    private RequestsFile() {
    }

    /**
     * All lines in their order.
     *
     * @throws RecordingException when it cannot be read, naming the line
     */
    public static List<Recorded> read(Path file) {
        List<Recorded> recorded = new ArrayList<>();
        int line = 0;
        for (String text : Texts.of(file).split("\\R")) {
            line++;
            if (!text.isBlank()) {
                recorded.add(entry(file + ", line " + line, text, recorded.size() + 1));
            }
        }
        return recorded;
    }

    private static Recorded entry(String place, String text, int number) {
        JsonNode json = Texts.json(place, text);
        String url = json.path("url").asText();
        int status = json.at("/answer/status").asInt();
        if (url.isEmpty() || json.path("method").asText().isEmpty() || status < 100) {
            throw new RecordingException(place + " needs method, url and answer.status, as stub --requests writes them");
        }
        Request request = new Request(json.path("method").asText(), url.startsWith("/") ? SOME_SERVER + url : url, headers(json.path("headers")),
                json.path("body").asText().getBytes(StandardCharsets.UTF_8));
        Response answer = new Response(status, headers(json.at("/answer/headers")),
                json.at("/answer/body").asText().getBytes(StandardCharsets.UTF_8));
        return new Recorded(Texts.path(place, url), url, Optional.of(new Exchange(number, request, answer, at(place, json), Duration.ZERO)));
    }

    private static Instant at(String place, JsonNode json) {
        try {
            return Instant.parse(json.path("at").asText());
        } catch (DateTimeException e) {
            throw new RecordingException(place + " needs at, the time of the answer such as 2026-03-01T10:00:00Z");
        }
    }

    /** A header that came more than once has its values in an array. */
    private static List<Header> headers(JsonNode fields) {
        List<Header> headers = new ArrayList<>();
        fields.fields().forEachRemaining(field -> {
            if (field.getValue().isArray()) {
                field.getValue().forEach(value -> headers.add(new Header(field.getKey(), value.asText())));
            } else {
                headers.add(new Header(field.getKey(), field.getValue().asText()));
            }
        });
        return headers;
    }
}
