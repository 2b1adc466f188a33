package io.backuptck.stub;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Routes;
import java.util.Optional;

/** Operations that let everybody in, in front of a gate for all others. */
final class OpenOperations {

    private OpenOperations() {
    }

    /** The gate itself when the options name no such operation. */
    static Gate of(StubOptions options, Gate gate) {
        if (options.unguarded().isEmpty()) {
            return gate;
        }
        Routes routes = new Routes(Contract.of(options.api()));
        return knock -> routes.find(knock.method(), UrlParts.pathOf(knock.target()))
                .filter(operation -> options.unguarded().contains(operation.id())).isPresent() ? Optional.empty() : gate.refusal(knock);
    }
}
