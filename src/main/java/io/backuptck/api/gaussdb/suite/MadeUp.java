package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.MadeUpId;
import java.util.List;

/** Makes up ids that have the form of real ones and that no server has given to anything. */
final class MadeUp {

    private MadeUp() {
    }

    /** An id like this one, the same for each call of a run. */
    static String like(String id) {
        return MadeUpId.like(id, Gaussdb.session().settings().seed());
    }

    /** True when two answers say the same about two things, whatever they are called. */
    static boolean sameAnswer(Seen one, String oneId, Seen other, String otherId) {
        return one.status() == other.status() && List.of("/error_code", "/error_msg").stream().allMatch(member ->
                one.at(member).asText().replace(oneId, "").equals(other.at(member).asText().replace(otherId, "")));
    }
}
