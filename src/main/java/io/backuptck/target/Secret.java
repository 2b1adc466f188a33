package io.backuptck.target;

/**
 * Something that proves who is calling, and what people see in its place.
 *
 * @param shown a reference to the variable that holds it, for a shell; for what the suite made up itself the value
 */
public record Secret(String value, String shown) {

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
        return text.matches("\\$BACKUP_TCK_[A-Z_]+");
    }

    @Override
    public String toString() {
        return shown;
    }
}
