package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;
import java.util.Optional;

/** Answers as the contract shows them, of what was not done. */
public final class ShownAnswers {

    private ShownAnswers() {
    }

    /** The usual success of an operation, about nothing in particular. */
    public static StubResponse success(Contract contract, Operation operation) {
        Templates templates = new Templates(contract);
        return new Outgoing(contract, templates).of(operation, Replies.reply(Outcome.success(operation),
                templates.of(Outcome.success(operation))));
    }

    /**
     * The answer that the contract shows by the example of that name, whichever operation it belongs to.
     *
     * @throws IllegalArgumentException if no answer with a status of its own shows it
     */
    public static StubResponse named(Contract contract, String example) {
        Answer answer = contract.operations().stream().flatMap(operation -> operation.answers().values().stream())
                .filter(any -> any.status().matches("\\d+") && any.examples().containsKey(example)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the contract shows no answer " + example));
        JsonNode body = answer.examples().get(example);
        return Replies.reply(new Outcome(Integer.parseInt(answer.status()), Optional.of(answer)), body);
    }
}
