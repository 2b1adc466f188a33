package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Words of a contract as values of JSON: a state that is named {@code true} may be shown as a text or as a boolean, and one that is named
 * {@code 0} as a number. A value of any other type has been blamed by the schema already.
 */
public final class Words {

    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    private Words() {
    }

    /** Whether a value is of a type that can show one of these words. */
    public static boolean isLike(JsonNode value, Iterable<JsonNode> words) {
        for (JsonNode word : words) {
            boolean alike = value.isBoolean() ? BOOLEAN.matcher(word.asText()).matches() : value.isNumber() ? NUMBER.matcher(word.asText()).matches()
                    : value.isTextual() && word.isTextual();
            if (alike) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value can show a word; any text can. */
    static boolean isLike(JsonNode value, String word) {
        return value.isTextual() || value.isBoolean() && BOOLEAN.matcher(word).matches() || value.isNumber() && NUMBER.matcher(word).matches();
    }

    /** A word as a value of the type that another one has. */
    public static JsonNode like(JsonNode value, String word) {
        if (value.isBoolean() && BOOLEAN.matcher(word).matches()) {
            return BooleanNode.valueOf(Boolean.parseBoolean(word));
        }
        return value.isNumber() && NUMBER.matcher(word).matches() ? DecimalNode.valueOf(new BigDecimal(word)) : TextNode.valueOf(word);
    }
}
