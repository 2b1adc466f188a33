package io.backuptck.report;

import io.backuptck.report.Coverage.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The operations of which a whole run has not seen what they are for: those that were never called, and those that were rejected each time.
 * Of a part of a run, or what others have sent, it goes without saying that there are some.
 */
final class Untried {

    private static final int MOST_NAMES = 12;

    private Untried() {
    }

    /** A line for each of the two kinds; none when there are no such operations. */
    static List<String> lines(RunReport report) {
        List<String> lines = new ArrayList<>();
        if (report.coverage() == null || report.part().isPresent() || report.run().wasInterrupted()) {
            return lines;
        }
        add(lines, "never called: ", report.coverage().statuses().stream().filter(line -> line.seen().isEmpty()).map(Statuses::operation).toList());
        add(lines, "called, but never with a success: ", report.coverage().statuses().stream().filter(line -> !line.seen().isEmpty()
                && line.seen().stream().noneMatch(status -> status < 400) && mayEndWell(line)).map(line -> line.operation() + " ("
                + line.seen().stream().map(status -> Integer.toString(status)).collect(Collectors.joining(", ")) + ")").toList());
        return lines;
    }

    /** False for an operation of which the contract lists nothing but failures. */
    private static boolean mayEndWell(Statuses line) {
        return line.documented().stream().anyMatch(status -> status.matches("[123].*|default"));
    }

    private static void add(List<String> lines, String words, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(words + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                    + (names.size() > MOST_NAMES ? ", and " + (names.size() - MOST_NAMES) + " more" : ""));
        }
    }
}
