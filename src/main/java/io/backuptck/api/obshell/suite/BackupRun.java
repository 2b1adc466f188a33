package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.Seen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param silent   true when the server shows no task that tells how the backup goes on, so that only the overview does
 */
record BackupRun(Optional<Seen> before, Seen answer, Optional<Trace> trace, List<Seen> reads, Optional<Seen> brief,
        List<Seen> overview, String unknown, boolean silent) {

    boolean isAccepted() {
        return !answer.isRefusal() && answer.exchange().response().isSuccess();
    }

    String dagId() {
        return answer.at("/data/id").asText();
    }

    /** True when the answer names a task as it should. */
    boolean namesTask() {
        return !dagId().isEmpty() && answer.isSound("/data/id");
    }

    /** The last read of the task that showed it. */
    Optional<Seen> last() {
        return reads.stream().filter(read -> read.status() == 200 && read.at("/data").isObject())
                .reduce((earlier, later) -> later);
    }

    /** The last look at the overview. */
    Optional<Seen> lastOverview() {
        return overview.isEmpty() ? Optional.empty() : Optional.of(overview.get(overview.size() - 1));
    }

    /** The last look that showed the backup of this start. */
    Optional<Seen> shown() {
        return lastOverview().filter(look -> Overviews.shows(look) && Overviews.isNew(before, look));
    }

    boolean endedWith(String state) {
        return unknown.isEmpty() && last().filter(read -> read.at("/data/state").asText().equals(state)).isPresent();
    }

    /** True when the backup must be there by now: its task succeeded or, where no task tells, its start was accepted. */
    boolean mustBeThere() {
        return isAccepted() && (silent || endedWith("SUCCEED") && last().filter(BackupRun::wasRun).isPresent());
    }

    /** True unless somebody has rolled the task back or declared a part of it done. */
    private static boolean wasRun(Seen read) {
        return Stream.concat(Stream.of(read.at("/data")), read.at("/data/nodes").valueStream())
                .noneMatch(part -> part.path("operator").asText().matches("PASS|ROLLBACK"));
    }

    /**
     * The last look that showed the backup of this start and of no other client: the task has succeeded, so it has started
     * one, and only one new backup was ever seen.
     */
    Optional<Seen> own() {
        long jobs = overview.stream().filter(look -> Overviews.shows(look) && Overviews.isNew(before, look))
                .map(look -> Overviews.task(look).path("job_id")).distinct().count();
        return shown().filter(look -> jobs == 1 && mustBeThere());
    }

    /** The id of the backup job that the overview showed for this start; a missing node when that cannot be told. */
    JsonNode job() {
        return own().map(look -> Overviews.task(look).path("job_id"))
                .orElse(MissingNode.getInstance());
    }
}
