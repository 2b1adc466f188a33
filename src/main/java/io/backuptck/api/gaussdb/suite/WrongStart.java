package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.cases.FurtherElements;
import io.backuptck.cases.RequestCase;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;

/**
 * A start that is valid but for one thing.
 *
 * @param name as it is sent; where none is sent, the one that the valid start had
 */
record WrongStart(String name, ApiCall call) {

    /** A valid start with a name of its own, turned into a derived case. */
    static WrongStart of(RequestCase one) {
        StartRequest valid = StartRequest.usual();
        String body = new String(valid.call().body(), StandardCharsets.UTF_8);
        return of(valid, one.body(body, FurtherElements.madeUp())
                .orElseThrow(() -> Skip.because("the case cannot be made of the run's own start")));
    }

    /** A start for another instance, which is valid if there is such an instance. */
    static WrongStart of(String instance) {
        StartRequest valid = StartRequest.usual();
        ObjectNode body = (ObjectNode) JsonText.parse(valid.call().body()).value().orElseThrow();
        return of(valid, body.put("instance_id", instance).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static WrongStart of(StartRequest valid, byte[] body) {
        String name = JsonText.parse(body).value().map(json -> json.path("name").textValue()).orElse(valid.name());
        return new WrongStart(name, Gaussdb.call("createManualBackup").body(body, "application/json"));
    }
}
