package io.backuptck.api.obshell.stub;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Decrypts a body as an agent does, which also means: with its crashes. */
final class BodyCipher {

    private static final int BLOCK = 16;

    private BodyCipher() {
    }

    /**
     * The clear text.
     *
     * @param keys AES key followed by the initialisation vector
     * @throws Refused when the agent cannot decrypt it; with a wrong key it may also give garbage
     */
    static byte[] decrypt(byte[] body, byte[] keys) {
        Refusal.BODY_KEYS.when(keys.length < BLOCK);
        byte[] encrypted = base64(body);
        Refusal.BODY_LENGTH.when(encrypted.length % BLOCK != 0);
        Refusal.PANIC.when(encrypted.length == 0 || keys.length != 2 * BLOCK);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(keys, 0, BLOCK, "AES"), new IvParameterSpec(keys, BLOCK, BLOCK));
            return unpadded(cipher.doFinal(encrypted));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has AES", e);
        }
    }

    /** The last byte tells how much is padding; an agent believes it. */
    private static byte[] unpadded(byte[] padded) {
        int padding = padded[padded.length - 1] & 0xff;
        Refusal.PANIC.when(padding > padded.length);
        return Arrays.copyOf(padded, padded.length - padding);
    }

    /** What is no base64 leaves nothing to decrypt. */
    private static byte[] base64(byte[] body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
