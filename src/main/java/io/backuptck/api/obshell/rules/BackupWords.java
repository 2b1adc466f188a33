package io.backuptck.api.obshell.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * The words with which obshell shows a backup. Those for its encryption the page, its sample and the database each write in
 * a way of their own.
 */
public final class BackupWords {

    public static final String NOT_ENCRYPTED = "none";
    public static final String PASSWORD = "password";

    private static final Set<String> OVER = Set.of("COMPLETED", "FAILED", "CANCELED");

    private BackupWords() {
    }

    /** The word for an encryption in lower case, without blanks and underscores. */
    public static String encryption(JsonNode mode) {
        return mode.asText().toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
    }

    /** True for the words that say that a backup has come to an end. */
    public static boolean isOver(JsonNode status) {
        return OVER.contains(status.asText());
    }
}
