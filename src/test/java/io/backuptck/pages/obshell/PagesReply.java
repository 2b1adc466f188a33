package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What a server answers. */
record PagesReply(int status, String contentType, byte[] bytes) {

    static PagesReply json(int status, JsonNode body) {
        return text(status, "application/json; charset=utf-8", body.toString());
    }

    static PagesReply text(int status, String contentType, String body) {
        return new PagesReply(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }
}
