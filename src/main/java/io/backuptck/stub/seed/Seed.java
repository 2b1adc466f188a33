package io.backuptck.stub.seed;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A call that a client made before a stub was started.
 *
 * @param api        the API whose contract has the operation
 * @param operation  id of the operation of the contract
 * @param parameters values of path, query and header parameters by name
 * @param body       empty for none
 * @param ago        how long before the start it was made; zero for just before
 * @param steps      how many steps all work has gone on since
 * @param place      where it stands, for messages
 */
public record Seed(ApiId api, String operation, Map<String, String> parameters, Optional<JsonNode> body, Duration ago, int steps, String place) {

    public Seed {
        parameters = Map.copyOf(parameters);
    }
}
