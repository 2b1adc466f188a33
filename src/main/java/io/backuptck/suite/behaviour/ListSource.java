package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
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

    /** By the call that the contract shows, unless something else was said. */
    static ListSource of(ApiSession session, Operation operation) {
        String key = "list by " + operation.id();
        ListSource usual = parameters -> Reply.decided(Looks.at(session, UsualCall.of(session, operation, parameters)));
        return session.isShared(key) ? session.shared(key, () -> usual) : usual;
    }
}
