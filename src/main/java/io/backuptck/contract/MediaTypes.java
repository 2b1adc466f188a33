package io.backuptck.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Media types as the keys of a {@code content} name them: with parameters, in any case, and as ranges such as {@code *}{@code /*}. */
public final class MediaTypes {

    private static final String JSON = "application/json";

    private MediaTypes() {
    }

    /** Type and subtype alone, in lower case. */
    public static String plain(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** True for JSON and for what is written in it, such as {@code application/problem+json}. */
    public static boolean isJson(String type) {
        String plain = plain(type);
        return plain.equals(JSON) || plain.startsWith("application/") && plain.endsWith("+json");
    }

    /** True when a type is what a key of {@code content} says, or in its range. */
    public static boolean fits(String key, String type) {
        String range = plain(key);
        return range.equals("*/*") || range.equals(plain(type))
                || range.endsWith("/*") && plain(type).startsWith(range.substring(0, range.length() - 1));
    }

    /** The key under which the JSON of a body is described; empty when none of them can be JSON. */
    static Optional<String> json(List<String> keys) {
        return keys.stream().filter(key -> isJson(key) || fits(key, JSON))
                .min(Comparator.comparing(key -> plain(key).equals(JSON) ? 0 : isJson(key) ? 1 : 2));
    }

    /** What a body that is described under a key is labelled as. */
    static String label(String key) {
        return key.contains("*") ? JSON : key;
    }
}
