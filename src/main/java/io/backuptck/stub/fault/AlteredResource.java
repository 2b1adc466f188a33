package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A stub that treats one kind of resource otherwise. */
abstract class AlteredResource extends AlteredStub {

    private static final int FIRST_FAILURE = 300;

    protected final Contract contract;
    protected final Resource resource;

    AlteredResource(Contract contract, Resource resource, StubApi inner, Activations activations) {
        super(inner, activations);
        this.contract = contract;
        this.resource = resource;
    }

    /** Makes one of these around a stub. */
    @FunctionalInterface
    interface Maker {

        AlteredResource around(Contract contract, Resource resource, StubApi inner, Activations activations);
    }

    protected static boolean isSuccess(StubResponse answer) {
        return answer.status() < FIRST_FAILURE;
    }

    protected final boolean isOf(StubRequest request, Optional<Operation> operation) {
        return operation.filter(request.operation()::equals).isPresent();
    }

    /** The id that a request names; empty for none. */
    protected final String id(StubRequest request) {
        return request.path().getOrDefault(resource.parameter(), "");
    }

    /** The same request about another one. */
    protected final StubRequest about(StubRequest request, String id) {
        return with(request, request.operation(), id);
    }

    /** The request by which another operation is asked about the same. */
    protected final StubRequest with(StubRequest request, Operation operation, String id) {
        Map<String, String> path = new LinkedHashMap<>(request.path());
        path.put(resource.parameter(), id);
        return new StubRequest(operation, request.target(), path, operation.equals(request.operation()) ? request.query() : Map.of(),
                request.headers(), request.body());
    }

    /** Another value of the same kind, as near as can be. */
    static JsonNode other(JsonNode value) {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        if (value.isNumber()) {
            return JsonNodeFactory.instance.numberNode(value.longValue() + 1);
        }
        String text = value.asText();
        if (text.isEmpty()) {
            return TextNode.valueOf("other");
        }
        char last = text.charAt(text.length() - 1);
        char next = last == '9' ? '0' : last == 'z' || last == 'f' ? 'a' : last == 'Z' ? 'A' : (char) (last + 1);
        return TextNode.valueOf(text.substring(0, text.length() - 1) + next);
    }
}
