package io.backuptck.suite.steps.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** The words for the encryption of a backup, of which the page, its sample and the database each write some in a way of their own. */
final class EncryptionWords {

    static final String NONE = "none";
    static final String PASSWORD = "password";
    /** Those of the page, without what the spellings differ in. */
    static final Set<String> ALL = Set.of(NONE, PASSWORD, "passwordencryption", "transparentencryption", "dualmodeencryption");

    private EncryptionWords() {
    }

    /** The word in lower case, without blanks and underscores. */
    static String plain(JsonNode mode) {
        return mode.asText().toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
    }
}
