package io.backuptck.stub.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.RequestValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of a request what the contract says, by its parameters and its JSON body. Safe for threads. */
public final class RequestJudge {
    private final RequestValidator validator;
    private final boolean encrypted;

    /** @param encrypted bodies may be encrypted, so nothing can be said of them here */
    public RequestJudge(Contract contract, boolean encrypted) {
        this.validator = new RequestValidator(contract);
        this.encrypted = encrypted;
    }

    /**
     * The verdict on a request to an operation.
     *
     * @param headers first value by name in lower case
     * @param body    empty array for none
     */
    public RequestVerdict judge(Operation operation, Map<String, String> path, Map<String, String> query, Map<String, String> headers,
            byte[] body) {
        List<String> problems = new ArrayList<>();
        Map.of("path", path, "query", query, "header", headers).forEach((in, values) ->
                validator.parameters(operation, in, values).forEach(problem ->
                        problems.add(in + " parameter " + problem.name() + " " + problem.message())));
        boolean unread = encrypted && body.length > 0 && operation.body().isPresent();
        if (!unread) {
            problems.addAll(body(operation, body));
        }
        if (problems.isEmpty()) {
            return unread ? new RequestVerdict(RequestVerdict.Kind.NOT_CHECKED, List.of("the body may be encrypted")) : RequestVerdict.VALID;
        }
        return new RequestVerdict(RequestVerdict.Kind.INVALID, problems);
    }

    private List<String> body(Operation operation, byte[] body) {
        if (operation.body().isEmpty()) {
            return List.of();
        }
        if (body.length == 0) {
            return operation.body().get().required() ? List.of("the body is missing") : List.of();
        }
        if (!operation.body().get().isJson()) {
            return List.of(); // forms and other media types are not looked into here
        }
        JsonText text = JsonText.parse(body);
        if (text.problem().isPresent()) {
            return List.of("the body is no JSON: " + text.problem().get());
        }
        Optional<JsonNode> json = text.value();
        return json.map(value -> validator.body(operation, value)).orElse(List.of()).stream()
                .map(violation -> "body " + (violation.pointer().isEmpty() ? "" : violation.pointer() + " ") + violation.message()).toList();
    }
}
