package io.backuptck.suite;

import io.backuptck.validation.Exchange;
import java.util.List;
import java.util.Set;

/**
 * A step of a scenario, and what became of it.
 *
 * @param line      in the feature file
 * @param keyword   {@code Given}, {@code When}, {@code Then}, {@code And} ...
 * @param reason    why it did not pass; empty when it did
 * @param checked   ids of the requirements that something was held against while it ran
 * @param exchanges what was sent and answered while it ran, in order
 */
public record StepRecord(int line, String keyword, String text, Status status, String reason, Set<String> checked,
        List<Call> exchanges) {

    /** What became of a step. */
    public enum Status {
        PASSED, FAILED, SKIPPED, INCONCLUSIVE,
        /** An earlier step ended the scenario. */
        NOT_RUN
    }

    /** An exchange and the id of the operation that was called. */
    public record Call(String operation, Exchange exchange) {
    }
}
