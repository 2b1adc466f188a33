package io.backuptck.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How a digest is computed (RFC 7616, section 3.3). In a session variant the secret is mixed with the first nonces. */
public enum DigestAlgorithm {
    MD5("MD5", "MD5", false),
    MD5_SESSION("MD5-sess", "MD5", true),
    SHA_256("SHA-256", "SHA-256", false),
    SHA_256_SESSION("SHA-256-sess", "SHA-256", true);

    private final String word;
    private final String hash;
    private final boolean session;

    DigestAlgorithm(String word, String hash, boolean session) {
        this.word = word;
        this.hash = hash;
        this.session = session;
    }

    /** The algorithm of that name, whatever its case; empty when it is none of these. */
    public static Optional<DigestAlgorithm> of(String word) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.word.equalsIgnoreCase(word)).findFirst();
    }

    /** The name in headers. */
    public String word() {
        return word;
    }

    boolean isSession() {
        return session;
    }

    String hash(String text) {
        return Hashes.hex(hash, text.getBytes(StandardCharsets.UTF_8));
    }
}
