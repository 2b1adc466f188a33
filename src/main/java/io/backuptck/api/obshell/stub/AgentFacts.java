package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.time.Instant;
import java.util.function.Supplier;

/** What the agent tells of itself to anybody. */
final class AgentFacts {

    private final Contract contract;
    private final long startedAt;
    private final String version;
    private final boolean ownPassword;
    private final Supplier<String> publicKey;

    AgentFacts(Contract contract, Instant started, String version, boolean ownPassword, Supplier<String> publicKey) {
        this.contract = contract;
        this.startedAt = started.getEpochSecond() * 1_000_000_000L + started.getNano();
        this.version = version;
        this.ownPassword = ownPassword;
        this.publicKey = publicKey;
    }

    JsonNode info() {
        return example("getAgentInfo").put("version", version).put("startAt", startedAt).put("security", ownPassword);
    }

    JsonNode secret() {
        return example("getSecret").put("public_key", publicKey.get());
    }

    JsonNode status() {
        return example("getStatus").put("version", version).put("startAt", startedAt);
    }

    private ObjectNode example(String operation) {
        return example(contract, operation, contract.operation(operation).answers().get("200").examples().keySet().iterator().next());
    }

    /** What an example of the contract shows as data. */
    static ObjectNode example(Contract contract, String operation, String name) {
        return contract.operation(operation).answers().get("200").examples().get(name).get("data").deepCopy();
    }
}
