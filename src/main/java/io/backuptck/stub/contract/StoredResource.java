package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Configuration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One thing that the stub keeps. Not safe for threads: its owner locks. */
final class StoredResource {

    private final JsonNode id;
    private final Map<String, String> path;
    private final ObjectNode born;
    private final ObjectNode facts;
    private final Instant created;
    private Instant changed;
    private Optional<Configuration> at;
    /** The largest values that were shown of members. */
    private final Map<String, JsonNode> largest = new HashMap<>();

    /**
     * @param path  the path parameters of the request that made it
     * @param born  as the answer to that request showed it
     * @param facts what that request said of it
     * @param at    where it is; empty for one without states
     */
    StoredResource(JsonNode id, Map<String, String> path, ObjectNode born, ObjectNode facts, Instant created, Optional<Configuration> at) {
        this.id = id;
        this.path = Map.copyOf(path);
        this.born = born;
        this.facts = facts;
        this.created = created;
        this.changed = created;
        this.at = at;
    }

    JsonNode id() {
        return id;
    }

    /** The path parameters of the request that made it. */
    Map<String, String> path() {
        return path;
    }

    ObjectNode born() {
        return born;
    }

    ObjectNode facts() {
        return facts;
    }

    Instant created() {
        return created;
    }

    Instant changed() {
        return changed;
    }

    Optional<Configuration> at() {
        return at;
    }

    void move(Configuration to, Instant now) {
        if (!at.equals(Optional.of(to))) {
            at = Optional.of(to);
            changed = now;
        }
    }

    /** What is shown of a number that never gets smaller: this value, or a larger one that was shown before. */
    JsonNode notLess(String member, JsonNode value) {
        return largest.merge(member, value, (before, now) -> new BigDecimal(now.asText()).compareTo(new BigDecimal(before.asText())) < 0 ? before : now);
    }

    /** Whether a request with these path parameters can mean it: those that both requests have are the same. */
    boolean isBelow(Map<String, String> parameters, String own) {
        return path.entrySet().stream().allMatch(entry -> entry.getKey().equals(own)
                || parameters.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }
}
