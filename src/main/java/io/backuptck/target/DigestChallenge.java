package io.backuptck.target;

import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.Digest;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A server's demand for a digest (RFC 7616, section 3.3).
 *
 * @param realm     empty when it names none
 * @param nonce     empty when it names none
 * @param opaque    to be sent back as it is
 * @param algorithm as the demand names it; empty for the default
 * @param counted   true when uses of the nonce are counted, false for the old form (RFC 2069)
 */
public record DigestChallenge(String realm, String nonce, Optional<String> opaque, Optional<DigestAlgorithm> algorithm,
        boolean counted) {

    static final String SCHEME = "Digest";
    private static final String HEADER = "WWW-Authenticate";

    /** Every demand for a digest in an answer, whether it can be met or not. */
    public static List<AuthParameters> all(Response response) {
        return response.headers().stream().filter(header -> header.name().equalsIgnoreCase(HEADER))
                .map(Header::value).flatMap(value -> AuthParameters.parse(value).stream())
                .filter(demand -> demand.is(SCHEME)).toList();
    }

    /** The first demand that can be met, as the server names the one first that it likes best. */
    public static Optional<DigestChallenge> in(Response response) {
        return response.status() != 401 ? Optional.empty()
                : all(response).stream().filter(DigestChallenge::canBeMet).findFirst().map(DigestChallenge::of);
    }

    private static boolean canBeMet(AuthParameters demand) {
        boolean algorithm = demand.find("algorithm").map(word -> DigestAlgorithm.of(word).isPresent()).orElse(true);
        return algorithm && demand.find("realm").isPresent() && demand.find("nonce").isPresent()
                && (demand.find("qop").isEmpty() || isCounted(demand));
    }

    private static boolean isCounted(AuthParameters demand) {
        return Arrays.stream(demand.text("qop").split(",")).anyMatch(word -> word.strip().equalsIgnoreCase(Digest.QUALITY));
    }

    private static DigestChallenge of(AuthParameters demand) {
        return new DigestChallenge(demand.text("realm"), demand.text("nonce"), demand.find("opaque"),
                demand.find("algorithm").flatMap(DigestAlgorithm::of), isCounted(demand));
    }

    public DigestChallenge withNonce(String other) {
        return new DigestChallenge(realm, other, opaque, algorithm, counted);
    }

    /** The value of the {@code Authorization} header that meets the demand for a request. */
    String answer(Request request, String uri, Secret user, Secret secret, Digest.Count use) {
        Digest digest = new Digest(algorithm.orElse(DigestAlgorithm.MD5), realm, nonce, request.method(), uri,
                counted ? Optional.of(use) : Optional.empty());
        StringBuilder header = new StringBuilder(SCHEME).append(" username=").append(AuthParameters.quoted(user.value()))
                .append(", realm=").append(AuthParameters.quoted(realm))
                .append(", nonce=").append(AuthParameters.quoted(nonce))
                .append(", uri=").append(AuthParameters.quoted(uri))
                .append(", response=\"").append(digest.response(user.value(), secret.value())).append('"');
        algorithm.ifPresent(named -> header.append(", algorithm=").append(named.word()));
        opaque.ifPresent(text -> header.append(", opaque=").append(AuthParameters.quoted(text)));
        digest.count().ifPresent(count -> header.append(", qop=").append(Digest.QUALITY)
                .append(", nc=").append(count.number()).append(", cnonce=").append(AuthParameters.quoted(count.cnonce())));
        return header.toString();
    }
}
