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

    /** The values by parameter: what the user named, else what the run has created or creates now, where nobody else names it. */
    static Map<String, String> parameters(ApiSession session, Operation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Resource resource : session.contract().resources()) {
            boolean named = !resource.isCreatedBy(operation) && operation.parameters().stream()
                    .anyMatch(parameter -> parameter.in().equals("path") && parameter.name().equals(resource.parameter()));
            if (named) {
                Optional<String> given = resource.fixture().flatMap(session::findFixture).or(() -> session.findFixture(resource.parameter()));
                boolean isMade = given.isEmpty() && !Sender.of(session.api()).namesWhatExists();
                given.or(() -> isMade ? Optional.of(KnownResources.of(session, resource).any().id()) : Optional.empty())
                        .ifPresent(id -> parameters.put(resource.parameter(), id));
            }
        }
        return parameters;
    }
}
