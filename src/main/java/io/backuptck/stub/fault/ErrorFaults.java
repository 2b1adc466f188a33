package io.backuptck.stub.fault;

import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The faults of a contract of somebody's own that follow from {@code x-errors}: another code, another status. */
final class ErrorFaults {

    private static final int ANOTHER = 418;

    private ErrorFaults() {
    }

    static List<Fault> of(Contract contract) {
        List<Fault> faults = new ArrayList<>();
        for (ErrorRule error : contract.errors()) {
            String id = contract.requirement(error).id();
            Where where = Where.answers(List.of(), null, Integer.toString(error.status()), null);
            error.code().ifPresent(code -> faults.add(new Fault(id + ".code", contract.api(), "What is rejected as " + error.name()
                    + " has another code.", id, Set.of(), AnswerEdit.of(where, Change.raw(Pattern.quote("\"" + code + "\""), "\"another-code\"")))));
            faults.add(new Fault(id + ".status", contract.api(), "What is rejected as " + error.name() + " has the status " + ANOTHER + ".", id,
                    Set.of(), AnswerEdit.of(where, Change.status(ANOTHER))));
        }
        return faults;
    }
}
