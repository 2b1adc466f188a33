package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Precondition;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes a call of an operation with what the user named and, for the rest, with what the contract shows. */
public final class UsualCall {

    private UsualCall() {
    }

    /**
     * The call with all that it must have; what is optional is left out. Skips the scenario when a value is nowhere to be had.
     *
     * @param known values of parameters that come before those of the user
     */
    public static ApiCall of(ApiSession session, Operation operation, Map<String, String> known) {
        ApiCall call = ApiCall.of(operation);
        Optional<Precondition> condition = Precondition.of(session.contract(), operation).filter(one -> !session.api().isBuiltIn());
        for (Parameter parameter : operation.parameters()) {
            Optional<String> tag = condition.filter(one -> parameter.required() && parameter.equals(one.parameter()) && !known.containsKey(parameter.name()))
                    .flatMap(one -> VersionTag.of(session, one, known));
            if (tag.isPresent()) {
                call = with(call, parameter, tag.get());
            } else if (parameter.required() || known.containsKey(parameter.name())) {
                call = with(call, parameter, value(session, operation, parameter, known));
            }
        }
        boolean given = operation.body().filter(body -> body.required() || !body.examples().isEmpty()).isPresent();
        return given ? Bodies.with(session.contract(), call, body(operation)) : call;
    }

    /** The call with another value of a parameter. */
    public static ApiCall with(ApiCall call, Parameter parameter, String value) {
        return switch (parameter.in()) {
            case "path" -> call.path(parameter.name(), value);
            case "query" -> call.query(parameter.name(), value);
            case "cookie" -> cookie(call, parameter.name(), value);
            default -> without(call, parameter.name()).header(parameter.name(), value);
        };
    }

    /** All cookies stand in one header (RFC 6265, section 5.4). */
    private static ApiCall cookie(ApiCall call, String name, String value) {
        String others = call.headers().stream().filter(header -> header.name().equals("Cookie")).flatMap(header ->
                Stream.of(header.value().split("; "))).filter(pair -> !pair.startsWith(name + "=")).map(pair -> pair + "; ")
                .collect(Collectors.joining());
        return without(call, "Cookie").header("Cookie", others + name + "=" + value);
    }

    /** The call without a header that it may have. */
    static ApiCall without(ApiCall call, String header) {
        return new ApiCall(call.operation(), call.path(), call.query(), call.headers().stream()
                .filter(one -> !one.name().equalsIgnoreCase(header)).toList(), call.body(), call.contentType());
    }

    /** The value that a parameter usually has. */
    public static String value(ApiSession session, Operation operation, Parameter parameter, Map<String, String> known) {
        if (parameter.fresh() && !known.containsKey(parameter.name())) {
            return newUuid(session);
        }
        if (parameter.fixture().isPresent() && !known.containsKey(parameter.name())) {
            return session.fixture(parameter.key());
        }
        return Optional.ofNullable(known.get(parameter.name())).or(() -> session.findFixture(parameter.name())).or(parameter::example)
                .orElseThrow(() -> Skip.because("the contract shows no value of the parameter " + parameter.name() + " of "
                        + operation.id() + "; name one with --fixture " + parameter.key() + "=..."));
    }

    /** A random UUID (RFC 9562, version 4) that the seed of the run decides. */
    private static String newUuid(ApiSession session) {
        Random random = session.shared("UUIDs", () -> new Random(session.settings().nameSeed()));
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }

    /** The body that the contract shows. */
    static JsonNode body(Operation operation) {
        return operation.body().orElseThrow().examples().values().stream().findFirst().orElseThrow(() ->
                Skip.because("the contract shows no example of the body of " + operation.id()));
    }

    /** The path parameters whose values the user did not name, so that nobody said that they exist on this server. */
    static Optional<Parameter> unnamed(ApiSession session, Operation operation) {
        return operation.parameters().stream().filter(parameter -> parameter.in().equals("path"))
                .filter(parameter -> session.findFixture(parameter.key()).isEmpty()).findFirst();
    }
}
