package io.backuptck.api.obshell.target;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * The public key of an agent as it hands it out: base64 of a PKCS#1 RSAPublicKey (RFC 8017, appendix A.1.1). It is read
 * once and used for every request. Safe for threads.
 */
public final class AgentKey {

    /** The most that fits into a block of the 512-bit keys of agents before 4.4.2; longer keys take it as well. */
    private static final int CHUNK = 53;
    /** AlgorithmIdentifier of rsaEncryption with null parameters (RFC 3279, section 2.3.1). */
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    private final String text;
    private final Cipher cipher;

    private AgentKey(String text, PublicKey key) throws GeneralSecurityException {
        this.text = text;
        this.cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
    }

    /** The key; empty when the text is none. */
    public static Optional<AgentKey> parse(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            byte[] bits = new byte[key.length + 1];
            System.arraycopy(key, 0, bits, 1, key.length);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(RSA);
            content.writeBytes(der(0x03, bits));
            return Optional.of(new AgentKey(base64, KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(der(0x30, content.toByteArray())))));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** RSA blocks with PKCS#1 v1.5 padding, one after the other, each as long as the key. */
    synchronized byte[] encrypt(byte[] plain) {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        try {
            for (int from = 0; from < plain.length; from += CHUNK) {
                blocks.writeBytes(cipher.doFinal(Arrays.copyOfRange(plain, from, Math.min(plain.length, from + CHUNK))));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a chunk does not fit into the agent's key", e);
        }
        return blocks.toByteArray();
    }

    boolean isSame(AgentKey other) {
        return text.equals(other.text);
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length > 0xff) {
            out.write(0x82);
            out.write(content.length >> 8);
        } else if (content.length >= 0x80) {
            out.write(0x81);
        }
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
