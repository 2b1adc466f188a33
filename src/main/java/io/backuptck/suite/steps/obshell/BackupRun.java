package io.backuptck.suite.steps.obshell;

import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.Seen;
import java.util.List;
import java.util.Optional;

/**
 * A start and everything that came of it. A start that was refused has an answer and nothing else.
 *
 * @param before   the tenant's overview before the start; empty for a cluster backup
 * @param answer   the answer to the start
 * @param trace    what was seen of the task; empty when the start was refused or gave no readable id
 * @param reads    the reads of the task, in their order
 * @param brief    a read without details after the end; empty when the end was not seen
 * @param overview the looks at the tenant's overview after the start, in their order
 * @param unknown  why the task could not be followed to its end; empty when it could
 */
record BackupRun(Optional<Seen> before, Seen answer, Optional<Trace> trace, List<Seen> reads, Optional<Seen> brief,
        List<Seen> overview, String unknown) {

    boolean isAccepted() {
        return answer.exchange().response().isSuccess();
    }

    String dagId() {
        return answer.at("/data/id").asText();
    }

    /** True when the answer names a task as it should. */
    boolean namesTask() {
        return !dagId().isEmpty() && answer.isSound("/data/id");
    }

    /** The last read of the task. */
    Optional<Seen> last() {
        return reads.isEmpty() ? Optional.empty() : Optional.of(reads.get(reads.size() - 1));
    }

    /** The last look at the overview. */
    Optional<Seen> lastOverview() {
        return overview.isEmpty() ? Optional.empty() : Optional.of(overview.get(overview.size() - 1));
    }

    boolean endedWith(String state) {
        return unknown.isEmpty() && last().filter(read -> read.at("/data/state").asText().equals(state)).isPresent();
    }
}
