package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Judgement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

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

    /**
     * True when one of the texts of the answer is such: a header, the body as it came, or a text in the body as a client reads it,
     * since JSON can write most marks in more than one way.
     */
    public boolean tells(Predicate<String> such) {
        return such.test(exchange.response().bodyText()) || holds(body(), such)
                || exchange.response().headers().stream().anyMatch(header -> such.test(header.value()));
    }

    private static boolean holds(JsonNode value, Predicate<String> such) {
        return value.isTextual() && such.test(value.textValue())
                || StreamSupport.stream(value.spliterator(), false).anyMatch(inner -> holds(inner, such));
    }

    /** The JSON pointers that one with {@code *} for each element of a list stands for in this answer. */
    List<String> places(String pointer) {
        int star = pointer.indexOf("/*");
        return star < 0 ? List.of(pointer) : IntStream.range(0, at(pointer.substring(0, star)).size()).boxed().flatMap(index ->
                places(pointer.substring(0, star + 1) + index + pointer.substring(star + 2)).stream()).toList();
    }

    /** True when nothing was found wrong with the answer at or below this pointer, so that its value can be relied on. */
    public boolean isSound(String pointer) {
        return judgement.isSound(pointer);
    }
}
