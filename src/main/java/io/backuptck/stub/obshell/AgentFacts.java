package io.backuptck.stub.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** What the agent tells of itself to anybody. */
final class AgentFacts {

    private static final String VERSION = "4.5.0.0-12026050811.el7";
    private static final String ADDRESS = "127.0.0.1";
    private static final int PORT = 2886;
    private static final String IDENTITY = "CLUSTER AGENT";
    private static final int KEY_BITS = 1024;

    /** One for all stubs of a process: to make it takes longer than a short run against a stub. */
    private static final KeyPair KEYS = keys();

    private final long startedAt;

    AgentFacts(Instant started) {
        this.startedAt = started.getEpochSecond() * 1_000_000_000L + started.getNano();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has RSA", e);
        }
    }

    JsonNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode()
                .put("pid", 4711).put("state", 2).put("startAt", startedAt).put("homePath", "/home/admin/oceanbase")
                .put("obVersion", "4.3.5.1").put("architecture", "x86_64").put("ip", ADDRESS).put("port", PORT)
                .put("zone", "zone1").put("identity", IDENTITY).put("version", VERSION)
                .put("isObproxyAgent", false).put("security", false);
        info.putArray("supportedAuth").add("v2");
        return info;
    }

    JsonNode secret() {
        return JsonNodeFactory.instance.objectNode().put("ip", ADDRESS).put("port", PORT)
                .put("public_key", Base64.getEncoder().encodeToString(pkcs1((RSAPublicKey) KEYS.getPublic())));
    }

    JsonNode status() {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        status.putObject("agent").put("ip", ADDRESS).put("port", PORT).put("identity", IDENTITY);
        return status.put("state", 2).put("version", VERSION).put("pid", 4711).put("startAt", startedAt)
                .put("port", PORT).put("obState", 3).put("sqlPort", 2881).put("underMaintenance", false);
    }

    /** The key as PKCS#1 RSAPublicKey: a DER sequence of modulus and exponent (RFC 8017, appendix A.1.1). */
    private static byte[] pkcs1(RSAPublicKey key) {
        ByteArrayOutputStream integers = new ByteArrayOutputStream();
        integers.writeBytes(der(0x02, key.getModulus()));
        integers.writeBytes(der(0x02, key.getPublicExponent()));
        return der(0x30, integers.toByteArray());
    }

    private static byte[] der(int tag, BigInteger value) {
        return der(tag, value.toByteArray());
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
