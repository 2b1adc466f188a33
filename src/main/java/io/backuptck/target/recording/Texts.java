package io.backuptck.target.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what recordings consist of. */
final class Texts {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Texts() {
    }

    static String of(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new RecordingException(file + " is no file that can be read");
        }
    }

    /** @param place for messages: the file, and the line where there is one value a line */
    static JsonNode json(Object place, String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json == null || !json.isObject()) {
                throw new RecordingException(place + " is no JSON object");
            }
            return json;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null || text.indexOf('\n') < 0 ? "" : ", line " + e.getLocation().getLineNr();
            throw new RecordingException(place + line + " is no JSON: " + e.getOriginalMessage());
        }
    }

    static String path(Object place, String url) {
        try {
            String path = URI.create(url.replaceFirst("[?#].*$", "")).getRawPath();
            return path == null || path.isEmpty() ? "/" : path;
        } catch (IllegalArgumentException e) {
            throw new RecordingException(place + " has a request to something that is no URL: " + url);
        }
    }
}
