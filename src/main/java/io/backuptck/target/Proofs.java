package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The headers by which other people's clients prove who is calling. */
public final class Proofs {

    private static final Set<String> NAMES = Set.of("authorization", "proxy-authorization", "x-auth-token", "x-ocs-header",
            "x-ocs-agent-header", "cookie");
    private static final String BLANK = "***";

    private Proofs() {
    }

    /** The values, each also without the word for its scheme. */
    public static List<String> values(List<Header> headers) {
        return headers.stream().filter(Proofs::isProof)
                .flatMap(header -> Stream.of(header.value(), header.value().replaceFirst("^\\S+ +", ""))).distinct().toList();
    }

    /** The request with blanks in their place. */
    public static Request blanked(Request request) {
        return new Request(request.method(), request.url(), request.headers().stream()
                .map(header -> isProof(header) ? new Header(header.name(), BLANK) : header).toList(), request.body());
    }

    private static boolean isProof(Header header) {
        return NAMES.contains(header.name().toLowerCase(Locale.ROOT));
    }
}
