package io.backuptck.report.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.report.sample.PrettyExample;
import java.util.Locale;
import java.util.Optional;

/**
 * An example of a body.
 *
 * @param title what it shows, for people
 * @param text  it, indented
 * @param code  the code of an error that it shows; empty when it shows none
 */
record ExampleView(String title, JsonNode value, String text, String code) {

    static ExampleView of(String name, JsonNode example) {
        JsonNode value = example.path("value");
        String summary = example.path("summary").asText(words(name)).strip().replaceFirst("\\.$", "");
        return new ExampleView(summary, value, PrettyExample.of(value), code(value).orElse(""));
    }

    /** {@code StartWithoutName} is "Start without name". */
    private static String words(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[_-]+", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A text in a member whose name ends with "code", else a number in one; the outermost first. */
    private static Optional<String> code(JsonNode value) {
        return code(value, true).or(() -> code(value, false));
    }

    private static Optional<String> code(JsonNode value, boolean text) {
        for (var member : value.properties()) {
            JsonNode content = member.getValue();
            if (member.getKey().toLowerCase(Locale.ROOT).endsWith("code") && (text ? content.isTextual() : content.isIntegralNumber())) {
                return Optional.of(content.asText());
            }
        }
        return value.properties().stream().flatMap(member -> code(member.getValue(), text).stream()).findFirst();
    }
}
