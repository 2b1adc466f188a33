package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Judgement;

/**
 * An answer that the suite has seen, with what the contract says of it.
 */
public record Seen(Operation operation, Exchange exchange, Judgement judgement) {

    /** True when the server says that it did not do what it was asked to, with whatever status. */
    public boolean isRefusal() {
        return status() >= 400 || judgement.mislabelled();
    }

    public int status() {
        return exchange.response().status();
    }

    /** The answer's JSON body; a missing node when there is none. */
    public JsonNode body() {
        return judgement.body().orElse(MissingNode.getInstance());
    }

    /** The value at a JSON pointer; a missing node when there is none. */
    public JsonNode at(String pointer) {
        return body().at(pointer);
    }

    /** True when nothing was found wrong with the answer at or below this pointer, so that its value can be relied on. */
    public boolean isSound(String pointer) {
        return judgement.isSound(pointer);
    }
}
