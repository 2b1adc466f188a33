package io.backuptck.stub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes authentication headers, right and wrong ones; shares no code with the suite's side. */
public final class HeaderForge {

    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VECTOR = "fedcba9876543210".getBytes(StandardCharsets.US_ASCII);

    private final Cipher cipher;
    private final ObjectNode header = JsonMapper.builder().build().createObjectNode();

    /** @param publicKey base64 of a PKCS#1 key: a sequence of two integers */
    public HeaderForge(String publicKey) {
        byte[] der = Base64.getDecoder().decode(publicKey);
        int[] at = {0};
        integer(der, at); // opens the sequence
        BigInteger modulus = new BigInteger(integer(der, at));
        BigInteger exponent = new BigInteger(integer(der, at));
        try {
            cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE,
                    KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        header.put("ts", Long.toString(Instant.now().getEpochSecond() + 60));
        header.put("keys", Base64.getEncoder().encodeToString(keys()));
    }

    private static byte[] integer(byte[] der, int[] at) {
        int tag = der[at[0]++];
        int length = der[at[0]++] & 0xff;
        if (length > 0x80) {
            length = der[at[0]++] & 0xff;
        }
        if (tag == 0x30) {
            return new byte[0];
        }
        at[0] += length;
        return Arrays.copyOfRange(der, at[0] - length, at[0]);
    }

    private static byte[] keys() {
        byte[] both = Arrays.copyOf(KEY, 32);
        System.arraycopy(VECTOR, 0, both, 16, 16);
        return both;
    }

    public HeaderForge put(String member, String value) {
        header.put(member, value);
        return this;
    }

    HeaderForge put(String member, long value) {
        header.put(member, value);
        return this;
    }

    HeaderForge rename(String member, String other) {
        header.set(other, header.remove(member));
        return this;
    }

    public String text() {
        return text(header.toString());
    }

    String text(String plain) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        try {
            for (int from = 0; from < bytes.length; from += 53) {
                blocks.writeBytes(cipher.doFinal(bytes, from, Math.min(53, bytes.length - from)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getEncoder().encodeToString(blocks.toByteArray());
    }

    String body(String plain) {
        try {
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(VECTOR));
            return Base64.getEncoder().encodeToString(aes.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
