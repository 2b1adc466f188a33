package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Which bodies an execution may have. A rule has a method of its own, so that a wrong server can break it alone. */
class ExecuteRules {

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1000);

    /** What is wrong with a body; empty when nothing is. Members that are unknown are ignored. */
    String complaint(OwnRequest request) {
        JsonNode body = read(request);
        if (!request.contentType().isEmpty() && !request.contentType().equals("application/json")) {
            return "The body is not labelled as JSON";
        }
        if (!body.isObject()) {
            return "The body is no JSON object";
        }
        if (!allowsInputs(body.path("inputs"))) {
            return "inputs are missing or wrong";
        }
        return allowsTitle(body.path("title")) ? "" : "title is no text of at most 64 characters";
    }

    /** The body as it is understood; a missing node when it is not. */
    JsonNode read(OwnRequest request) {
        return request.json();
    }

    boolean allowsInputs(JsonNode inputs) {
        return inputs.isObject() && allowsDistance(inputs.path("distance")) && allowsGeometry(inputs.path("geometry"));
    }

    boolean allowsDistance(JsonNode distance) {
        return distance.isNumber() && distance.decimalValue().signum() >= 0 && distance.decimalValue().compareTo(FARTHEST) <= 0;
    }

    boolean allowsGeometry(JsonNode geometry) {
        return geometry.isTextual() && !geometry.textValue().isEmpty();
    }

    /** A title counts characters, not the halves that Java keeps some of them in. */
    boolean allowsTitle(JsonNode title) {
        return title.isMissingNode()
                || title.isTextual() && title.textValue().codePointCount(0, title.textValue().length()) <= 64;
    }
}
