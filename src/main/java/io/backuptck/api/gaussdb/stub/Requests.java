package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.contract.ListQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads requests and refuses what the contract does not allow. */
record Requests(RequestRules rules) {

    private static final String ANY = "InvalidParameter";
    /** Examples of the contract by what is wrong: a parameter, or a member of the body. */
    private static final Map<String, String> WRONG = Map.of("/name", "InvalidName", "/description", "InvalidDescription",
            "/instance_id", "MalformedInstanceId", "instance_id", "MalformedInstanceId", "limit", "LimitOutOfRange");

    /** The body of a start; missing for one that was let through because its rule is switched off. */
    JsonNode body(StubRequest request) {
        boolean none = request.body().length == 0;
        JsonNode body = none ? MissingNode.getInstance() : request.json().value().orElse(MissingNode.getInstance());
        if (body.isMissingNode() ? none ? rules.demandsBody(request.operation()) : rules.demandsJson(request.operation()) : body.isNull()) {
            throw new Refused(ANY);
        }
        rules.body(request.operation(), body).stream().filter(any -> !body.isMissingNode()).findFirst().ifPresent(violation -> {
            throw new Refused(WRONG.getOrDefault(violation.pointer(), ANY));
        });
        return body;
    }

    void path(StubRequest request) {
        refuse(request, "path", request.path());
    }

    String jobId(StubRequest request) {
        refuse(request, "query", request.query());
        return request.query().get("id");
    }

    ListQuery list(StubRequest request) {
        Map<String, String> query = new HashMap<>(request.query());
        // A plus sign that was not escaped arrives as a blank.
        List.of("begin_time", "end_time").forEach(time -> query.computeIfPresent(time, (name, value) -> value.replace(' ', '+')));
        refuse(request, "query", query);
        return ListQuery.of(rules.contract(), request.operation().id(), query);
    }

    private void refuse(StubRequest request, String in, Map<String, String> values) {
        rules.parameters(request.operation(), in, values).stream().findFirst().ifPresent(problem -> {
            throw new Refused(WRONG.getOrDefault(problem.name(), ANY));
        });
    }
}
