package io.backuptck.report;

import java.util.List;
import java.util.stream.Collectors;

/** Failures as plain text for files that have no members of their own for it. */
final class FailureText {

    private FailureText() {
    }

    static String of(List<Failure> failures) {
        return failures.stream().map(FailureText::of).collect(Collectors.joining("\n\n"));
    }

    static String of(Failure failure) {
        return failure.requirement() + " " + failure.text() + "\nwhere:    "
                + failure.place() + "\nexpected: "
                + failure.expected() + "\nactual:   " + failure.actual() + shown(failure);
    }

    private static String shown(Failure failure) {
        return failure.sequence().isEmpty() ? "\nagain:    " + failure.curl()
                : "\nseen:\n" + String.join("\n", failure.sequence()) + "\nevidence: " + failure.curl();
    }
}
