package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.ApiId;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;

/** Recognises a target that does not let the suite in, which says nothing about conformance. */
final class AccessDenied {

    private AccessDenied() {
    }

    /**
     * @throws Inconclusive when the answer is a demand for other credentials than the run has
     */
    static void check(ApiId api, Response response) {
        if (isDenied(api, response)) {
            throw new Inconclusive("the server does not accept who is calling (status " + response.status() + "); "
                    + remedy(api));
        }
    }

    private static boolean isDenied(ApiId api, Response response) {
        JsonNode body = JsonText.parse(response.body()).value().orElse(MissingNode.getInstance());
        return response.status() == 401 || switch (api) {
            case OBSHELL -> response.status() == 400
                    && body.at("/error/errCode").asText().equals("Request.Header.NotFound");
            case GAUSSDB -> response.status() == 403 && body.path("error_code").asText().equals("DBS.280056");
            case OCEANBASE_CLOUD -> false;
        };
    }

    private static String remedy(ApiId api) {
        return switch (api) {
            case GAUSSDB -> "give a token in BACKUP_TCK_TOKEN";
            case OBSHELL, OCEANBASE_CLOUD -> "the suite cannot authenticate to this API yet";
        };
    }
}
