package io.backuptck.contract.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a change of a contract means for a server that kept the old one. */
public enum Binding {
    /** It owes something that it did not owe. */
    MORE("binds more"),
    /** It may owe something that it did not owe; what was changed does not tell by itself. */
    UNCLEAR("may bind more"),
    /** It owes less than it did. */
    LESS("binds less"),
    /** It owes what it did. */
    SAME("binds the same");

    private final String words;

    Binding(String words) {
        this.words = words;
    }

    /** As the comparison's JSON has it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String words() {
        return words;
    }
}
