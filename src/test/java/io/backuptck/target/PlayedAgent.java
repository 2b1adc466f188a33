package io.backuptck.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The agent's side of the hybrid encryption, for tests of the client's. */
public final class PlayedAgent {

    private final KeyPair keys;
    private final int block;

    public PlayedAgent(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            keys = generator.generateKeyPair();
            block = bits / 8;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The PKCS#1 key is what stands in the bit string at the end of the X.509 form. */
    public String publicKey() {
        byte[] x509 = keys.getPublic().getEncoded();
        int bitString = HexFormat.of().formatHex(x509).indexOf("050003") / 2 + 2;
        int length = x509[bitString + 1] & 0xff;
        int start = bitString + 3 + (length > 0x80 ? length - 0x80 : 0);
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(x509, start, x509.length));
    }

    public byte[] decrypt(byte[] blocks) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate());
            for (int from = 0; from < blocks.length; from += block) {
                plain.writeBytes(cipher.doFinal(blocks, from, block));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return plain.toByteArray();
    }

    boolean canRead(String base64) {
        try {
            return header(base64).isObject();
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }

    JsonNode header(String base64) {
        try {
            return JsonMapper.builder().build().readTree(decrypt(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String body(JsonNode header, byte[] encrypted) {
        byte[] keyAndVector = Base64.getDecoder().decode(header.path("keys").asText());
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(keyAndVector, 0, 16, "AES"),
                    new IvParameterSpec(keyAndVector, 16, 16));
            return new String(cipher.doFinal(Base64.getDecoder().decode(encrypted)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply secret() {
        return Reply.json("{\"data\":{\"public_key\":\"" + publicKey() + "\"}}");
    }
}
