package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Item;
import io.backuptck.suite.behaviour.KnownResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A start and everything that came of it. A start that was refused has an answer and nothing else.
 *
 * @param tenant   to be backed up; empty for the whole cluster
 * @param before   the tenant's overview before the start; empty for a cluster backup
 * @param task     its task; empty when the start was refused, or gave no id that could be relied on
 * @param last     the last read of the task that showed it
 * @param overview the looks at the tenant's overview after the start, in their order
 * @param silent   true when the server shows no task that tells how the backup goes on, so that only the overview does
 */
record BackupRun(Optional<String> tenant, Optional<Seen> before, Seen answer, Optional<KnownResource> task, Optional<Seen> last,
        List<Seen> overview, boolean silent) {

    /** How long the overview may lag behind the end of the task. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Sends a start when no other backup goes on. What it starts is not followed yet. */
    static BackupRun start(Optional<String> tenant, Supplier<Seen> send) {
        Starts.awaitIdle(tenant);
        Optional<Seen> before = tenant.map(Obshell::overview);
        Seen answer = send.get();
        return new BackupRun(tenant, before, answer, Tasks.of(answer), Optional.empty(), List.of(), false);
    }

    /** The same after its task was followed to its end, and the tenant's overview looked at meanwhile. */
    BackupRun follow() {
        return task.map(this::follow).orElse(this);
    }

    private BackupRun follow(KnownResource one) {
        List<Seen> looks = new ArrayList<>();
        one.follow(() -> tenant.ifPresent(name -> looks.add(Obshell.overview(name))));
        boolean untold = !one.isOver() && (!one.isUnfinished() || one.gone().isPresent());
        BackupRun run = new BackupRun(tenant, before, answer, task, one.latest().filter(any -> !one.reads().isEmpty()).map(Item::answer), looks, untold);
        if (untold || one.isOver()) {
            run.awaitOverview(untold || run.endedWith("SUCCEED"), untold ? Obshell.session().settings().completionTimeout() : GRACE);
        }
        return run;
    }

    /** Only a task that succeeded has made a backup that the overview must come to show; it tells of it where no task does. */
    private void awaitOverview(boolean mustBeThere, Duration atMost) {
        tenant.ifPresent(name -> Obshell.session().poll(() -> {
            overview.add(Obshell.overview(name));
            return overview.get(overview.size() - 1);
        }, look -> !mustBeThere || isNew(look) && Overviews.isIdle(previous(), look), atMost));
    }

    private Optional<Seen> previous() {
        return overview.size() < 2 ? Optional.empty() : Optional.of(overview.get(overview.size() - 2));
    }

    private boolean isNew(Seen look) {
        return Overviews.showsNew(before, look);
    }

    boolean isAccepted() {
        return !answer.isRefusal() && answer.exchange().response().isSuccess();
    }

    String dagId() {
        return answer.at("/data/id").asText();
    }

    /** Why the task could not be followed to its end; empty when it could, and when the server knows no such task. */
    String unknown() {
        boolean missed = task.flatMap(KnownResource::notShown).filter(look -> silent && look.isRefusal()).isPresent();
        return missed ? "" : task.map(KnownResource::missedEnd).orElse("the answer to the start names no task that could be followed");
    }

    /** The last look at the overview. */
    Optional<Seen> lastOverview() {
        return overview.isEmpty() ? Optional.empty() : Optional.of(overview.get(overview.size() - 1));
    }

    /** The last look that showed the backup of this start. */
    Optional<Seen> shown() {
        return lastOverview().filter(this::isNew);
    }

    boolean endedWith(String state) {
        return !silent && last.filter(look -> look.at("/data/state").asText().equals(state)).isPresent();
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
        long jobs = overview.stream().filter(this::isNew).map(look -> Overviews.task(look).path("job_id")).distinct().count();
        return shown().filter(look -> jobs == 1 && mustBeThere());
    }

    /** The id of the backup job that the overview showed for this start; a missing node when that cannot be told. */
    JsonNode job() {
        return own().map(look -> Overviews.task(look).path("job_id")).orElse(MissingNode.getInstance());
    }
}
