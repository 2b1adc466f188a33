package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
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
        return parameters(session, operation, "");
    }

    /** @param known a parameter for which nothing is needed */
    static Map<String, String> parameters(ApiSession session, Operation operation, String known) {
        Map<String, String> parameters = new LinkedHashMap<>();
        PathResources.of(session.contract(), operation).forEach((parameter, resource) -> {
            if (!parameter.equals(known)) {
                Optional<String> given = resource.fixture().flatMap(session::findFixture).or(() -> session.findFixture(parameter));
                boolean isMade = given.isEmpty() && !Sender.of(session.api()).namesWhatExists();
                given.or(() -> isMade ? Optional.of(KnownResources.of(session, resource).any().id()) : Optional.empty())
                        .ifPresent(id -> parameters.put(parameter, id));
            }
        });
        return parameters;
    }
}
