package io.backuptck.stub.contract;

import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a request ends: the status, and what the contract says of its answer. Among the statuses that an operation documents the
 * fitting one is taken, since a stub that answers otherwise would not keep the contract.
 *
 * @param answer empty when the contract says nothing of it
 */
record Outcome(int status, Optional<Answer> answer) {

    private static final int OK = 200;
    /** These say something of the caller, or of all calls together, and nothing of the request. */
    private static final Set<Integer> OF_CALLERS = Set.of(401, 402, 403, 407, 429);

    /** The lowest success that is documented. */
    static Outcome success(Operation operation) {
        return lowest(operation, status -> status >= 200 && status < 300).or(() -> entry(operation, "2XX", OK))
                .or(() -> lowest(operation, status -> status >= 300 && status < 400)).or(() -> entry(operation, Answer.DEFAULT, OK))
                .orElse(new Outcome(OK, Optional.empty()));
    }

    /** The same with the status that {@code x-errors} of the contract has for it, where the operation documents that. */
    static Outcome refusal(Contract contract, Operation operation, Reason reason) {
        return rule(contract, operation, reason)
                .flatMap(error -> operation.answer(error.status()).map(answer -> new Outcome(error.status(), Optional.of(answer))))
                .orElseGet(() -> refusal(operation, reason));
    }

    /** The first entry of {@code x-errors} for the reason whose status the operation documents, else the first one. */
    static Optional<ErrorRule> rule(Contract contract, Operation operation, Reason reason) {
        List<ErrorRule> rules = contract.errors().stream().filter(error -> error.when() == reason.stated()).toList();
        return rules.stream().filter(error -> operation.answer(error.status()).isPresent()).findFirst().or(() -> rules.stream().findFirst());
    }

    private static Outcome refusal(Operation operation, Reason reason) {
        int usual = reason.statuses().get(0);
        return reason.statuses().stream().flatMap(status -> entry(operation, Integer.toString(status), status).stream()).findFirst()
                .or(() -> lowest(operation, status -> reason.canBe(status) && !OF_CALLERS.contains(status)))
                .or(() -> entry(operation, "4XX", usual)).or(() -> entry(operation, Answer.DEFAULT, usual))
                .orElse(new Outcome(usual, Optional.empty()));
    }

    /** Where the schema of the body stands. */
    Optional<Location> schema() {
        return answer.flatMap(Answer::schema);
    }

    private static Optional<Outcome> entry(Operation operation, String key, int status) {
        return operation.answers().entrySet().stream().filter(answer -> answer.getKey().equalsIgnoreCase(key)).findFirst()
                .map(answer -> new Outcome(status, Optional.of(answer.getValue())));
    }

    private static Optional<Outcome> lowest(Operation operation, Predicate<Integer> wanted) {
        return documented(operation).filter(wanted).sorted().findFirst()
                .flatMap(status -> entry(operation, Integer.toString(status), status));
    }

    private static Stream<Integer> documented(Operation operation) {
        return operation.answers().keySet().stream().filter(status -> status.matches("\\d{3}")).map(Integer::valueOf);
    }
}
