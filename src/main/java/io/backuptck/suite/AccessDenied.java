package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Recognition;
import io.backuptck.target.Authentication;
import io.backuptck.target.credentials.CredentialKinds;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;

/** Recognises a target that does not let the suite in, which says nothing about conformance. */
final class AccessDenied {

    private AccessDenied() {
    }

    /**
     * True for an answer that is a demand for other credentials than the run has.
     *
     * @param letIn whether the run was let in before; a 403 then forbids the request, not the caller
     */
    static boolean isDenied(Recognition recognition, Response response, boolean letIn) {
        return response.status() == 401 || response.status() == 403 && !letIn
                || recognition.isDenial(response.status(), body(response));
    }

    /**
     * Why, and what to do, in one line.
     *
     * @param shown what the run proves itself with; {@link Authentication#NONE} when it has nothing
     * @param letIn whether the run was let in before, so that the credentials cannot be wrong as such
     */
    static String reason(Contract contract, Response response, Authentication shown, boolean letIn) {
        String code = contract.recognition().codeOf(body(response));
        return "the server does not accept who is calling (status " + response.status()
                + (code.isEmpty() ? "" : " " + code) + "); " + remedy(contract, response, shown, letIn);
    }

    private static String remedy(Contract contract, Response response, Authentication shown, boolean letIn) {
        if (shown != Authentication.NONE) {
            return shown.remedy(response, letIn);
        }
        String needs = CredentialKinds.of(contract).needs();
        return needs.isEmpty() ? "its contract names no credentials that the suite can give" : "give " + needs;
    }

    private static JsonNode body(Response response) {
        return JsonText.parse(response.body()).value().orElse(MissingNode.getInstance());
    }
}
