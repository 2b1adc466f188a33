package io.backuptck.cli;

import java.util.Optional;

/**
 * Reads a secret once for all who use it, so that what is sent is what is blanked. A line's end that came along with it
 * from a file is no part of it, and no header could carry one.
 */
final class SecretText {

    private SecretText() {
    }

    /**
     * The secret without white space around it; empty when nothing is left.
     *
     * @param where what holds it, for messages, which never show the secret
     * @param given null for nothing
     */
    static Optional<String> read(String where, String given) {
        String secret = given == null ? "" : given.strip();
        if (secret.codePoints().anyMatch(SecretText::isControl)) {
            throw new UsageException(where + " holds a line break or another control character inside its secret; set it again");
        }
        return Optional.of(secret).filter(text -> !text.isEmpty());
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }
}
