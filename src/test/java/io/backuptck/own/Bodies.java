package io.backuptck.own;

import java.util.List;

/** Bodies of an execution on both sides of what the contract allows. */
final class Bodies {

    private static final String INPUTS = "{\"inputs\": {\"distance\": %s, \"geometry\": %s}}";
    private static final String TITLE = "{\"inputs\": {\"distance\": 1, \"geometry\": \"POINT(1 2)\"}, \"title\": %s}";

    static final List<String> ALLOWED = List.of(JobsClient.EXECUTE, distance("0"), distance("1000"), distance("1e3"), distance("0.5"),
            geometry("\"P\""), title("\"\""), title(letters("a", 64)), title(letters("\ud83d\ude00", 64)),
            "{\"inputs\": {\"distance\": 1, \"geometry\": \"P\", \"more\": null}, \"more\": []}");

    static final List<String> EXCLUDED = List.of("", " ", "distance=10", "{", JobsClient.EXECUTE + "}", "[]", "null", "{}",
            "{\"inputs\": null}", "{\"inputs\": []}", "{\"inputs\": {}}", "{\"inputs\": {\"distance\": 1}}",
            "{\"inputs\": {\"geometry\": \"P\"}}",
            distance("-0.1"), distance("1000.00000000000000000000000001"), distance("1001"), distance("1e999"), distance("\"10\""),
            distance("null"), distance("true"), geometry("\"\""), geometry("7"), geometry("null"), title(letters("a", 65)), title("7"),
            title("null"));

    private Bodies() {
    }

    private static String distance(String distance) {
        return String.format(INPUTS, distance, "\"POINT(1 2)\"");
    }

    private static String geometry(String geometry) {
        return String.format(INPUTS, "1", geometry);
    }

    private static String title(String title) {
        return String.format(TITLE, title);
    }

    private static String letters(String letter, int count) {
        return "\"" + letter.repeat(count) + "\"";
    }
}
