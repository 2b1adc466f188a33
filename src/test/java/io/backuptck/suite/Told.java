package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A request and what a server tells in answer to it, before a run judges it.
 *
 * @param target path and query
 * @param body   of the answer
 */
public record Told(Operation operation, String target, List<Header> sent, String sentBody, int status, List<Header> headers, String body,
        Duration took) {

    /** An answer that the contract itself shows as an example. */
    public static Told example(Contract contract, String operation, int status, String example) {
        Operation called = contract.operation(operation);
        return new Told(called, called.path().replaceAll("[{}]", ""), List.of(), "", status, List.of(),
                called.answer(status).orElseThrow().examples().get(example).toString(), Duration.ofMillis(100));
    }

    public Told target(String pathAndQuery) {
        return new Told(operation, pathAndQuery, sent, sentBody, status, headers, body, took);
    }

    /** With a header of the request. */
    public Told sent(String name, String value) {
        return new Told(operation, target, with(sent, name, value), sentBody, status, headers, body, took);
    }

    /** With the body of the request. */
    public Told sent(String text) {
        return new Told(operation, target, sent, text.replace('\'', '"'), status, headers, body, took);
    }

    public Told status(int code) {
        return new Told(operation, target, sent, sentBody, code, headers, body, took);
    }

    /** With a header of the answer. */
    public Told header(String name, String value) {
        return new Told(operation, target, sent, sentBody, status, with(headers, name, value), body, took);
    }

    public Told body(String text) {
        return new Told(operation, target, sent, sentBody, status, headers, text, took);
    }

    public Told took(Duration length) {
        return new Told(operation, target, sent, sentBody, status, headers, body, length);
    }

    /** With a member of the answer changed. The value is JSON with apostrophes for quotation marks. */
    public Told with(String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        return edited(pointer.substring(0, last), parent -> parent.set(pointer.substring(last + 1), json(value)));
    }

    /** Without a member of the answer. */
    public Told without(String pointer) {
        int last = pointer.lastIndexOf('/');
        return edited(pointer.substring(0, last), parent -> parent.remove(pointer.substring(last + 1)));
    }

    private Told edited(String pointer, Consumer<ObjectNode> edit) {
        JsonNode all = json(body);
        edit.accept((ObjectNode) all.at(pointer));
        return body(all.toString());
    }

    Exchange exchange(int number) {
        return new Exchange(number, new Request(operation.method(), "http://server.invalid" + target, sent,
                sentBody.getBytes(StandardCharsets.UTF_8)),
                new Response(status, with(headers, "Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8)),
                Instant.EPOCH, took);
    }

    private static List<Header> with(List<Header> headers, String name, String value) {
        return Stream.concat(headers.stream(), Stream.of(new Header(name, value))).toList();
    }

    private static JsonNode json(String text) {
        return JsonText.parse((text.contains("\"") ? text : text.replace('\'',
                '"')).getBytes(StandardCharsets.UTF_8)).value().orElseThrow();
    }
}
