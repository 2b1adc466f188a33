package io.backuptck.signing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A scheme of authentication and its parameters, as the headers {@code WWW-Authenticate} and {@code Authorization} carry
 * them (RFC 9110, section 11).
 *
 * @param scheme     as it was written
 * @param parameters by their names in lower case; of several with the same name the first
 */
public record AuthParameters(String scheme, Map<String, String> parameters) {

    /** Everything that a header says, in its order; what cannot be read is left out. */
    public static List<AuthParameters> parse(String header) {
        return new Reader(header).read();
    }

    public boolean is(String name) {
        return scheme.equalsIgnoreCase(name);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The parameter; an empty text when there is none. */
    public String text(String name) {
        return find(name).orElse("");
    }

    /** A text in double quotes, as a parameter's value. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Reads a header from left to right. A word before an equals sign is a parameter, any other begins a new scheme. */
    private static final class Reader {

        private final String text;
        private final List<AuthParameters> found = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<AuthParameters> read() {
            while (at < text.length()) {
                skip(" \t,");
                String word = until(" \t,=");
                skip(" \t");
                if (at < text.length() && text.charAt(at) == '=') {
                    at++;
                    skip(" \t");
                    add(word.toLowerCase(Locale.ROOT), value());
                } else if (!word.isEmpty()) {
                    found.add(new AuthParameters(word, new LinkedHashMap<>()));
                }
            }
            return found;
        }

        private void add(String name, String value) {
            if (!found.isEmpty() && !name.isEmpty()) {
                found.get(found.size() - 1).parameters().putIfAbsent(name, value);
            }
        }

        private String value() {
            if (at >= text.length() || text.charAt(at) != '"') {
                return until(" \t,");
            }
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }

        private void skip(String characters) {
            while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private String until(String end) {
            int from = at;
            while (at < text.length() && end.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }
    }
}
