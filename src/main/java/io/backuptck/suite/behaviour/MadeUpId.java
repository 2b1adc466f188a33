package io.backuptck.suite.behaviour;

import java.util.Random;

/** Makes up ids that have the form of real ones and that no server has given to anything. */
public final class MadeUpId {

    /** So many leading characters become zeros, which shows people at once that the id is made up. */
    private static final int ZEROS = 8;
    /** The last characters may tell the kind of thing. */
    private static final int KIND = 4;
    private static final String WHOLE_NUMBER = "\\d{1,18}";
    private static final String LARGE_NUMBER = "2147480000";
    private static final String RARE = "qxzj";

    private MadeUpId() {
    }

    /** An id like this one, the same for the same seed. */
    public static String like(String id, long seed) {
        if (id.matches(WHOLE_NUMBER)) {
            return LARGE_NUMBER.equals(id) ? "2147480001" : LARGE_NUMBER;
        }
        boolean digits = id.chars().anyMatch(Character::isDigit);
        Random random = new Random(seed);
        StringBuilder madeUp = new StringBuilder(id);
        int end = id.length() > ZEROS + 2 * KIND ? id.length() - KIND : id.length();
        for (int i = 0; i < end; i++) {
            if (Character.isLetterOrDigit(id.charAt(i))) {
                int drawn = random.nextInt(16);
                madeUp.setCharAt(i, !digits ? RARE.charAt(drawn % RARE.length()) : i < ZEROS ? '0' : Character.forDigit(drawn, 16));
            }
        }
        return madeUp.toString();
    }
}
