package io.backuptck.suite.behaviour;

import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import java.util.List;

/** Which requirement is blamed for a promise that was not kept. */
final class Blame {

    private Blame() {
    }

    /** Of several that say the same, that with which the scenario is tagged. */
    static String of(ApiSession session, Resource resource, Promise promise) {
        List<String> ids = session.contract().promises(resource, promise).stream().map(Requirement::id).toList();
        return ids.stream().filter(id -> ids.size() == 1 || session.scenarioRequirements().contains(id)).findFirst()
                .or(() -> ids.stream().findFirst()).orElseThrow(() ->
                        Skip.because("the contract does not say enough of a " + resource.name() + " for this (" + promise.keyword() + ")"));
    }
}
