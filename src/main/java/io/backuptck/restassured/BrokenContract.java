package io.backuptck.restassured;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Finding;
import io.backuptck.validation.PrintableText;
import java.util.List;

/** Says in words what an answer broke, for the person whose test fails. */
final class BrokenContract {

    private BrokenContract() {
    }

    static String words(ApiId api, Operation operation, int status, List<Finding> findings) {
        StringBuilder text = new StringBuilder("the answer to " + operation.method() + " " + operation.path() + " with status " + status
                + " breaks the contract of " + api.id());
        for (Finding finding : findings) {
            text.append("\n").append(finding.requirement().id()).append(' ').append(finding.level()).append(' ')
                    .append(finding.requirement().text())
                    .append("\n  where:    ").append(finding.pointer().isEmpty() ? "the answer as a whole" : finding.pointer())
                    .append("; source: ").append(finding.requirement().source())
                    .append("\n  expected: ").append(finding.expected())
                    .append("\n  actual:   ").append(finding.actual());
        }
        return PrintableText.printable(text.toString());
    }
}
