package io.backuptck.suite;

import io.backuptck.cases.RequestCase;
import io.backuptck.contract.ApiId;

/**
 * A derived case and what became of it.
 *
 * @param reason why it was not sent; empty when it was
 */
public record CaseRecord(ApiId api, RequestCase requestCase, Status status, String reason) {

    /** What became of a case. */
    public enum Status {
        PASSED, FAILED, NOT_SENT
    }
}
