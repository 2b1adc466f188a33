package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Reads one change of a catalogue file: its first member says what is done, the others with what. */
final class ChangeEntry {

    private ChangeEntry() {
    }

    /** What is done at several places is done at one after the other. */
    static Change read(JsonNode entry) {
        Map.Entry<String, JsonNode> first = entry.fields().next();
        if (!first.getValue().isArray()) {
            return read(first.getKey(), first.getValue().asText(), entry);
        }
        List<Change> each = first.getValue().valueStream().map(where -> read(first.getKey(), where.asText(), entry)).toList();
        return answer -> each.forEach(change -> change.apply(answer));
    }

    private static Change read(String what, String where, JsonNode entry) {
        return switch (what) {
            case "set" -> Change.set(where, entry.get("to"));
            case "remove" -> Change.remove(where);
            case "rename" -> Change.rename(where, entry.get("to").asText());
            case "round" -> Change.round(where);
            case "add" -> Change.add(where, entry.get("by").asLong());
            case "copy" -> Change.copy(where, entry.get("from").asText());
            case "text" -> Change.text(where, entry.get("replace").asText(), entry.get("by").asText());
            case "status" -> Change.status(Integer.parseInt(where));
            case "header" -> entry.has("replace") ? Change.header(where, entry.get("replace").asText(), entry.get("by").asText())
                    : Change.header(where, entry.has("to") ? entry.get("to").asText() : null);
            case "body" -> Change.body(where);
            case "raw" -> Change.raw(where, entry.get("by").asText());
            case "echo" -> Change.echo(where, entry.get("from").asText());
            case "first" -> Change.first(where);
            case "time" -> Change.replace(where, TimeText.of(entry));
            case "in" -> Change.within(where, value -> entry.path("when").properties().stream()
                    .allMatch(fact -> Where.shows(value, fact.getKey(), fact.getValue().asText())), entry.get("change").valueStream()
                    .map(ChangeEntry::read).toList());
            default -> throw new IllegalArgumentException("a catalogue of faults names the unknown change " + what);
        };
    }
}
