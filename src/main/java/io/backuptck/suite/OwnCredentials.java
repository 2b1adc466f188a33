package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.target.Authentication;
import io.backuptck.validation.Response;
import java.util.List;

/** Keeps count of how the target takes the run's own credentials. */
final class OwnCredentials {

    /** After so many refusals in a row none is sent any more: more could lock an account. */
    private static final int MOST_DENIED = 2;

    private final ApiId api;
    private final List<Authentication> identities;
    private int denied;
    private boolean letIn;
    private Inconclusive denial;

    OwnCredentials(ApiId api, List<Authentication> identities) {
        this.api = api;
        this.identities = identities;
    }

    /** Throws when the credentials have been refused too often. */
    void require() {
        if (denied >= MOST_DENIED) {
            throw denial;
        }
    }

    /** True for an answer that only says that the run is not let in. */
    boolean areDenied(Response response) {
        if (!AccessDenied.isDenied(api, response, letIn)) {
            return false;
        }
        denied++;
        denial = new Inconclusive(AccessDenied.reason(api, response, identities, letIn));
        return true;
    }

    Inconclusive denial() {
        return denial;
    }

    /** They were not refused. */
    void accepted(boolean success) {
        denied = 0;
        letIn |= success;
    }
}
