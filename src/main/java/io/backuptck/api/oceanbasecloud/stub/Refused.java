package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.stub.StubResponse;

/**
 * Ends the handling of a request with an error. The message is what the answer says. No list of codes is public, so all but that of
 * wrong requests are invented.
 */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    StubResponse answer(String requestId) {
        return StubResponse.json(status, JsonNodeFactory.instance.objectNode().put("success", false).put("errorCode", code)
                .put("errorMessage", getMessage()).put("requestId", requestId));
    }
}
