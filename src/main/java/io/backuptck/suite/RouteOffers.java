package io.backuptck.suite;

import io.backuptck.contract.Operation;
import io.backuptck.contract.Recognition;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells which supporting operations a target offers, by how it answers a path that cannot exist: what looks like that answer
 * is no route, whatever its body looks like. Once an operation was seen to exist, nothing it answers is taken for a missing
 * route any more.
 */
final class RouteOffers {

    /** Who is not let in learns nothing of the routes behind the door. */
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);
    private static final int MOST_QUESTIONS = 2;

    private final Recognition recognition;
    private final Function<String, Optional<AnswerShape>> unknownPath;
    private final Map<String, AnswerShape> unknown = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> offered = new HashSet<>();

    /**
     * @param unknownPath asks the target, with a method, for a path that cannot exist; empty when no answer could be had
     */
    RouteOffers(Recognition recognition, Function<String, Optional<AnswerShape>> unknownPath) {
        this.recognition = recognition;
        this.unknownPath = unknownPath;
    }

    /**
     * @param path           as it went over the wire, which a server may repeat in its answer
     * @param vendorsProduct true for a server that says it is the vendor's product; another one may have a route of its own
     *                       at the same path
     */
    boolean isMissing(Operation operation, String path, Response response, boolean vendorsProduct) {
        if (operation.documented() || offered.contains(operation.id())) {
            return false;
        }
        boolean missing = response.status() == 405 || response.status() == 501 || !vendorsProduct && isOfSomethingElse(response)
                || response.status() >= 400 && !NOT_LET_IN.contains(response.status()) && looksMissing(operation, path, response);
        if (!missing && !NOT_LET_IN.contains(response.status()) && !isOutage(response.status())) {
            offered.add(operation.id());
        }
        return missing;
    }

    private boolean isOfSomethingElse(Response response) {
        return response.status() != 401 && response.status() < 500
                && JsonText.parse(response.body()).value().filter(recognition::isOf).isEmpty()
                && response.hasBody() && !recognition.isOf(response.bodyText());
    }

    private boolean looksMissing(Operation operation, String path, Response response) {
        boolean nobodys = response.status() == 404
                && JsonText.parse(response.body()).value().filter(recognition::isOf).isEmpty();
        return nobodys || unknown(operation)
                .filter(AnswerShape.of(path, response)::equals).isPresent();
    }

    /** A question that got no answer is asked again, but not for ever: some servers never answer it. */
    private Optional<AnswerShape> unknown(Operation operation) {
        String method = operation.method();
        if (!unknown.containsKey(method) && asked.merge(method, 1, Integer::sum) <= MOST_QUESTIONS) {
            Optional<AnswerShape> shape = unknownPath.apply(method);
            if (shape.isEmpty() && asked.get(method) < MOST_QUESTIONS) {
                throw Inconclusive.forThisScenario("whether the server offers " + method + " " + operation.path()
                        + " is not known, since a path that cannot exist was not answered when it was asked for");
            }
            shape.filter(one -> !isOutage(one.status())).ifPresent(one -> unknown.put(method, one));
        }
        return Optional.ofNullable(unknown.get(method));
    }

    /** Bad gateway, service unavailable, gateway timeout (RFC 9110, section 15.6): nothing that a server says of a request. */
    static boolean isOutage(int status) {
        return status >= 502 && status <= 504;
    }
}
