package io.backuptck.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Cucumber's own page. A third of what it says are ids that its messages use among themselves, and Java methods of steps that it does not
 * show: the ids are made short, the methods and empty lists are left out. The page has megabytes, so it is read by hand instead of with patterns.
 */
final class CucumberPage {

    /** All that is looked for is ASCII, so each byte may pass for a character. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final String METHOD = ",\"sourceReference\":{\"javaMethod\":{";
    /** What a hook has none of, and need not say so. */
    private static final String OF_HOOK = ",\"stepDefinitionIds\":[],\"stepMatchArgumentsLists\":[]";
    private static final String METHOD_END = "}}";
    /** An id as its messages write it, such as "8b4f5a2e-0b9c-4a53-9c39-3a6d4f9f2f0e". */
    private static final String ID_FORM = "\"########-####-####-####-############\"";

    private CucumberPage() {
    }

    /**
     * Makes the file smaller; nothing happens when there is none.
     *
     * @throws IOException if it cannot be read or written
     */
    static void shorten(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, shortened(Files.readString(file, BYTES)), BYTES);
        }
    }

    static String shortened(String page) {
        return withShortIds(withoutMethods(page).replace(OF_HOOK, ""));
    }

    private static String withoutMethods(String page) {
        StringBuilder shorter = new StringBuilder(page.length());
        int from = 0;
        for (int at = page.indexOf(METHOD); at >= 0; at = page.indexOf(METHOD, Math.max(from, at + 1))) {
            int brace = firstBrace(page, at + METHOD.length());
            if (page.startsWith(METHOD_END, brace)) {
                shorter.append(page, from, at);
                from = brace + METHOD_END.length();
            }
        }
        return shorter.append(page, from, page.length()).toString();
    }

    /** Where the method's members end, or something nests in them, or the page's length. */
    private static int firstBrace(String page, int from) {
        int at = from;
        while (at < page.length() && page.charAt(at) != '}' && page.charAt(at) != '{') {
            at++;
        }
        return at;
    }

    private static String withShortIds(String page) {
        Map<String, String> ids = new HashMap<>();
        StringBuilder shorter = new StringBuilder(page.length());
        int from = 0;
        for (int at = page.indexOf('"'); at >= 0; at = page.indexOf('"', Math.max(from, at + 1))) {
            if (isId(page, at)) {
                String id = page.substring(at, at + ID_FORM.length());
                shorter.append(page, from, at)
                        .append(ids.computeIfAbsent(id, key -> '"' + Integer.toString(ids.size(), Character.MAX_RADIX) + '"'));
                from = at + id.length();
            }
        }
        return shorter.append(page, from, page.length()).toString();
    }

    private static boolean isId(String page, int at) {
        int last = at + ID_FORM.length() - 1;
        if (last >= page.length() || page.charAt(last) != '"' || page.charAt(at + ID_FORM.indexOf('-')) != '-') {
            return false; // as almost all texts of the page
        }
        for (int i = 1; i < ID_FORM.length(); i++) {
            char c = page.charAt(at + i);
            boolean fits = ID_FORM.charAt(i) == '#' ? c < 128 && Character.digit(c, 16) >= 0 : c == ID_FORM.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
