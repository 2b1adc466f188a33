package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ids of what the path of an operation names, so that a request is not rejected for want of that. */
final class Existing {

    private Existing() {
    }

    /** The values by parameter: what the user named, else what the run has created or creates now. */
    static Map<String, String> parameters(ApiSession session, Operation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Resource resource : session.contract().resources()) {
            boolean named = !resource.createdBy().equals(operation) && operation.parameters().stream()
                    .anyMatch(parameter -> parameter.in().equals("path") && parameter.name().equals(resource.parameter()));
            if (named) {
                Optional<String> given = resource.fixture().flatMap(session::findFixture).or(() -> session.findFixture(resource.parameter()));
                parameters.put(resource.parameter(), given.orElseGet(() -> KnownResources.of(session, resource).any().id()));
            }
        }
        return parameters;
    }
}
