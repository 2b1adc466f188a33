package io.backuptck.api.gaussdb.suite;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Something about a valid start that a correct server accepts. Several are combined in one start, to spare the server. */
enum StartOption {
    LOWER_CASE("a name of lower-case letters"),
    DIGITS("a name with digits"),
    WORDS("a description of letters, digits and blanks"),
    FOUR("a name of 4 characters"),
    UPPER_CASE("a name of upper-case letters"),
    NO_DESCRIPTION("no description"),
    CHARSET("a content type that names the charset"),
    SIXTY_FOUR("a name of 64 characters"),
    FULL_DESCRIPTION("a description of 256 characters"),
    MARKS("a description with the marks that are not forbidden"),
    HYPHEN("a name with a hyphen"),
    UNDERSCORE("a name with an underscore"),
    ONE_CHARACTER("a description of one character"),
    CHUNKED("a body sent in chunks");

    /** What is tried one after the other when the first combination is not accepted; first the vendor's own sample. */
    static final List<Set<StartOption>> INSTEAD = List.of(EnumSet.of(DIGITS, WORDS), EnumSet.of(DIGITS));

    /**
     * In no other combination than the first one a name has nothing but lower-case letters: a server that does not like
     * such names must not seem to refuse something else.
     */
    static final List<Set<StartOption>> COMBINATIONS = List.of(
            EnumSet.of(LOWER_CASE, WORDS),
            EnumSet.of(FOUR, UPPER_CASE, NO_DESCRIPTION, CHARSET),
            EnumSet.of(DIGITS, SIXTY_FOUR, FULL_DESCRIPTION, MARKS),
            EnumSet.of(HYPHEN, UNDERSCORE, ONE_CHARACTER, CHUNKED));

    private final String words;

    StartOption(String words) {
        this.words = words;
    }

    /** The option that a feature speaks of. */
    static StartOption of(String words) {
        return Arrays.stream(values()).filter(option -> option.words.equals(words)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no start has " + words));
    }
}
