package io.backuptck.stub.contract;

import java.util.List;

/** Why a request is refused, and which statuses say so; the first one that the contract documents is answered. */
enum Reason {
    /** It breaks a schema. */
    INVALID(400, 422),
    /** It names something that does not exist. */
    UNKNOWN(404, 410),
    /** What it names is in no state for it. */
    CONFLICT(409, 400, 422);

    private final List<Integer> statuses;

    Reason(Integer... statuses) {
        this.statuses = List.of(statuses);
    }

    List<Integer> statuses() {
        return statuses;
    }

    /** Whether another status may be answered for want of a better one. */
    boolean canBe(int status) {
        return status >= 400 && status < 500 && !(this == CONFLICT && status == 404);
    }
}
