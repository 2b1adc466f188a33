package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A backup that the run started, and everything that was seen of it and of its task. */
final class Started {

    private static final Set<String> OVER = Set.of("COMPLETED", "FAILED");

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
    private boolean jobShown;
    private boolean deleted;
    private boolean gone;
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
        Observations.add(trace, answer, "/backup", wrong);
    }

    private static Optional<String> reliable(Seen answer, String pointer) {
        return Optional.ofNullable(answer.at(pointer).textValue()).filter(text -> Gaussdb.isSound(answer, pointer));
    }

    void seen(Listed one) {
        if (!deleted) {
            listed = Optional.of(one);
            id = reliable(one.answer(), one.pointer() + "/id").filter(text -> !text.isEmpty()).or(() -> id);
            Observations.add(trace, one.answer(), one.pointer(), List.of());
        }
    }

    void seenJob(Seen answer) {
        job = Optional.of(answer);
        jobShown = true;
        Observations.add(jobTrace, answer, "/job", List.of());
    }

    /** By its id or, where that leads nowhere, by its name, which no other backup of the run has. */
    boolean is(Listed one) {
        return !one.id().isEmpty() && one.id().equals(id.orElse(""))
                || one.text("name").equals(name) && StartedBackups.get().inventory().isNew(one);
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

    /** The last look for the task did not find it. */
    void missedJob() {
        jobShown = false;
    }

    /** False when the server does not know the task, or no longer: the record of a task may be removed. */
    boolean isJobShown() {
        return jobShown;
    }

    boolean isJobOver() {
        return jobStatus().asText().equals("Completed") || jobStatus().asText().equals("Failed");
    }

    /** True when backup or task left a final state again. */
    boolean hasChangedItsEnd() {
        return Observations.leaveTheEnd(trace) || Observations.leaveTheEnd(jobTrace);
    }

    /** True when neither the start nor the list told anything by which the backup could be followed. */
    boolean isNameless() {
        return id.isEmpty() && jobId.isEmpty() && listed.isEmpty();
    }

    /** True when the list has shown the backup and does so no longer, although the run has not deleted it. */
    boolean isGone() {
        return gone;
    }

    /** True when it is gone although its task was completed. One that failed may be removed by the server itself. */
    boolean isLost() {
        return gone && jobStatus().asText().equals("Completed");
    }

    void gone() {
        gone = true;
    }

    /** True when the answer to the start showed a final state already. */
    boolean wasOverAtOnce() {
        return OVER.contains(answer.at("/backup/status").asText());
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
