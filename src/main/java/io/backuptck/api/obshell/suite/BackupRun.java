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

/** A start and everything that came of it. A start that was refused has an answer and nothing else. */
final class BackupRun {

    /** How long the overview may lag behind the end of the task. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Optional<String> tenant;
    private final Optional<Seen> before;
    private final Seen answer;
    private final Optional<KnownResource> task;
    private final List<Seen> overview = new ArrayList<>();
    private Optional<Seen> last = Optional.empty();
    private String end = "";
    private boolean silent;

    private BackupRun(Optional<String> tenant, Optional<Seen> before, Seen answer, Optional<KnownResource> task) {
        this.tenant = tenant;
        this.before = before;
        this.answer = answer;
        this.task = task;
    }

    /** @param last the read that has shown the task at its end; empty where none has */
    BackupRun(Optional<Seen> before, Seen answer, Optional<Seen> last, List<Seen> overview, boolean silent) {
        this(Optional.empty(), before, answer, Optional.empty());
        this.overview.addAll(overview);
        ended(last, silent);
    }

    private void ended(Optional<Seen> read, boolean isSilent) {
        last = read;
        end = last.filter(any -> !isSilent).map(look -> look.at("/data/state").asText()).orElse("");
        silent = isSilent;
    }

    /**
     * Sends a start when no other backup goes on. What it starts is not followed yet.
     *
     * @param tenant to be backed up; empty for the whole cluster
     */
    static BackupRun start(Optional<String> tenant, Supplier<Seen> send) {
        Starts.awaitIdle(tenant);
        Optional<Seen> before = tenant.map(Obshell::overview);
        Seen answer = send.get();
        return new BackupRun(tenant, before, answer, Tasks.of(answer));
    }

    /** Follows its task to its end, and looks at the tenant's overview meanwhile. */
    BackupRun follow() {
        task.ifPresent(one -> {
            one.follow(() -> tenant.ifPresent(name -> overview.add(Obshell.overview(name))));
            ended(one.reads().isEmpty() ? Optional.empty() : one.latest().map(Item::answer), !one.isOver() && (!one.isUnfinished()
                    || one.gone().isPresent()));
            if (silent || one.isOver()) {
                awaitOverview(silent || end.equals("SUCCEED"), silent ? Obshell.session().settings().completionTimeout() : GRACE);
            }
        });
        return this;
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

    /** The tenant's overview before the start; empty for a cluster backup. */
    Optional<Seen> before() {
        return before;
    }

    Seen answer() {
        return answer;
    }

    /** Its task; empty when the start was refused, or gave no id that could be relied on. */
    Optional<KnownResource> task() {
        return task;
    }

    boolean isAccepted() {
        return !answer.isRefusal() && answer.exchange().response().isSuccess();
    }

    String dagId() {
        return answer.at("/data/id").asText();
    }

    /** The last read of the task that showed it. */
    Optional<Seen> last() {
        return last;
    }

    /** Why the task could not be followed to its end; empty when it could, and when the server knows no such task. */
    String unknown() {
        boolean missed = task.flatMap(KnownResource::notShown).filter(look -> silent && look.isRefusal()).isPresent();
        return missed ? "" : task.map(KnownResource::missedEnd).orElse("the answer to the start names no task that could be followed");
    }

    /** True when the server shows no task that tells how the backup goes on, so that only the overview does. */
    boolean silent() {
        return silent;
    }

    /** The looks at the tenant's overview after the start, in their order. */
    List<Seen> overview() {
        return overview;
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
        return end.equals(state);
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
