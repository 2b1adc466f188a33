package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What the contract says of one status of an operation.
 *
 * @param status   the three digits, or {@code default}
 * @param schema   where the JSON body's schema stands; empty when the contract promises no body
 * @param location where the answer itself stands
 * @param mediaType of that body; application/json where there is none
 * @param examples valid bodies by name
 */
public record Answer(String status, Optional<Location> schema, Location location, String mediaType, Map<String, JsonNode> examples) {

    /** The status of what the contract says of every failure that it does not list by its number. */
    public static final String DEFAULT = "default";

    public boolean isSuccess() {
        return status.startsWith("2");
    }
}
