package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.JsonText;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An authentication header after its decryption. Members that it lacks are empty.
 *
 * @param ofAgent  true when it is the header for the agent's own password
 * @param auth     the password
 * @param time     until when it is good, in seconds since the epoch, as text
 * @param keys     AES key and initialisation vector, one after the other
 * @param session  of a caller who has logged in
 */
record AuthHeader(boolean ofAgent, String auth, String time, String uri, byte[] keys, String session) {

    static final String NAME = "x-ocs-header";
    static final String AGENT_NAME = "x-ocs-agent-header";

    /**
     * The header of a request; empty when it has none. The one for the agent's own password wins.
     *
     * @param headers by name in lower case
     * @throws Refused when it cannot be read
     */
    static Optional<AuthHeader> of(Map<String, String> headers, AgentKeys agent) {
        boolean ofAgent = !headers.getOrDefault(AGENT_NAME, "").isEmpty();
        String text = headers.getOrDefault(ofAgent ? AGENT_NAME : NAME, "");
        return text.isEmpty() ? Optional.empty() : Optional.of(read(text, ofAgent, agent));
    }

    private static AuthHeader read(String text, boolean ofAgent, AgentKeys agent) {
        Map<String, JsonNode> members = new TreeMap<>();
        agent.decrypt(base64(text)).flatMap(json -> JsonText.parse(json).value()).filter(JsonNode::isObject)
                .orElseThrow(AuthHeader::unreadable).fields()
                .forEachRemaining(member -> members.put(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
        return new AuthHeader(ofAgent, text(members, "auth"), text(members, "ts"), text(members, "uri"),
                base64(text(members, "keys")), text(members, "session_id"));
    }

    private static String text(Map<String, JsonNode> members, String name) {
        JsonNode value = members.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw unreadable();
        }
        return value.textValue();
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused(Refusal.HEADER_UNREADABLE);
    }
}
