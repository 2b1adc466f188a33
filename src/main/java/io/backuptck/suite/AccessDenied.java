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
            String name = errorName(response);
            throw new Inconclusive("the server does not accept who is calling (status " + response.status()
                    + (name.isEmpty() ? "" : " " + name) + "); " + remedy(api, name));
        }
    }

    private static boolean isDenied(ApiId api, Response response) {
        JsonNode body = body(response);
        return response.status() == 401 || switch (api) {
            case OBSHELL -> response.status() == 400
                    && errorName(response).equals("Request.Header.NotFound");
            case GAUSSDB -> response.status() == 403 && body.path("error_code").asText().equals("DBS.280056");
            case OCEANBASE_CLOUD -> false;
        };
    }

    private static String remedy(ApiId api, String errorName) {
        return switch (api) {
            case GAUSSDB -> "give a token in BACKUP_TCK_TOKEN";
            case OBSHELL -> obshellRemedy(errorName);
            case OCEANBASE_CLOUD -> "the suite cannot authenticate to this API yet";
        };
    }

    /** The name that obshell gives an error; empty on servers before 4.3.1 and of other APIs. */
    private static String errorName(Response response) {
        return body(response).at("/error/errCode").asText();
    }

    private static JsonNode body(Response response) {
        return JsonText.parse(response.body()).value().orElse(MissingNode.getInstance());
    }

    private static String obshellRemedy(String errorName) {
        return switch (errorName.substring(errorName.lastIndexOf('.') + 1)) {
            case "NotFound" -> "it demands a header, but its public key cannot be used";
            case "Expired" -> "its clock and that of this machine are far apart";
            case "IncorrectAgentPassword", "WithAgentPassword" ->
                "set BACKUP_TCK_AGENT_PASSWORD to the password of the agent";
            default -> "set BACKUP_TCK_PASSWORD to the password of root@sys";
        };
    }
}
