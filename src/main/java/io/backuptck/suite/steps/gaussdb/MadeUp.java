package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.Seen;
import java.util.List;
import java.util.Random;

/** Makes up ids that have the form of real ones and that no server has given to anything. */
final class MadeUp {

    /** So many leading characters become zeros, which shows people at once that the id is made up. */
    private static final int ZEROS = 8;
    /** The last characters tell the kind of thing and the engine. */
    private static final int KIND = 4;

    private MadeUp() {
    }

    /** An id like this one, the same for each call of a run. */
    static String like(String id) {
        Random random = new Random(Gaussdb.session().settings().seed());
        StringBuilder madeUp = new StringBuilder(id);
        int end = id.length() > ZEROS + 2 * KIND ? id.length() - KIND : id.length();
        for (int i = 0; i < end; i++) {
            if (Character.isLetterOrDigit(id.charAt(i))) {
                madeUp.setCharAt(i, i < ZEROS ? '0' : Character.forDigit(random.nextInt(16), 16));
            }
        }
        return madeUp.toString();
    }

    /** True when two answers say the same about two things, whatever they are called. */
    static boolean sameAnswer(Seen one, String oneId, Seen other, String otherId) {
        return one.status() == other.status() && List.of("/error_code", "/error_msg").stream().allMatch(member ->
                one.at(member).asText().replace(oneId, "").equals(other.at(member).asText().replace(otherId, "")));
    }
}
