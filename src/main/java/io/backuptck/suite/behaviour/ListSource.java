package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a run asks for a list, and what it knows of the items beside what the list shows. */
@FunctionalInterface
public interface ListSource {

    /** The answer to a request with these query parameters. */
    Seen ask(Map<String, String> parameters);

    /** Which items to look for first: the smallest. A negative one is not relied on, as something else is wrong with the item. */
    default int rank(Item item) {
        return 0;
    }

    /** Lets the lists of an operation be asked for in this way for the rest of the run. */
    static void use(ApiSession session, String operation, ListSource source) {
        session.shared("list by " + operation, () -> source);
    }

    /** By the call that the contract shows, unless something else was said. What the run has created is looked for first. */
    static ListSource of(ApiSession session, Operation operation) {
        String key = "list by " + operation.id();
        if (session.isShared(key)) {
            return session.shared(key, () -> null);
        }
        List<Resource> listed = session.contract().resources().stream().filter(resource -> resource.listedBy().filter(operation::equals)
                .isPresent()
                && session.contract().collection(operation.id()).isPresent()).toList();
        return new ListSource() {

            @Override
            public Seen ask(Map<String, String> parameters) {
                Map<String, String> known = new LinkedHashMap<>(PathResources.of(session.contract(), operation).keySet().stream().allMatch(parameters::containsKey)
                        ? Map.of() : Existing.ofOwn(session, operation));
                known.putAll(parameters);
                ApiCall call = UsualCall.of(session, operation, known);
                for (Map.Entry<String, String> one : parameters.entrySet()) { // an address that the server itself tells may have others
                    call = operation.parameters().stream().anyMatch(any -> any.name().equals(one.getKey())) ? call
                            : call.query(one.getKey(), one.getValue());
                }
                Seen answer = Reply.decided(Looks.at(session, call));
                listed.forEach(resource -> KnownResources.of(session, resource).sawList(answer));
                return answer;
            }

            @Override
            public int rank(Item item) {
                return listed.stream().mapToInt(resource -> KnownResources.of(session, resource).rank(item)).min().orElse(0);
            }
        };
    }
}
