package io.backuptck.stub.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Entries and verifications as JSON. */
public final class JournalJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JournalJson() {
    }

    /** One entry. */
    public static ObjectNode entry(JournalEntry entry) {
        ObjectNode json = NODES.objectNode().put("api", entry.api()).put("number", entry.number()).put("at", entry.at().toString())
                .put("method", entry.method()).put("url", entry.url()).put("operation", entry.operation().orElse(null));
        json.set("headers", headers(entry.headers()));
        json.put("body", entry.body());
        ObjectNode verdict = json.putObject("verdict").put("kind", entry.verdict().kind().word());
        ArrayNode problems = verdict.putArray("problems");
        entry.verdict().problems().forEach(problems::add);
        ObjectNode answer = json.putObject("answer").put("status", entry.answer().status());
        answer.set("headers", headers(entry.answer().headers()));
        answer.put("body", entry.answer().body());
        return json;
    }

    /** A header that came more than once has its values in an array. */
    private static ObjectNode headers(List<JournalEntry.Field> fields) {
        ObjectNode json = NODES.objectNode();
        for (JournalEntry.Field field : fields) {
            if (json.get(field.name()) instanceof ArrayNode values) {
                values.add(field.value());
            } else if (json.has(field.name())) {
                json.set(field.name(), NODES.arrayNode().add(json.get(field.name())).add(field.value()));
            } else {
                json.put(field.name(), field.value());
            }
        }
        return json;
    }

    /** Entries, and how many older ones there were. */
    public static ObjectNode entries(List<JournalEntry> entries, long forgotten) {
        ObjectNode json = NODES.objectNode().put("count", entries.size()).put("forgotten", forgotten);
        ArrayNode requests = json.putArray("requests");
        entries.forEach(entry -> requests.add(entry(entry)));
        return json;
    }

    /** The outcome of a verification. */
    public static ObjectNode verification(Verification verification) {
        ObjectNode json = NODES.objectNode().put("holds", verification.holds()).put("expected", verification.expected().toString())
                .put("count", verification.matching().size()).put("forgotten", verification.forgotten())
                .put("message", verification.message());
        ArrayNode numbers = json.putArray("numbers");
        verification.matching().forEach(entry -> numbers.add(entry.number()));
        ArrayNode nearest = json.putArray("nearest");
        verification.nearest().forEach(nearest::add);
        return json;
    }
}
