package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.ApiId;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestChallenge;
import io.backuptck.target.TokenAuthentication;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import java.util.List;

/** Recognises a target that does not let the suite in, which says nothing about conformance. */
final class AccessDenied {

    private AccessDenied() {
    }

    /**
     * True for an answer that is a demand for other credentials than the run has.
     *
     * @param letIn whether the run was let in before; a 403 then forbids the request, not the caller
     */
    static boolean isDenied(ApiId api, Response response, boolean letIn) {
        return response.status() == 401 || response.status() == 403 && !letIn
                || api.equals(ApiId.OBSHELL) && response.status() == 400 && errorName(response).equals("Request.Header.NotFound")
                || api.equals(ApiId.GAUSSDB) && response.status() == 403
                        && body(response).path("error_code").asText().equals("DBS.280056");
    }

    /**
     * Why, and what to do, in one line.
     *
     * @param letIn whether the run was let in before, so that the credentials cannot be wrong as such
     */
    static String reason(ApiId api, Response response, List<Authentication> identities, boolean letIn) {
        String name = errorName(response);
        return "the server does not accept who is calling (status " + response.status()
                + (name.isEmpty() ? "" : " " + name) + "); " + remedy(api, response, identities, letIn);
    }

    private static String remedy(ApiId api, Response response, List<Authentication> identities, boolean letIn) {
        if (api.equals(ApiId.OBSHELL)) {
            return obshell(errorName(response));
        }
        if (api.equals(ApiId.OCEANBASE_CLOUD)) {
            return oceanbaseCloud(response, identities);
        }
        if (letIn) {
            return "it has let the same credentials in before";
        }
        return api.equals(ApiId.GAUSSDB) ? gaussdb(identities)
                : identities.isEmpty() ? "give a token in BACKUP_TCK_TOKEN" : "check BACKUP_TCK_TOKEN";
    }

    private static String gaussdb(List<Authentication> identities) {
        if (identities.isEmpty()) {
            return "give a token in BACKUP_TCK_TOKEN, or BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY";
        }
        return identities.get(0) instanceof TokenAuthentication
                ? "check BACKUP_TCK_TOKEN: a token is for one project and lives 24 hours"
                : "check BACKUP_TCK_ACCESS_KEY, BACKUP_TCK_SECRET_KEY and the clock of this machine";
    }

    private static String oceanbaseCloud(Response response, List<Authentication> identities) {
        if (identities.isEmpty()) {
            return "give BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY";
        }
        return DigestChallenge.in(response).isPresent() ? "check BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY"
                : "its answer demands no digest that the suite can compute: MD5 or SHA-256, qop auth or none";
    }

    private static String obshell(String errorName) {
        return switch (errorName.substring(errorName.lastIndexOf('.') + 1)) {
            case "NotFound" -> "it demands a header, but its public key cannot be used";
            case "Expired" -> "its clock and that of this machine are far apart";
            case "IncorrectAgentPassword", "WithAgentPassword" ->
                "set BACKUP_TCK_AGENT_PASSWORD to the password of the agent";
            default -> "set BACKUP_TCK_PASSWORD to the password of root@sys";
        };
    }

    /** The name that obshell gives an error; empty on servers before 4.3.1 and of other APIs. */
    private static String errorName(Response response) {
        return body(response).at("/error/errCode").asText();
    }

    private static JsonNode body(Response response) {
        return JsonText.parse(response.body()).value().orElse(MissingNode.getInstance());
    }
}
