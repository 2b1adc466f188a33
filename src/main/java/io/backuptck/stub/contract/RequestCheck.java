package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.RequestBody;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubRequest;
import io.backuptck.validation.FormBody;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Refuses requests that the schemas of their operation exclude. */
public final class RequestCheck {

    /** Headers that OpenAPI takes no descriptions of, since other words say what they hold. */
    private static final Set<String> ELSEWHERE = Set.of("accept", "content-type", "authorization");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean");
    private static final Set<String> COMPOSED = Set.of("allOf", "anyOf", "oneOf");

    private final RequestRules rules;

    public RequestCheck(RequestRules rules) {
        this.rules = rules;
    }

    /**
     * The JSON body of a request; missing when there is none.
     *
     * @param wrong makes what is thrown when anything of the request is excluded: of the name of a parameter, or of a JSON pointer into the body
     */
    public JsonNode checked(StubRequest request, Function<String, RuntimeException> wrong) {
        try {
            return checked(request);
        } catch (Refused refused) {
            throw wrong.apply(refused.getMessage());
        }
    }

    /**
     * The JSON body of a request; missing when there is none.
     *
     * @throws Refused when anything of the request is excluded
     */
    JsonNode checked(StubRequest request) {
        Operation operation = request.operation();
        for (Parameter parameter : operation.parameters()) {
            demand(isKept(rules, operation, parameter, value(request, parameter)), parameter.name());
        }
        return operation.body().filter(body -> !rules.contract().node(body.schema()).isMissingNode())
                .map(body -> body(request, body)).orElse(MissingNode.getInstance());
    }

    private static String value(StubRequest request, Parameter parameter) {
        return switch (parameter.in()) {
            case "path" -> request.path().get(parameter.name());
            case "query" -> request.query().get(parameter.name());
            case "header" -> request.headers().get(parameter.name().toLowerCase(Locale.ROOT));
            default -> null;
        };
    }

    /**
     * Whether the contract allows a parameter that value. What is written in several parts, or in another way than as one plain
     * value, is not looked into.
     *
     * @param value null when it is left out
     */
    static boolean isKept(RequestRules rules, Operation operation, Parameter parameter, String value) {
        boolean read = switch (parameter.in()) {
            case "path", "query" -> true;
            case "header" -> !ELSEWHERE.contains(parameter.name().toLowerCase(Locale.ROOT));
            default -> false;
        };
        return !read || value != null && !isPlain(rules.contract(), parameter)
                || rules.parameter(operation, parameter, value).isEmpty();
    }

    private static boolean isPlain(Contract contract, Parameter parameter) {
        JsonNode schema = contract.node(parameter.schema());
        if (schema.isMissingNode()) {
            return false;
        }
        JsonNode resolved = contract.node(contract.resolve(parameter.schema()));
        JsonNode type = resolved.path("type");
        return type.isTextual() ? TYPES.contains(type.textValue())
                : type.isMissingNode() && COMPOSED.stream().noneMatch(resolved::has);
    }

    private JsonNode body(StubRequest request, RequestBody body) {
        Operation operation = request.operation();
        if (request.body().length == 0) {
            demand(!body.required() || !rules.demandsBody(operation), "");
            return MissingNode.getInstance();
        }
        if (!body.isJson()) {
            return form(request, body);
        }
        JsonText json = request.json();
        demand(json.problem().isEmpty() || !rules.demandsJson(operation), "");
        JsonNode value = json.value().orElse(MissingNode.getInstance());
        List<Violation> violations = value.isMissingNode() ? List.of() : rules.body(operation, value);
        demand(violations.isEmpty(), violations.stream().findFirst().map(Violation::pointer).orElse(""));
        return value;
    }

    /** What is neither JSON nor a form is taken as it is. */
    private JsonNode form(StubRequest request, RequestBody body) {
        if (!body.isForm()) {
            return MissingNode.getInstance();
        }
        Optional<JsonNode> value = new FormBody(rules.contract(), body).read(request.header("content-type").orElse(""), request.body());
        demand(value.isPresent() && rules.body(request.operation(), value.get()).isEmpty(), "");
        return value.orElse(MissingNode.getInstance());
    }

    private static void demand(boolean kept, String place) {
        if (!kept) {
            throw new Refused(Reason.INVALID, place);
        }
    }
}
