package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** Follows the task of a start to its end, and looks at the tenant's overview meanwhile. */
final class TaskFollower {

    /** How long the overview may lag behind the end of the task. */
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;

    private final Optional<String> tenant;
    private final Optional<Seen> before;
    private final Seen answer;
    private final Trace trace = new Trace(Machine.of(session().contract(), "dag"));
    private final List<Seen> reads = new ArrayList<>();
    private final List<Seen> overview = new ArrayList<>();
    private Optional<Seen> brief = Optional.empty();

    private TaskFollower(Optional<String> tenant, Optional<Seen> before, Seen answer) {
        this.tenant = tenant;
        this.before = before;
        this.answer = answer;
    }

    /** Sends a start when no other backup goes on. What it starts is not followed yet. */
    static TaskFollower start(Optional<String> tenant, ApiCall call) {
        return start(tenant, () -> Starts.send(call));
    }

    /** The same with a start that may be the last one of the run. */
    static TaskFollower startLast(Optional<String> tenant, ApiCall call) {
        return start(tenant, () -> Starts.sendLast(call));
    }

    private static TaskFollower start(Optional<String> tenant, Supplier<Seen> send) {
        Starts.awaitIdle(tenant);
        Optional<Seen> before = tenant.map(Obshell::overview);
        TaskFollower follower = new TaskFollower(tenant, before, send.get());
        if (follower.namesTask()) {
            observeStart(follower.trace, follower.answer);
        }
        return follower;
    }

    private boolean namesTask() {
        return answer.exchange().response().isSuccess() && answer.at("/data/id").isTextual();
    }

    /** The start as it stands, with nothing seen of its task but the answer. */
    BackupRun unfollowed() {
        return run(namesTask() ? "" : "the answer to the start names no task that could be followed");
    }

    BackupRun follow() {
        if (!namesTask()) {
            return unfollowed();
        }
        String id = answer.at("/data/id").textValue();
        try {
            if (!readToTheEnd(id)) {
                return run("the task " + id + " did not end within the completion timeout");
            }
            if (!reads.get(reads.size() - 1).exchange().response().isSuccess()) {
                tenant.ifPresent(this::lookToTheEnd);
                return silent(""); // that the task of the answer is not known is blamed for itself
            }
            if (isLost()) {
                tenant.ifPresent(this::lookToTheEnd);
                return silent("the task shows nothing that could be followed (see what is said of getDag)");
            }
            brief = Optional.of(readAgain(id));
            lookAfterwards();
            return run("");
        } catch (TestAbortedException notOffered) {
            if (!reads.isEmpty()) {
                return run(notOffered.getMessage());
            }
            tenant.ifPresent(this::lookToTheEnd);
            return silent(notOffered.getMessage());
        }
    }

    /** Where the server does not show its tasks, the overview tells of the backup. */
    private void lookToTheEnd(String name) {
        session().poll(() -> {
            overview.add(Obshell.overview(name));
            return overview.get(overview.size() - 1);
        }, look -> Overviews.shows(look) && Overviews.isNew(before, look) && Overviews.isIdle(previous(), look));
    }

    private Optional<Seen> previous() {
        return overview.size() < 2 ? Optional.empty() : Optional.of(overview.get(overview.size() - 2));
    }

    private BackupRun run(String unknown) {
        return new BackupRun(before, answer, namesTask() ? Optional.of(trace) : Optional.empty(), reads, brief, overview, unknown,
                false);
    }

    private BackupRun silent(String unknown) {
        return new BackupRun(before, answer, Optional.of(trace), reads, brief, overview, unknown, true);
    }

    private boolean readToTheEnd(String id) {
        return session().poll(() -> {
            Seen read = Obshell.dag(id);
            reads.add(read);
            observe(trace, read);
            tenant.ifPresent(name -> overview.add(Obshell.overview(name)));
            return read;
        }, read -> read.status() < 500 && isEnd(trace, read)).isPresent();
    }

    /** True when the last read was an answer, but none that tells where the task is. */
    private boolean isLost() {
        return trace.machine().configuration(reads.get(reads.size() - 1).at("/data")).isEmpty();
    }

    /** A task that is over can still be read, stays as it was, and can be read without details. */
    private Seen readAgain(String id) {
        Seen withoutDetails = Obshell.send(Obshell.byId("getDag", id).query("show_details", "false"));
        observeWithoutNodes(trace, withoutDetails);
        Seen detailed = Obshell.send(Obshell.byId("getDag", id).query("show_details", "true"));
        reads.add(detailed);
        observe(trace, detailed);
        for (Seen read : List.of(withoutDetails, detailed)) {
            if (read.status() < 500) {
                session().check("OBS-LIFE-33", read, "", read.status() != NOT_FOUND, "the finished task " + id + ", which was there",
                        "status " + read.status());
            }
        }
        return withoutDetails;
    }

    /** Only a task that succeeded has made a backup that the overview must come to show. */
    private void lookAfterwards() {
        boolean succeeded = trace.latest().filter(seen -> seen.resource().path("state").asText().equals("SUCCEED")).isPresent();
        tenant.ifPresent(name -> session().poll(() -> {
            overview.add(Obshell.overview(name));
            return overview.get(overview.size() - 1);
        }, look -> !succeeded || Overviews.shows(look) && Overviews.isNew(before, look)
                && Overviews.isIdle(previous(), look),
                GRACE));
    }

    /** An answer that does not show the beginning is blamed for that alone, and not taken for a moment of the life. */
    static void observeStart(Trace trace, Seen answer) {
        if (trace.machine().configuration(answer.at("/data")).filter(trace.machine().initial()::contains).isPresent()) {
            observe(trace, answer);
        }
    }

    static void observe(Trace trace, Seen read) {
        observe(trace, read, read.at("/data"));
    }

    /** A read without details is not judged for the nodes that it must not show. */
    private static void observeWithoutNodes(Trace trace, Seen read) {
        if (read.at("/data").isObject()) {
            ObjectNode task = read.at("/data").deepCopy();
            task.remove("nodes");
            observe(trace, read, task);
        }
    }

    /** Adds what an answer shows to the life of its task; an answer that shows another task is none of that. */
    private static void observe(Trace trace, Seen read, JsonNode task) {
        boolean other = trace.latest().filter(seen -> !seen.resource().path("id").equals(task.path("id"))).isPresent();
        if (read.exchange().response().isSuccess() && task.isObject() && !other) {
            trace.add(new Event.Observation(read.exchange().answeredAt(), task, read.exchange().number()));
        }
    }

    /** True when nothing more will happen by itself, or when what the task shows cannot be understood. */
    static boolean isEnd(Trace trace, Seen read) {
        Optional<Configuration> at = trace.machine().configuration(read.at("/data"));
        return at.isEmpty() || at.filter(trace.machine()::isEnd).isPresent();
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}
