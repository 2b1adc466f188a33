package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Precondition;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/** Tells the version of what a read shows as its {@code ETag}, and refuses changes of another version than the current one. */
final class Versions {

    private final Contract contract;
    private final Map<String, Optional<Precondition>> conditions = new HashMap<>();

    Versions(Contract contract) {
        this.contract = contract;
    }

    private Optional<Precondition> condition(Operation operation) {
        return conditions.computeIfAbsent(operation.id(), id -> Precondition.of(contract, operation));
    }

    /** The answer with the tag of what it shows, where the operation is one that tells it. */
    StubResponse tagged(Operation operation, StubResponse answer) {
        boolean tells = answer.status() < 300 && contract.operations().stream().anyMatch(other -> condition(other).filter(condition -> condition.read()
                .equals(operation)).isPresent());
        return tells && answer.headers().stream().map(Header::name).noneMatch("ETag"::equalsIgnoreCase) ? answer.header("ETag", tag(answer.body())) : answer;
    }

    /**
     * Refuses a request whose {@code If-Match} is not the current tag.
     *
     * @param current what a read shows now, by the request for it
     */
    void check(StubRequest request, Function<StubRequest, StubResponse> current) {
        Optional<Precondition> condition = condition(request.operation());
        Optional<String> given = condition.flatMap(any -> request.header("if-match")).filter(tags -> !tags.strip().equals("*"));
        if (given.isPresent()) {
            StubRequest read = new StubRequest(condition.get().read(), request.target(), request.path(), Map.of(), request.headers(), new byte[0]);
            String tag = tag(current.apply(read).body());
            if (Arrays.stream(given.get().split(",")).map(String::strip).noneMatch(tag::equals)) {
                throw new Refused(Reason.STALE);
            }
        }
    }

    /** Whether an operation replaces what a read shows with what its body says. */
    boolean isReplacing(Operation operation) {
        return (operation.method().equals("PUT") || operation.method().equals("PATCH")) && condition(operation).isPresent();
    }

    /** What a request with that body has left of a thing. */
    static void replace(StoredResource thing, JsonNode body) {
        body.properties().forEach(member -> thing.facts().set(member.getKey(), member.getValue()));
    }

    private static String tag(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return "\"" + (sum.getValue() | 1L << 32) + "\"";
    }
}
