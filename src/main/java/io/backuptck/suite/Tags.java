package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags of derived scenarios: the requirements that they check beside the one that they are about. */
final class Tags {

    private Tags() {
    }

    /** What {@code x-errors} says of requests that are rejected for this reason, each with a blank before it. */
    static String errors(Contract contract, ErrorRule.Reason reason) {
        return contract.errors().stream().filter(error -> error.when() == reason).map(error -> " @" + contract.requirement(error).id())
                .collect(Collectors.joining());
    }

    /** What is implied of the answers of an operation. */
    static String answers(Contract contract, Operation operation) {
        return Stream.of("STATUS", "ERROR-STATUS", "BODY", "HEADERS", "WRITE-ONLY").map(what -> contract.implied(operation, what)).flatMap(Optional::stream)
                .map(Requirement::id).map(id -> "@" + id).collect(Collectors.joining(" "));
    }
}
