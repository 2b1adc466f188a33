package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Header;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A right server of {@code memos.yaml}, whose things have versions; a wrong one has a habit. */
final class NotesServer implements MemoryRun.Server {

    static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/memos.yaml"));

    final Map<String, ObjectNode> notes = new LinkedHashMap<>();
    final Map<String, Integer> versions = new LinkedHashMap<>();
    private final Map<String, MemoryRun.Answered> keys = new LinkedHashMap<>();
    private ObjectNode theme = (ObjectNode) MemoryRun.json("{'colour': 'blue'}");
    /** {@code overlooks} the condition, {@code does} what it rejects, {@code refuses} each, {@code keeps} the tag, or {@code makes} another one of each request. */
    String habit = "";
    /** What it answers to what is stale. */
    int stale = 412;
    UnaryOperator<String> tags = tag -> tag;
    /** Whether it compares as HTTP has it: no weak tag is equal to any, and {@code *} to what is there. */
    boolean strong;
    boolean knowsAny = true;
    /** Whether a change that is accepted has no effect. */
    boolean frozen;
    /** Called before each change. */
    Runnable meanwhile = () -> { };
    private int made;

    MemoryRun run() {
        return new MemoryRun(CONTRACT, Map.of(), this);
    }

    private String tag(String path) {
        return tags.apply("\"" + versions.getOrDefault(path, 1) + "\"");
    }

    @Override
    public MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (path.equals("/notes")) {
            return method.equals("GET") ? list() : add(query.getOrDefault("header idempotency-key", ""), body);
        }
        ObjectNode there = path.equals("/theme") ? theme : notes.get(path.substring("/notes/".length()));
        if (there == null) {
            return no(404);
        } else if (method.equals("GET")) {
            return new MemoryRun.Answered(200, "application/json", there.deepCopy(), List.of(new Header("ETag", tag(path))));
        }
        meanwhile.run();
        String asked = query.getOrDefault("header if-match", "");
        boolean right = asked.isEmpty() && method.equals("PUT") && !strong || isTag(asked, path) || habit.equals("overlooks");
        if (!right || habit.equals("refuses")) {
            if (habit.equals("does")) {
                change(method, path, body);
            }
            return no(asked.isEmpty() ? 400 : stale);
        }
        return change(method, path, body);
    }

    private boolean isTag(String asked, String path) {
        return asked.equals(tag(path)) && !(strong && asked.startsWith("W/")) || asked.equals("*") && knowsAny;
    }

    private MemoryRun.Answered change(String method, String path, JsonNode body) {
        versions.merge(path, habit.equals("keeps") ? 1 : 2, (before, any) -> before + (habit.equals("keeps") ? 0 : 1));
        if (path.equals("/theme")) {
            theme = body.deepCopy();
            return new MemoryRun.Answered(204, null);
        } else if (method.equals("DELETE")) {
            notes.remove(path.substring("/notes/".length()));
            return new MemoryRun.Answered(204, null);
        }
        ObjectNode note = notes.get(path.substring("/notes/".length()));
        if (!frozen) {
            note.setAll((ObjectNode) body.deepCopy());
        }
        return new MemoryRun.Answered(200, note.deepCopy());
    }

    private MemoryRun.Answered add(String key, JsonNode body) {
        if (!body.path("title").isTextual() || key.isEmpty()) {
            return no(400);
        }
        if (habit.equals("makes") || !keys.containsKey(key)) {
            ObjectNode note = ((ObjectNode) body.deepCopy()).put("id", "n" + ++made);
            notes.put("n" + made, note);
            keys.put(key, new MemoryRun.Answered(201, note.deepCopy()));
        } else if (habit.equals("rejects")) {
            return no(400);
        }
        return keys.get(key);
    }

    private MemoryRun.Answered list() {
        ObjectNode list = MemoryRun.JSON.createObjectNode();
        ArrayNode items = list.putArray("notes");
        notes.values().forEach(items::add);
        return new MemoryRun.Answered(200, list);
    }

    private static MemoryRun.Answered no(int status) {
        return new MemoryRun.Answered(status, MemoryRun.json("{'why': 'no'}"));
    }
}
