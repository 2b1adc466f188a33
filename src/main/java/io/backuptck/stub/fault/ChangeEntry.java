package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Reads one change of a catalogue file: its first member says what is done, the others with what. */
final class ChangeEntry {

    private ChangeEntry() {
    }

    static Change read(Map<String, JsonNode> entry) {
        Map.Entry<String, JsonNode> first = entry.entrySet().iterator().next();
        String where = first.getValue().asText();
        return switch (first.getKey()) {
            case "set" -> Change.set(where, entry.get("to"));
            case "remove" -> Change.remove(where);
            case "rename" -> Change.rename(where, entry.get("to").asText());
            case "round" -> Change.round(where);
            case "add" -> Change.add(where, entry.get("by").asLong());
            case "copy" -> Change.copy(where, entry.get("from").asText());
            case "text" -> Change.text(where, entry.get("replace").asText(), entry.get("by").asText());
            case "status" -> Change.status(first.getValue().asInt());
            case "header" -> Change.header(where, entry.containsKey("to") ? entry.get("to").asText() : null);
            case "body" -> Change.body(where);
            case "raw" -> Change.raw(where, entry.get("by").asText());
            case "echo" -> Change.echo(where, entry.get("from").asText());
            default -> throw new IllegalArgumentException("a catalogue of faults names the unknown change " + first.getKey());
        };
    }
}
