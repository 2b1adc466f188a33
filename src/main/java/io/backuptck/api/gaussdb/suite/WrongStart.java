package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.cases.FurtherElements;
import io.backuptck.cases.RequestCase;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A start that is valid but for one thing.
 *
 * @param name        as it is sent; where none is sent, the one that the valid start had
 * @param description as the valid start had it
 */
record WrongStart(String name, Optional<String> description, ApiCall call) {

    /** A valid start with a name of its own, turned into a derived case. */
    static WrongStart of(RequestCase one, Names names) {
        StartRequest valid = StartRequest.usual(names);
        String body = new String(valid.call().body(), StandardCharsets.UTF_8);
        return of(valid, one.body(body, FurtherElements.madeUp())
                .orElseThrow(() -> Skip.because("the case cannot be made of the run's own start")));
    }

    /** A start that is valid but for the instance, which does not exist. */
    static WrongStart ofUnknownInstance(Names names) {
        StartRequest valid = StartRequest.usual(names);
        return of(valid, bytes(body(valid).put("instance_id", UnknownInstance.madeUp())));
    }

    /** A start for an instance without the name that every start has to have. */
    static WrongStart nameless(String instance, Names names) {
        StartRequest valid = StartRequest.usual(names);
        return of(valid, bytes(body(valid).put("instance_id", instance).without("name")));
    }

    /** A start that is valid but for a project or an instance that does not exist. */
    static ApiCall elsewhere(String project, String instance, Names names) {
        ObjectNode body = body(StartRequest.usual(names)).put("instance_id", instance);
        return Gaussdb.session().call("createManualBackup").path("project_id", project).body(bytes(body), "application/json");
    }

    private static ObjectNode body(StartRequest valid) {
        return (ObjectNode) JsonText.parse(valid.call().body()).value().orElseThrow();
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static WrongStart of(StartRequest valid, byte[] body) {
        String name = JsonText.parse(body).value().map(json -> json.path("name").textValue()).orElse(valid.name());
        return new WrongStart(name, valid.description(),
                Gaussdb.call("createManualBackup").body(body, "application/json"));
    }
}
