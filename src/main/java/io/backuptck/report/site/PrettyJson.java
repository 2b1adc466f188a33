package io.backuptck.report.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A body as indented JSON with the failing place marked. Names that occur twice and the digits of numbers stay as they were sent;
 * of a body that was cut the rest follows as it is.
 */
final class PrettyJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * A line.
     *
     * @param before indentation and name
     * @param value  a scalar, or brackets
     * @param after  a comma or nothing
     * @param marked whether it shows the failing place
     */
    record Line(String before, String value, String after, boolean marked) {

        private static final int LONG = 160;

        /** True for a value that folds to its beginning. */
        boolean isLong() {
            return value.length() > LONG;
        }

        Line comma() {
            return new Line(before, value, ",", marked);
        }

        Line mark() {
            return new Line(before, value, after, true);
        }
    }

    private record Open(String pointer, boolean array, int[] count) {
    }

    private final List<Line> lines = new ArrayList<>();
    /** First and last line of the value at each pointer. */
    private final Map<String, int[]> places = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private String name = "";

    private PrettyJson() {
    }

    /**
     * The lines of a body; none where it is neither an object nor an array.
     *
     * @param pointer JSON pointer of the failing place; empty for none. Where nothing is there, what ought to hold it is marked.
     */
    static List<Line> of(String body, String pointer) {
        if (!body.stripLeading().startsWith("{") && !body.stripLeading().startsWith("[")) {
            return List.of();
        }
        PrettyJson json = new PrettyJson();
        json.read(body);
        json.mark(pointer);
        return json.lines;
    }

    private void read(String body) {
        int good = 0;
        try (JsonParser parser = FACTORY.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token, parser);
                // a name whose value does not come belongs to the rest
                good = token == JsonToken.FIELD_NAME ? good : (int) parser.currentLocation().getCharOffset();
            }
        } catch (IOException e) {
            lines.add(new Line("", body.substring(Math.min(good, body.length())).strip(), "", false)); // it was cut, or is no JSON
        }
    }

    private void take(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case FIELD_NAME -> name = parser.currentName();
            case START_OBJECT -> begin("{", false);
            case START_ARRAY -> begin("[", true);
            case END_OBJECT -> end("}");
            case END_ARRAY -> end("]");
            case VALUE_STRING -> add(quoted(parser.getText()));
            default -> add(parser.getText());
        }
    }

    private void begin(String bracket, boolean array) {
        String pointer = add(bracket);
        open.push(new Open(pointer, array, new int[1]));
    }

    private void end(String bracket) {
        Open ended = open.pop();
        int last = lines.size() - 1;
        if (ended.count()[0] == 0) {
            Line line = lines.get(last);
            lines.set(last, new Line(line.before(), line.value() + bracket, "", false));
        } else {
            lines.add(new Line(indentation(), bracket, "", false));
        }
        places.get(ended.pointer())[1] = lines.size() - 1;
    }

    /** Adds a value and says where it is. */
    private String add(String value) {
        Open parent = open.peek();
        String before = indentation();
        String pointer = "";
        if (parent != null) {
            if (parent.count()[0]++ > 0) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1).comma());
            }
            before += parent.array() ? "" : quoted(name) + ": ";
            pointer = parent.pointer() + "/" + (parent.array() ? Integer.toString(parent.count()[0] - 1)
                    : name.replace("~", "~0").replace("/", "~1"));
        }
        lines.add(new Line(before, value, "", false));
        places.put(pointer, new int[] {lines.size() - 1, lines.size() - 1});
        return pointer;
    }

    private String indentation() {
        return "  ".repeat(open.size());
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private void mark(String pointer) {
        int[] place = places.get(pointer);
        if (pointer.isEmpty() || lines.isEmpty()) {
            return;
        }
        if (place != null) {
            for (int i = place[0]; i <= place[1]; i++) {
                lines.set(i, lines.get(i).mark());
            }
            return;
        }
        String holder = pointer;
        while (!places.containsKey(holder) && !holder.isEmpty()) {
            holder = holder.substring(0, Math.max(0, holder.lastIndexOf('/')));
        }
        int line = places.containsKey(holder) ? places.get(holder)[0] : 0;
        lines.set(line, lines.get(line).mark());
    }
}
