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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An HTTP archive (HAR 1.2), as browsers, proxies and test tools write it. */
public final class HarFile {

    private final Path file;

    private HarFile(Path file) {
        this.file = file;
    }

    /**
     * All entries in the order in which they began.
     *
     * @throws RecordingException when it cannot be read or is no HTTP archive
     */
    public static List<Recorded> read(Path file) {
        return new HarFile(file).entries();
    }

    private List<Recorded> entries() {
        JsonNode entries = Texts.json(file, Texts.of(file)).at("/log/entries");
        if (!entries.isArray()) {
            throw new RecordingException(file + " is no HTTP archive: it has no log.entries");
        }
        List<JsonNode> inOrder = new ArrayList<>();
        entries.forEach(inOrder::add);
        inOrder.sort(Comparator.comparing(this::begun));
        List<Recorded> recorded = new ArrayList<>();
        for (JsonNode entry : inOrder) {
            String url = entry.at("/request/url").asText();
            recorded.add(new Recorded(Texts.path(file, url), url, exchange(entry, url, recorded.size() + 1)));
        }
        return recorded;
    }

    private Instant begun(JsonNode entry) {
        try {
            return OffsetDateTime.parse(entry.path("startedDateTime").asText()).toInstant();
        } catch (DateTimeException e) {
            throw new RecordingException(file + " has an entry without a startedDateTime that can be read: "
                    + entry.at("/request/method").asText() + " " + entry.at("/request/url").asText());
        }
    }

    /** Tools leave out bodies that they do not want to keep, and note a status of 0 or -1 where no answer came. */
    private Optional<Exchange> exchange(JsonNode entry, String url, int number) {
        JsonNode content = entry.at("/response/content");
        int status = entry.at("/response/status").asInt();
        boolean leftOut = !content.hasNonNull("text") && content.path("size").asLong() > 0;
        if (status < 100 || leftOut) {
            return Optional.empty();
        }
        byte[] sent = entry.at("/request/postData/text").asText().getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Exchange(number, new Request(entry.at("/request/method").asText(), url, headers(entry.at("/request/headers")),
                sent), new Response(status, headers(entry.at("/response/headers")), body(content)), begun(entry),
                Duration.ofMillis(Math.max(0, Math.round(entry.path("time").asDouble())))));
    }

    private byte[] body(JsonNode content) {
        String text = content.path("text").asText();
        if (!content.path("encoding").asText().equals("base64")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new RecordingException(file + " has a body that is said to be base64 and is not");
        }
    }

    /** The bodies are kept decoded, so nothing is said of codings. */
    private static List<Header> headers(JsonNode fields) {
        List<Header> headers = new ArrayList<>();
        for (JsonNode field : fields) {
            if (!field.path("name").asText().startsWith(":")) { // HTTP/2 has its request line in such fields
                headers.add(new Header(field.path("name").asText(), field.path("value").asText()));
            }
        }
        return headers;
    }
}
