package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** What an obshell agent tells of itself, to anybody. */
final class ObshellSelf {

    /** An RSA key of 1024 bits as PKCS#1 is the end of the same key as X.509. */
    private static final int KEY_BYTES = 140;

    private final ObshellAgent agent;
    private final String publicKey;

    ObshellSelf(ObshellAgent agent) {
        this.agent = agent;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            byte[] key = generator.generateKeyPair().getPublic().getEncoded();
            publicKey = Base64.getEncoder().encodeToString(Arrays.copyOfRange(key, key.length - KEY_BYTES, key.length));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null when there is no such route. */
    ObshellAgent.Handler handler(WitnessRequest request) {
        if (request.is("GET", "/api/v1/info")) {
            return this::info;
        }
        if (request.is("GET", "/api/v1/secret")) {
            return () -> WitnessRequest.JSON.createObjectNode().put("ip", "10.10.10.1").put("port", 2886)
                    .put("public_key", publicKey);
        }
        return request.is("GET", "/api/v1/status") ? this::status : null;
    }

    private JsonNode info() {
        ObjectNode data = WitnessRequest.JSON.createObjectNode().put("pid", 4711).put("state", 2)
                .put("startAt", 1_790_000_000_123_456_789L).put("homePath", "/home/admin/ob").put("obVersion", "4.3.5.1")
                .put("architecture", "x86_64").put("ip", "10.10.10.1").put("port", 2886).put("zone", "zone1")
                .put("identity", agent.identity()).put("version", agent.version()).put("isObproxyAgent", false)
                .put("security", false);
        data.putArray("supportedAuth").add("v2");
        return data;
    }

    private JsonNode status() {
        ObjectNode data = WitnessRequest.JSON.createObjectNode();
        data.putObject("agent").put("ip", "10.10.10.1").put("port", 2886).put("identity", agent.identity());
        return data.put("state", 2).put("version", agent.version()).put("pid", 4711)
                .put("startAt", 1_790_000_000_123_456_789L).put("port", 2886).put("obState", 3).put("sqlPort", 2881)
                .put("underMaintenance", false);
    }
}
