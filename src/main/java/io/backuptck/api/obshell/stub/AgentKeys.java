package io.backuptck.api.obshell.stub;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
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
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

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

    /** Base64 of the public key as PKCS#1 RSAPublicKey: a DER sequence of modulus and exponent (RFC 8017, appendix A.1.1). */
    String publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys().getPublic();
        ByteArrayOutputStream integers = new ByteArrayOutputStream();
        integers.writeBytes(der(INTEGER, key.getModulus().toByteArray()));
        integers.writeBytes(der(INTEGER, key.getPublicExponent().toByteArray()));
        return Base64.getEncoder().encodeToString(der(SEQUENCE, integers.toByteArray()));
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

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skip = length[0] == 0 ? 1 : 0;
            out.write(0x80 | length.length - skip);
            out.write(length, skip, length.length - skip);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
