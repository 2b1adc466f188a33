package io.backuptck.contract.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What of a server's work a change is about. */
public enum Duty {
    /** What it answers. */
    ANSWER("what is answered"),
    /** Which requests it accepts. */
    ACCEPT("what is accepted"),
    /** Which requests it refuses. */
    REFUSE("what is refused"),
    /** All of it, or none. */
    ANY("");

    private final String words;

    Duty(String words) {
        this.words = words;
    }

    /** As the comparison's JSON has it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people; empty for {@link #ANY}. */
    public String words() {
        return words;
    }
}
