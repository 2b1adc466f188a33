package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Operation;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells an answer of a supporting operation from the answer of a server that has no such route. Once an operation was
 * seen to exist, nothing it answers is taken for a missing route any more.
 */
final class RouteOffers {

    /** Who is not let in learns nothing of the routes behind the door. */
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

    private final ApiId api;
    private final Set<String> offered = new HashSet<>();

    RouteOffers(ApiId api) {
        this.api = api;
    }

    boolean isMissing(Operation operation, Response response) {
        if (operation.documented() || offered.contains(operation.id())) {
            return false;
        }
        boolean missing = response.status() == 405 || response.status() == 501
                || looksMissing(operation, response, JsonText.parse(response.body()).value());
        if (!missing && !NOT_LET_IN.contains(response.status())) {
            offered.add(operation.id());
        }
        return missing;
    }

    private boolean looksMissing(Operation operation, Response response, Optional<JsonNode> body) {
        return switch (api) {
            case OBSHELL -> obshell(operation, response.status(), body);
            case GAUSSDB -> response.status() == 404
                    && !body.map(json -> json.path("error_code").asText()).orElse("").startsWith("DBS.");
            case OCEANBASE_CLOUD -> response.status() == 404
                    && (operation.id().equals("listBackupSets") || body.filter(json -> json.has("success")).isEmpty());
        };
    }

    /**
     * From 4.3.1 on an unknown route is 404 with Common.NotFound, before that 400 with code 1000. The cluster overview
     * uses Common.NotFound for "no backup" too, but then beside data, which is null.
     */
    private static boolean obshell(Operation operation, int status, Optional<JsonNode> body) {
        JsonNode error = body.map(json -> json.path("error")).filter(JsonNode::isObject).orElse(null);
        if (status == 404) {
            return error == null || error.path("errCode").asText().equals("Common.NotFound")
                    && !(operation.id().equals("getClusterBackupOverview") && body.get().has("data"));
        }
        return status == 400 && error != null && !error.has("errCode") && error.path("code").asInt() == 1000;
    }
}
