package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A full backup of an instance, with the job that makes it. */
final class Backup {

    private static final BigDecimal MEGABYTES = new BigDecimal("2803.1");
    private static final BigDecimal NOTHING = new BigDecimal("0.0");

    private final Facts facts;
    private final String id;
    private final String jobId;
    private final Instant begin;
    private final Work work;
    private Instant end;
    /** As the list shows it since its last step; lists are asked for far more often than anything changes. */
    private ObjectNode listed;

    Backup(Facts facts, String id, String jobId, Instant begin, Work work) {
        this.facts = facts;
        this.id = id;
        this.jobId = jobId;
        this.begin = begin;
        this.work = work;
    }

    /** A backup of the past. */
    Backup endedAt(Instant instant) {
        end = instant;
        listed = null;
        return this;
    }

    Facts facts() {
        return facts;
    }

    String id() {
        return id;
    }

    String jobId() {
        return jobId;
    }

    Instant begin() {
        return begin;
    }

    boolean isOver() {
        return work.isOver();
    }

    void step(Instant now) {
        if (!isOver()) {
            work.step();
            listed = null;
            end = isOver() ? now : null;
        }
    }

    /** As the start answers it. */
    ObjectNode created() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id).put("name", facts.name());
        return json.put("description", facts.description().orElse(null))
                .put("status", work.backup())
                .put("type", facts.type())
                .put("begin_time", CloudTime.text(begin))
                .put("instance_id", facts.instance());
    }

    /** As the list shows it; not to be changed. */
    ObjectNode listed() {
        if (listed == null) {
            listed = list();
        }
        return listed;
    }

    private ObjectNode list() {
        ObjectNode json = created().put("end_time", end == null ? null : CloudTime.text(end)).put("size", size());
        json.putObject("datastore").put("type", "GaussDB").put("version", "1.4");
        return json;
    }

    private BigDecimal size() {
        if (!isOver()) {
            return null;
        }
        return work.backup().equals("COMPLETED") ? MEGABYTES : NOTHING;
    }

    /** The job as the task query shows it. */
    ObjectNode job() {
        boolean failed = work.backup().equals("FAILED");
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", jobId)
                .put("name", "BackupSnapshotGaussDBV5InInstance")
                .put("status", work.job())
                .put("created", CloudTime.text(begin))
                .put("ended", end == null ? "" : CloudTime.text(end))
                .put("progress", work.percent().map(percent -> percent + "%").orElse(""))
                .put("fail_reason", failed ? "The storage for backups is full." : null);
        json.putObject("instance").put("id", facts.instance()).put("name", facts.instanceName());
        return json;
    }

    /**
     * What never changes of a backup.
     *
     * @param type {@code manual} or {@code auto}
     */
    record Facts(String project, String instance, String name, Optional<String> description, String type) {

        boolean isManual() {
            return type.equals("manual");
        }

        String instanceName() {
            return "gauss-" + instance.substring(0, Math.min(8, instance.length()));
        }
    }
}
