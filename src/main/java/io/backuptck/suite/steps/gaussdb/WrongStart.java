package io.backuptck.suite.steps.gaussdb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import java.util.Optional;
import java.util.Set;

/**
 * A start that is valid but for one thing.
 *
 * @param name        as it is sent; where none is sent, the one that the valid start had
 * @param description as the valid start had it
 */
record WrongStart(String name, Optional<String> description, ApiCall call) {

    static WrongStart with(Flaw flaw, Names names) {
        StartRequest valid = StartRequest.with(Set.of(), names);
        ObjectNode body = (ObjectNode) JsonText.parse(valid.call().body()).value().orElseThrow();
        flaw.spoil(body);
        return new WrongStart(Optional.ofNullable(body.path("name").textValue()).orElse(valid.name()),
                valid.description(), Gaussdb.call("createManualBackup").json(flaw.text(body)));
    }
}
