package io.backuptck.api.obshell.stub;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;

/**
 * The agent's pair of RSA keys. All stubs of a process share one, which is made when it is first asked for: that takes longer
 * than to start a stub.
 */
final class AgentKeys {

    private static final Map<Integer, AgentKeys> KNOWN = new ConcurrentHashMap<>();
    /** What X.509 puts in front of a key of 1024 bits, in bytes, and of a shorter one, whose lengths take fewer (RFC 5280, section 4.1). */
    private static final int WRAPPING = 22;
    private static final int SHORT_WRAPPING = 20;

    private final int bits;
    private KeyPair made;

    /** @param bits 512 in agents before 4.4.2, 1024 from then on */
    static AgentKeys of(int bits) {
        return KNOWN.computeIfAbsent(bits, AgentKeys::new);
    }

    private AgentKeys(int bits) {
        this.bits = bits;
    }

    private synchronized KeyPair keys() {
        try {
            if (made == null) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(bits);
                made = generator.generateKeyPair();
            }
            return made;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has RSA", e);
        }
    }

    /** Base64 of the public key as PKCS#1 RSAPublicKey (RFC 8017, appendix A.1.1), which is what X.509 wraps. */
    String publicKey() {
        byte[] wrapped = keys().getPublic().getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(wrapped, bits < 1024 ? SHORT_WRAPPING : WRAPPING, wrapped.length));
    }

    /** What stands in blocks as long as the key, whatever each of them holds; empty when they cannot be read. */
    Optional<byte[]> decrypt(byte[] blocks) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int blockLength = bits / 8;
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, keys().getPrivate());
            for (int from = 0; from < blocks.length; from += blockLength) {
                plain.writeBytes(cipher.doFinal(blocks, from, Math.min(blockLength, blocks.length - from)));
            }
            return Optional.of(plain.toByteArray());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
