package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.SteppedWork;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A full backup of an instance, with the job that makes it. The job shows the same work in other words, so that the two cannot contradict. */
final class Backup implements SteppedWork.Piece {

    /** Looks that a backup stays in the making. */
    private static final int STEPS = 4;
    /** As the service writes times: whole seconds, and an offset of a sign and four digits. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    private final String project;
    private final String jobId = UUID.randomUUID().toString();
    private final ObjectNode listed = JsonNodeFactory.instance.objectNode();
    private int steps;

    /** @param description null for none */
    Backup(String project, String instance, String name, String description, String type, Instant begin) {
        this.project = project;
        listed.put("id", UUID.randomUUID().toString().replace("-", "") + "br14").put("name", name).put("description", description)
                .put("status", "BUILDING").put("type", type).put("begin_time", TIME.format(begin)).put("instance_id", instance)
                .putNull("end_time").putNull("size").putObject("datastore").put("type", "GaussDB").put("version", "1.4");
    }

    /** Ends the work. */
    Backup ended(String status, Instant at) {
        listed.put("status", status).put("end_time", TIME.format(at)).put("size", status.equals("COMPLETED") ? 2803.1 : 0.0);
        return this;
    }

    boolean isOf(String someProject) {
        return project.equals(someProject);
    }

    /** Whether a member has that value. */
    boolean has(String member, String value) {
        return listed.path(member).asText().equals(value);
    }

    String jobId() {
        return jobId;
    }

    @Override
    public boolean isOver() {
        return !has("status", "BUILDING");
    }

    @Override
    public void step(Instant now) {
        if (!isOver() && ++steps >= STEPS) {
            ended(InstanceNames.FAILING.matches(listed.path("instance_id").asText()) ? "FAILED" : "COMPLETED", now);
        }
    }

    /** As the list shows it; not to be changed. */
    ObjectNode listed() {
        return listed;
    }

    /** As the start answers it. */
    ObjectNode created() {
        return listed.deepCopy().without(List.of("end_time", "size", "datastore"));
    }

    /** The job as the task query shows it. */
    ObjectNode job() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", jobId).put("name", "BackupSnapshotGaussDBV5InInstance")
                .put("status", isOver() ? has("status", "FAILED") ? "Failed" : "Completed" : "Running")
                .put("created", listed.path("begin_time").asText()).put("ended", isOver() ? listed.path("end_time").asText() : "")
                .put("progress", isOver() ? "" : 100 * steps / STEPS + "%")
                .put("fail_reason", has("status", "FAILED") ? "The storage for backups is full." : null);
        String instance = listed.path("instance_id").asText();
        json.putObject("instance").put("id", instance).put("name", "gauss-" + instance.substring(0, Math.min(8, instance.length())));
        return json;
    }
}
