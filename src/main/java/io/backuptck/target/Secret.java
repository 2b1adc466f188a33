package io.backuptck.target;

import java.util.regex.Pattern;

/**
 * Something that proves who is calling, and what people see in its place.
 *
 * @param shown a reference to the variable that holds it, for a shell; for what the suite made up itself the value
 */
public record Secret(String value, String shown) {

    /** How tokens and keys begin that the suite makes up to be refused, so that they are known for such in a report. */
    public static final String MADE_UP = "backup-tck-made-up-";
    private static final Pattern REFERENCE = Pattern.compile("\\$BACKUP_TCK_[A-Z_]+");

    /** The user's own. */
    public static Secret of(String variable, String value) {
        return new Secret(value, "$" + variable);
    }

    /** Wrong on purpose, so there is nothing to hide. */
    public static Secret madeUp(String value) {
        return new Secret(value, value);
    }

    /** True for a text that refers to a variable with a secret. */
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** True for a text with such a reference in it. */
    public static boolean hasReference(String text) {
        return REFERENCE.matcher(text).find();
    }

    @Override
    public String toString() {
        return shown;
    }
}
