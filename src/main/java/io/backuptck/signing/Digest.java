package io.backuptck.signing;

import java.util.Locale;
import java.util.Optional;

/**
 * What a digest is computed from beside user and secret (RFC 7616, section 3.4.1).
 *
 * @param uri   path and query as they go over the wire
 * @param count empty for the old form without a quality of protection (RFC 2069)
 */
public record Digest(DigestAlgorithm algorithm, String realm, String nonce, String method, String uri,
        Optional<Count> count) {

    /** The quality of protection that the count belongs to. The other one, auth-int, is not spoken here. */
    public static final String QUALITY = "auth";

    /**
     * The use of a nonce.
     *
     * @param number eight hexadecimal digits, from 1 on
     * @param cnonce the client's own nonce
     */
    public record Count(String number, String cnonce) {

        public static Count of(int number, String cnonce) {
            return new Count(String.format(Locale.ROOT, "%08x", number), cnonce);
        }
    }

    /** The proof that the caller knows the secret. */
    public String response(String user, String secret) {
        String identity = algorithm.hash(user + ":" + realm + ":" + secret);
        if (algorithm.isSession()) {
            identity = algorithm.hash(identity + ":" + nonce + ":" + count.map(Count::cnonce).orElse(""));
        }
        String protection = count.map(use -> use.number() + ":" + use.cnonce() + ":" + QUALITY + ":").orElse("");
        return algorithm.hash(identity + ":" + nonce + ":" + protection + algorithm.hash(method + ":" + uri));
    }
}
