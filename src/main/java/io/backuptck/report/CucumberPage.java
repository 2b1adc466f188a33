package io.backuptck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cucumber's own page. A third of what it says are ids that its messages use among themselves, and Java methods of steps that it does not
 * show: the ids are made short, the methods are left out.
 */
final class CucumberPage {

    private static final Pattern ID = Pattern.compile("\"\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\"");
    private static final Pattern METHOD = Pattern.compile(",\"sourceReference\":\\{\"javaMethod\":\\{[^{}]*}}");

    private CucumberPage() {
    }

    /**
     * Makes the file smaller; nothing happens when there is none.
     *
     * @throws IOException if it cannot be read or written
     */
    static void shorten(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, shortened(Files.readString(file)));
        }
    }

    static String shortened(String page) {
        Map<String, String> ids = new HashMap<>();
        return ID.matcher(METHOD.matcher(page).replaceAll("")).replaceAll(id ->
                ids.computeIfAbsent(id.group(), key -> '"' + Integer.toString(ids.size(), Character.MAX_RADIX) + '"'));
    }
}
