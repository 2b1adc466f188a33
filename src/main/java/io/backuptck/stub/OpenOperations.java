package io.backuptck.stub;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Routes;
import java.util.Optional;

/** Operations that let everybody in, in front of a gate for all others. */
final class OpenOperations {

    private OpenOperations() {
    }

    /** The gate itself when the options name no such operation. */
    static Authenticator of(StubOptions options, Authenticator gate) {
        if (options.unguarded().isEmpty()) {
            return gate;
        }
        Routes routes = new Routes(Contract.of(options.api()));
        return incoming -> routes.find(incoming.method(), UrlParts.pathOf(incoming.target()))
                .filter(operation -> options.unguarded().contains(operation.id())).isPresent() ? Optional.empty() : gate.refusal(incoming);
    }
}
