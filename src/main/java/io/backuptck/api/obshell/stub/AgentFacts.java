package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Supplier;

/** What the agent tells of itself to anybody. */
final class AgentFacts {

    private static final String ADDRESS = "127.0.0.1";
    private static final int PORT = 2886;
    private static final String IDENTITY = "CLUSTER AGENT";

    private final long startedAt;
    private final String version;
    private final boolean ownPassword;
    private final Supplier<String> publicKey;

    /** @param ownPassword true when the agent itself has a password */
    AgentFacts(Instant started, String version, boolean ownPassword, Supplier<String> publicKey) {
        this.startedAt = started.getEpochSecond() * 1_000_000_000L + started.getNano();
        this.version = version;
        this.ownPassword = ownPassword;
        this.publicKey = publicKey;
    }

    JsonNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode()
                .put("pid", 4711).put("state", 2).put("startAt", startedAt).put("homePath", "/home/admin/oceanbase")
                .put("obVersion", "4.3.5.1").put("architecture", "x86_64").put("ip", ADDRESS).put("port", PORT)
                .put("zone", "zone1").put("identity", IDENTITY).put("version", version)
                .put("isObproxyAgent", false).put("security", ownPassword);
        info.putArray("supportedAuth").add("v2");
        return info;
    }

    JsonNode secret() {
        return JsonNodeFactory.instance.objectNode().put("ip", ADDRESS).put("port", PORT).put("public_key", publicKey.get());
    }

    JsonNode status() {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        status.putObject("agent").put("ip", ADDRESS).put("port", PORT).put("identity", IDENTITY);
        return status.put("state", 2).put("version", version).put("pid", 4711).put("startAt", startedAt)
                .put("port", PORT).put("obState", 3).put("sqlPort", 2881).put("underMaintenance", false);
    }
}
