package io.backuptck.stub.contract;

import io.backuptck.contract.ErrorRule;
import java.util.List;

/** Why a request is refused, and which statuses say so; the first one that the contract documents is answered. */
enum Reason {
    /** It breaks a schema. */
    INVALID(ErrorRule.Reason.INVALID, 400, 422),
    /** It names something that does not exist. */
    UNKNOWN(ErrorRule.Reason.ABSENT, 404, 410),
    /** What it names is in no state for it. */
    CONFLICT(ErrorRule.Reason.CONFLICT, 409, 400, 422),
    /** What it names is not as its caller has seen it. */
    STALE(ErrorRule.Reason.CONFLICT, 412, 409),
    /** Nobody knows who sent it. */
    DENIED(ErrorRule.Reason.DENIED, 401, 403);

    private final ErrorRule.Reason stated;
    private final List<Integer> statuses;

    Reason(ErrorRule.Reason stated, Integer... statuses) {
        this.stated = stated;
        this.statuses = List.of(statuses);
    }

    /** What contracts call it. */
    ErrorRule.Reason stated() {
        return stated;
    }

    List<Integer> statuses() {
        return statuses;
    }

    /** Whether another status may be answered for want of a better one. */
    boolean canBe(int status) {
        return this != DENIED && status >= 400 && status < 500 && !(this == CONFLICT && status == 404);
    }
}
