package io.backuptck.suite.behaviour;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.Header;
import java.util.Optional;
import java.util.function.Function;

/**
 * Requests that have the current tag only because their operation demands one, where the server tells a weak one. No {@code If-Match} need be equal to
 * that (RFC 9110, section 13.1.1), and {@code *} holds for whatever is there, so that is sent when the tag was not taken.
 */
public final class WeakTag {

    private static final String IF_MATCH = "If-Match";
    private static final int FAILED = 412;

    private WeakTag() {
    }

    /** The answer to a call; skips what rests on it where the server takes neither, as that is no word about the request. */
    public static Seen send(ApiSession session, ApiCall call, Function<ApiCall, Seen> send) {
        Optional<String> tag = session.api().isBuiltIn() ? Optional.empty() : call.headers().stream().filter(header ->
                header.name().equalsIgnoreCase(IF_MATCH)).map(Header::value).filter(VersionTag::isWeak).findFirst();
        Seen answer = send.apply(call);
        if (tag.isEmpty() || answer.status() != FAILED) {
            return answer;
        }
        Seen any = send.apply(UsualCall.without(call, IF_MATCH).header(IF_MATCH, "*"));
        if (any.status() == FAILED) {
            throw Skip.because("what the server makes of " + call.operation().id() + " was not seen, as it tells a weak ETag only, and answers with status "
                    + FAILED + " to that (which is right) and to *");
        }
        return any;
    }
}
