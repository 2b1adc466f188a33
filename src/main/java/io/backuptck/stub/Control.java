package io.backuptck.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The stub's own paths beside those of the API it plays. */
final class Control {

    /** Here a test server may name its fixtures, so that nobody has to; see the README. */
    static final String FIXTURES = "/.well-known/backup-tck.json";
    private static final String STEP = "/__backup-tck/step";

    private Control() {
    }

    static Optional<StubResponse> answer(StubApi api, String method, String url) {
        if (method.equals("GET") && url.equals(FIXTURES)) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ObjectNode fixtures = body.putObject("fixtures");
            api.fixtures().forEach(fixtures::put);
            return Optional.of(StubResponse.json(200, body));
        }
        if (method.equals("POST") && url.equals(STEP)) {
            api.step();
            return Optional.of(StubResponse.json(200, JsonNodeFactory.instance.objectNode()));
        }
        return Optional.empty();
    }
}
