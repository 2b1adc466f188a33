package io.backuptck.suite.steps.obshell;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Reads the public key of an agent: base64 of a PKCS#1 RSAPublicKey (RFC 8017, appendix A.1.1). */
final class PublicKeys {

    /** AlgorithmIdentifier of rsaEncryption with null parameters (RFC 3279, section 2.3.1). */
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

    private PublicKeys() {
    }

    static boolean isPkcs1(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            byte[] bits = new byte[key.length + 1];
            System.arraycopy(key, 0, bits, 1, key.length);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(RSA);
            content.writeBytes(der(0x03, bits));
            KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der(0x30, content.toByteArray())));
            return true;
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
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
