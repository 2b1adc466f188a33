package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What two answers have in common that say the same about different things: status, media type and body, without what
 * differs from one request to the next, such as times, trace ids and the path that was asked for.
 *
 * @param body the words of the body, without those
 */
public record AnswerShape(int status, String mediaType, String body) {

    /** A time as a whole: how many digits its seconds have, if any, differs from one answer to the next. */
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?";
    private static final Pattern CHANGING = Pattern.compile(TIME + "|[0-9a-fA-F]{8}[0-9a-fA-F-]*|\\d+");
    /** Members that tell one kind of error from another. */
    private static final Pattern TELLING = Pattern.compile("(?i).*code|status");

    /** @param thing what was asked for, such as a path, which an answer may repeat */
    public static AnswerShape of(String thing, Response response) {
        String body = JsonText.parse(response.body()).value().map(json -> shape("", json, thing))
                .orElseGet(() -> words(response.bodyText(), thing));
        return new AnswerShape(response.status(), response.mediaType().orElse(""), body);
    }

    private static String shape(String name, JsonNode value, String thing) {
        if (value.isObject()) {
            Map<String, String> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), shape(member.getKey(), member.getValue(), thing)));
            return members.toString();
        }
        if (value.isArray()) {
            StringBuilder items = new StringBuilder("[");
            value.forEach(item -> items.append(shape(name, item, thing)).append(';'));
            return items.append(']').toString();
        }
        return TELLING.matcher(name).matches() ? value.toString() : words(value.toString(), thing);
    }

    private static String words(String text, String thing) {
        return CHANGING.matcher(thing.isEmpty() ? text : text.replace(thing, "THING")).replaceAll("#");
    }
}
