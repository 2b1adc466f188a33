package io.backuptck.suite.behaviour;

import io.backuptck.contract.Precondition;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.validation.Header;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Tags of versions ({@code ETag}), as servers tell them and as nobody has told them. */
final class VersionTag {

    private VersionTag() {
    }

    /** What the read of a condition tells now; empty where it shows nothing. */
    static Optional<String> of(ApiSession session, Precondition condition, Map<String, String> known) {
        try {
            return in(Looks.at(session, UsualCall.of(session, condition.read(), known)));
        } catch (TestAbortedException notOffered) {
            return Optional.empty();
        }
    }

    static Optional<String> in(Seen answer) {
        return !answer.exchange().response().isSuccess() ? Optional.empty() : answer.exchange().response().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("ETag")).map(Header::value).findFirst();
    }

    /** True for one that no If-Match is equal to (RFC 9110, section 8.8.3.2); servers may take it all the same. */
    static boolean isWeak(String tag) {
        return tag.startsWith("W/");
    }

    /** One of the same form that is another one: its last letter or digit differs. */
    static String other(String tag) {
        StringBuilder other = new StringBuilder(tag);
        for (int i = tag.length() - 1; i >= 0; i--) {
            char last = tag.charAt(i);
            if (Character.isLetterOrDigit(last)) {
                other.setCharAt(i, Character.isDigit(last) ? last == '9' ? '1' : (char) (last + 1) : last == 'a' ? 'b' : 'a');
                return other.toString();
            }
        }
        return "\"other\"";
    }
}
