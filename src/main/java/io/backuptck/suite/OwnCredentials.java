package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.target.Authentication;
import io.backuptck.target.HttpTarget;
import io.backuptck.validation.Response;
import java.util.List;

/** Keeps count of how the target takes the run's own credentials. */
final class OwnCredentials {

    /** After so many refusals in a row none is sent any more: more could lock an account. */
    private static final int MOST_DENIED = 2;

    private final Contract contract;
    private final Authentication shown;
    private int denied;
    private boolean letIn;
    private Inconclusive denial;

    OwnCredentials(Contract contract, HttpTarget target, List<Authentication> identities) {
        this.contract = contract;
        this.shown = identities.isEmpty() ? Authentication.NONE : target.authentication();
    }

    /** Throws when the credentials have been refused too often. */
    void require() {
        if (denied >= MOST_DENIED) {
            throw denial;
        }
    }

    /** True for an answer that only says that the run is not let in. */
    boolean areDenied(Response response) {
        if (!AccessDenied.isDenied(contract.recognition(), response, letIn)) {
            return false;
        }
        denied++;
        denial = new Inconclusive(AccessDenied.reason(contract, response, shown, letIn));
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
