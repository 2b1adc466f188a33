package io.backuptck.suite.steps.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Starts backups, each kind once in a run, and follows each to its end before anything else is started: a database
 * refuses a second backup while one is running.
 */
final class Backups {

    /** How long the overview may lag behind the end of the task. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private Backups() {
    }

    /** The backup of a tenant with that body; started now unless an earlier scenario did. */
    static BackupRun ofTenant(String tenant, String body) {
        return session().shared("backup of " + tenant + " with " + body, () -> run(Optional.of(tenant),
                session().call("startTenantBackup").path("name", tenant).json(body)));
    }

    /** The backup of the cluster with that body; started now unless an earlier scenario did. */
    static BackupRun ofCluster(String body) {
        return session().shared("backup of the cluster with " + body, () ->
                run(Optional.empty(), session().call("startClusterBackup").json(body)));
    }

    /** The plainest backup of the tenant, whether it was accepted or not. */
    static BackupRun plainAttempt() {
        BackupRun run = ofTenant(Obshell.tenant(), "{\"mode\":\"full\"}");
        Preconditions.check(run);
        return run;
    }

    static BackupRun plainClusterAttempt() {
        BackupRun run = ofCluster("{\"mode\":\"full\"}");
        Preconditions.check(run);
        return run;
    }

    /** The plainest backup of the tenant; the scenario is skipped when even that is refused. */
    static BackupRun plain() {
        return accepted(plainAttempt(), "OBS-START-03");
    }

    static BackupRun plainCluster() {
        return accepted(plainClusterAttempt(), "OBS-CLUSTER-03");
    }

    /** That backup; the scenario is skipped when it was refused. */
    static BackupRun accepted(BackupRun run, String requirement) {
        if (!run.isAccepted()) {
            throw Skip.because("the backup could not be started (see " + requirement + ")");
        }
        return run;
    }

    /** That backup after its task was followed to its end; the scenario is skipped when it was not. */
    static BackupRun followed(BackupRun run) {
        if (!run.unknown().isEmpty()) {
            throw Skip.because(run.unknown());
        }
        return run;
    }

    /** True when nothing that the run started can still be going on: each start was followed to the end of its task. */
    static boolean areAllOver() {
        return unfollowed().isEmpty();
    }

    private static List<BackupRun> unfollowed() {
        return session().shared("accepted starts that could not be followed", ArrayList::new);
    }

    /** Sends a start and follows what comes of it. */
    static BackupRun run(Optional<String> tenant, ApiCall call) {
        BackupRun run = started(tenant, call);
        if (run.isAccepted() && !run.unknown().isEmpty()) {
            unfollowed().add(run);
        }
        return run;
    }

    private static BackupRun started(Optional<String> tenant, ApiCall call) {
        Optional<Seen> before = tenant.map(Obshell::overview);
        Seen answer = session().sendStart(call);
        JsonNode id = answer.at("/data/id");
        if (!answer.exchange().response().isSuccess() || !id.isTextual()) {
            return new BackupRun(before, answer, Optional.empty(), List.of(), Optional.empty(), List.of(),
                    "the answer to the start names no task that could be followed");
        }
        session().created("task", id.textValue(), answer, true);
        Trace trace = new Trace(Machine.of(session().contract(), "dag"));
        observeStart(trace, answer);
        List<Seen> reads = new ArrayList<>();
        List<Seen> overview = new ArrayList<>();
        Optional<Seen> brief = Optional.empty();
        String unknown = "";
        try {
            if (!follow(id.textValue(), tenant, trace, reads, overview)) {
                unknown = "the task " + id.textValue() + " did not end within the completion timeout";
            } else if (isLost(trace, reads)) {
                unknown = "the task shows nothing that could be followed (see what is said of getDag)";
            } else {
                brief = Optional.of(readAgain(id.textValue(), trace, reads));
                overview.addAll(lookAfterwards(tenant, before, trace));
            }
        } catch (TestAbortedException notOffered) {
            unknown = notOffered.getMessage();
        }
        return new BackupRun(before, answer, Optional.of(trace), reads, brief, overview, unknown);
    }

    private static boolean follow(String id, Optional<String> tenant, Trace trace, List<Seen> reads,
            List<Seen> overview) {
        return session().poll(() -> {
            Seen read = Obshell.dag(id);
            reads.add(read);
            observe(trace, read);
            tenant.ifPresent(name -> overview.add(Obshell.overview(name)));
            return read;
        }, read -> isEnd(trace, read)).isPresent();
    }

    /** True when the last read was an answer, but none that tells where the task is. */
    private static boolean isLost(Trace trace, List<Seen> reads) {
        Seen last = reads.get(reads.size() - 1);
        return last.exchange().response().isSuccess() && trace.machine().configuration(last.at("/data")).isEmpty();
    }

    /** A task that is over can still be read, stays as it was, and can be read without details. */
    private static Seen readAgain(String id, Trace trace, List<Seen> reads) {
        Seen brief = session().send(Obshell.byId("getDag", id).query("show_details", "false"));
        observeWithoutNodes(trace, brief);
        Seen detailed = session().send(Obshell.byId("getDag", id).query("show_details", "true"));
        reads.add(detailed);
        observe(trace, detailed);
        return brief;
    }

    /** Only a task that succeeded has made a backup that the overview must come to show. */
    private static List<Seen> lookAfterwards(Optional<String> tenant, Optional<Seen> before, Trace trace) {
        List<Seen> looks = new ArrayList<>();
        boolean succeeded = trace.latest().filter(seen -> seen.resource().path("state").asText().equals("SUCCEED")).isPresent();
        if (tenant.isPresent()) {
            session().poll(() -> {
                looks.add(Obshell.overview(tenant.get()));
                return looks.get(looks.size() - 1);
            }, look -> !succeeded || look.status() == 200 && isNew(before, look)
                    && Obshell.isOver(look.at("/data/status")), GRACE);
        }
        return looks;
    }

    /** True when the overview shows another job than before the start. */
    static boolean isNew(Optional<Seen> before, Seen now) {
        return before.isEmpty() || !now.at("/data/status/job_id").equals(before.get().at("/data/status/job_id"));
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
