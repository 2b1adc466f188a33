package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import java.util.Optional;

/**
 * A valid start that was tried.
 *
 * @param backup empty when the server did not accept it
 */
record Attempt(StartRequest request, Seen answer, Optional<KnownResource> backup) {

    boolean isAccepted() {
        return backup.isPresent();
    }
}
