package io.backuptck.api.obshell.target;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The AES key and initialisation vector that one request's body is encrypted with. */
final class BodyKey {

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] keyAndVector;

    /** A key of 16 bytes followed by a vector of 16 bytes. */
    BodyKey(byte[] keyAndVector) {
        this.keyAndVector = keyAndVector.clone();
    }

    static BodyKey random() {
        byte[] drawn = new byte[2 * LENGTH];
        RANDOM.nextBytes(drawn);
        return new BodyKey(drawn);
    }

    /** Key and vector as the header's member {@code keys} carries them. */
    String text() {
        return Base64.getEncoder().encodeToString(keyAndVector);
    }

    /** The body as it goes over the wire: AES-128-CBC with PKCS#7 padding, in base64. */
    byte[] encrypt(byte[] body) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding"); // Java's name for PKCS#7 padding
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keyAndVector, 0, LENGTH, "AES"),
                    new IvParameterSpec(keyAndVector, LENGTH, LENGTH));
            return Base64.getEncoder().encode(cipher.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has AES", e);
        }
    }
}
