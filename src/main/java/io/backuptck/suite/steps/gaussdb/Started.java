package io.backuptck.suite.steps.gaussdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A backup that the run started, and everything that was seen of it and of its task. */
final class Started {

    private final String name;
    private final Optional<String> description;
    private final Seen answer;
    private final Optional<String> jobId;
    private final String reportedAs;
    private final Trace trace;
    private final Trace jobTrace;
    private Optional<String> id;
    private Optional<Listed> listed = Optional.empty();
    private Optional<Seen> job = Optional.empty();
    private boolean deleted;
    /** Empty until the backup was followed; then why its end was not seen, or nothing when it was. */
    private Optional<String> missedEnd = Optional.empty();

    /**
     * @param name        as it was sent
     * @param description as it was sent
     * @param answer      the answer that accepted the start
     * @param others      the backups started before; an id that one of them has already is not relied on
     */
    Started(ApiSession session, String name, Optional<String> description, Seen answer, List<Started> others) {
        this.name = name;
        this.description = description;
        this.answer = answer;
        this.id = reliable(answer, "/backup/id").filter(known ->
                others.stream().noneMatch(other -> other.id.equals(Optional.of(known))));
        this.reportedAs = id.orElse("named " + name);
        this.jobId = reliable(answer, "/job_id");
        this.trace = new Trace(Machine.of(session.contract(), "backup"));
        this.jobTrace = new Trace(Machine.of(session.contract(), "job"));
        List<String> wrong = new ArrayList<>();
        if (!echoes("name", name)) {
            wrong.add("name");
        }
        if (!echoes("instance_id", Gaussdb.instance())) {
            wrong.add("instance_id");
        }
        if (id.isEmpty()) {
            wrong.add("id");
        }
        observe(trace, answer, "/backup", wrong);
    }

    private static Optional<String> reliable(Seen answer, String pointer) {
        return Optional.ofNullable(answer.at(pointer).textValue()).filter(text -> Gaussdb.isSound(answer, pointer));
    }

    /**
     * Adds what an answer shows to a trace, without the members that something else has been blamed for already. Of many
     * equal views in a row two are kept.
     */
    private static void observe(Trace trace, Seen answer, String pointer, List<String> wrong) {
        if (!(answer.at(pointer) instanceof ObjectNode shown)) {
            return;
        }
        ObjectNode resource = shown.deepCopy();
        shown.fieldNames().forEachRemaining(member -> {
            if (!Gaussdb.isSound(answer, pointer + "/" + member)) {
                resource.remove(member);
            }
        });
        resource.remove(wrong);
        // Whether a bare Z says UTC is not clear; the format text of the documentation has it where the offset stands.
        for (String time : List.of("begin_time", "end_time")) {
            if (resource.path(time).asText().endsWith("Z")) {
                resource.remove(time);
            }
        }
        // A word outside the documented ones says nothing about the order of states.
        if (trace.machine().state(resource.path("status").asText()).isEmpty()) {
            resource.remove("status");
        }
        List<Event.Observation> before = trace.observations();
        boolean repeated = before.size() > 1 && before.subList(before.size() - 2, before.size()).stream()
                .allMatch(earlier -> earlier.resource().equals(resource));
        if (!repeated) {
            trace.add(new Event.Observation(answer.exchange().answeredAt(), resource, answer.exchange().number()));
        }
    }

    void seen(Listed one) {
        if (!deleted) {
            listed = Optional.of(one);
            id = Optional.of(one.id()).filter(text -> !text.isEmpty()).or(() -> id);
            observe(trace, one.answer(), one.pointer(), List.of());
        }
    }

    void seenJob(Seen answer) {
        job = Optional.of(answer);
        observe(jobTrace, answer, "/job", List.of());
    }

    /** By its id or, where that leads nowhere, by its name, which no other backup of the run has. */
    boolean is(Listed one) {
        return !one.id().isEmpty() && id.equals(Optional.of(one.id()))
                || one.text("name").equals(name) && Portfolio.get().inventory().isNew(one);
    }

    /** True when a member of the answer to the start is a text and differs from what was sent in no way. */
    boolean echoes(String member, String sent) {
        return sent.equals(answer.at("/backup/" + member).textValue());
    }

    String name() {
        return name;
    }

    Optional<String> description() {
        return description;
    }

    /** How the report names it. */
    String reportedAs() {
        return reportedAs;
    }

    Seen answer() {
        return answer;
    }

    Optional<String> id() {
        return id;
    }

    Optional<String> jobId() {
        return jobId;
    }

    Trace trace() {
        return trace;
    }

    Trace jobTrace() {
        return jobTrace;
    }

    Optional<Listed> listed() {
        return listed;
    }

    /** The last answer that showed the task; empty as long as the server does not know it. */
    Optional<Seen> job() {
        return job;
    }

    /** The status of the task; a missing node as long as the server does not know it. */
    JsonNode jobStatus() {
        return job.map(answer -> answer.at("/job/status")).orElseGet(() -> answer.at("/nothing"));
    }

    boolean isJobOver() {
        return jobStatus().asText().equals("Completed") || jobStatus().asText().equals("Failed");
    }

    /** True when backup or task left a final state again. */
    boolean hasChangedItsEnd() {
        return changedItsEnd(trace) || changedItsEnd(jobTrace);
    }

    private static boolean changedItsEnd(Trace trace) {
        List<String> states = trace.observations().stream().map(seen -> seen.resource().path("status").asText())
                .filter(state -> !state.isEmpty()).dropWhile(state -> !Set.of("completed", "failed")
                        .contains(state.toLowerCase(Locale.ROOT))).distinct().toList();
        return states.size() > 1;
    }

    /** True when neither the start nor the list told anything by which the backup could be followed. */
    boolean isNameless() {
        return id.isEmpty() && jobId.isEmpty() && listed.isEmpty();
    }

    boolean isOver() {
        return listed.filter(Listed::isOver).isPresent();
    }

    boolean isCompleted() {
        return listed.filter(one -> one.text("status").equals("COMPLETED")).isPresent();
    }

    boolean isFollowed() {
        return missedEnd.isPresent();
    }

    /** Why the end was not seen; empty text when it was. */
    String missedEnd() {
        return missedEnd.orElse("it was not followed");
    }

    void followed(String missed) {
        missedEnd = Optional.of(missed);
    }

    boolean isDeleted() {
        return deleted;
    }

    void deleted() {
        deleted = true;
    }
}
