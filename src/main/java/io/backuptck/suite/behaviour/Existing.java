package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
        var named = PathResources.of(session.contract(), operation);
        List<String> fromTheEnd = new ArrayList<>(named.keySet());
        Collections.reverse(fromTheEnd); // what was created tells what it lies below
        for (String parameter : fromTheEnd) {
            if (!parameter.equals(known) && !parameters.containsKey(parameter)) {
                Optional<String> given = named.get(parameter).fixture().flatMap(session::findFixture).or(() -> session.findFixture(parameter))
                        .map(named.get(parameter)::idOf);
                given.ifPresent(id -> parameters.put(parameter, id));
                if (given.isEmpty() && !Sender.of(session.api()).namesWhatExists()) {
                    KnownResource thing = FirstSight.of(KnownResources.of(session, named.get(parameter)).any());
                    PathValues.above(thing, operation).forEach(parameters::putIfAbsent);
                    parameters.put(parameter, thing.id());
                }
            }
        }
        parameters.remove(known);
        return parameters;
    }

    /**
     * The same, where the last thing in the path and what it lies below are known.
     *
     * @param last the parameter of that thing
     * @param own  the values that name it
     */
    static Map<String, String> with(ApiSession session, Operation operation, String last, Map<String, String> own) {
        boolean all = PathResources.of(session.contract(), operation).keySet().stream().allMatch(own::containsKey);
        Map<String, String> known = new LinkedHashMap<>(all ? Map.of() : parameters(session, operation, last));
        known.putAll(own);
        return known;
    }

    /** How an operation names a thing that stands last in its path, whatever its parameter is called there. */
    static Map<String, String> as(KnownResource thing, Operation operation) {
        Map<String, String> values = PathValues.above(thing, operation);
        PathResources.last(operation).ifPresent(parameter -> values.put(parameter, thing.id()));
        return values;
    }

    /** The values for an operation of a contract of one's own; those of the kit have what their paths name from the user. */
    static Map<String, String> ofOwn(ApiSession session, Operation operation) {
        return session.api().isBuiltIn() ? Map.of() : parameters(session, operation);
    }

    /** The id of what an answer has told of, and the ids of what it lies below, as the request of that answer had them. */
    static Map<String, String> below(ApiSession session, Seen answer, String parameter, String id) {
        Map<String, String> values = session.api().isBuiltIn() ? new LinkedHashMap<>() : PathValues.of(answer);
        values.put(parameter, id);
        return values;
    }
}
