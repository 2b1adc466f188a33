package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestBody;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.FormBody;
import java.nio.charset.StandardCharsets;

/** Writes what a request says in the media type that its operation takes. */
final class Bodies {

    private Bodies() {
    }

    /** The call with a body that says this. */
    static ApiCall with(Contract contract, ApiCall call, JsonNode value) {
        RequestBody body = call.operation().body().orElseThrow();
        if (body.isJson()) {
            return call.json(value.toString());
        } else if (body.isForm()) {
            FormBody form = new FormBody(contract, body);
            return call.body(form.write(value), form.contentType());
        }
        return call.body((value.isContainerNode() ? value.toString() : value.asText()).getBytes(StandardCharsets.UTF_8), body.mediaType());
    }
}
