package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A backup as the database records it, independent of the DAG that asked for it. */
final class BackupTask {

    private static final List<String> PHASES =
            List.of("INIT", "BACKUP_USER_META", "BACKUP_DATA_MINOR", "BACKUP_LOG", "COMPLETED");
    private static final int FAILURE_CODE = -9040;
    private static final long INPUT_BYTES = 128_825_794L;
    private static final long OUTPUT_BYTES = 22_320_897L;

    private final long tenantId;
    private final long number;
    private final boolean full;
    private final boolean plusArchive;
    private final boolean encrypted;
    private final Instant start;
    private String status = PHASES.get(0);
    private Instant end;

    BackupTask(long tenantId, long number, BackupRequest request, Instant start) {
        this.tenantId = tenantId;
        this.number = number;
        this.full = request.isFull();
        this.plusArchive = request.plusArchive();
        this.encrypted = request.isEncrypted();
        this.start = start;
    }

    /** A backup of the past. */
    static BackupTask completed(long tenantId, long number, Instant start, Instant end) {
        BackupTask task = new BackupTask(tenantId, number, BackupRequest.DEFAULT, start);
        task.status = "COMPLETED";
        task.end = end;
        return task;
    }

    long tenantId() {
        return tenantId;
    }

    Instant start() {
        return start;
    }

    String status() {
        return status;
    }

    boolean isOver() {
        return end != null;
    }

    void step(Instant now) {
        if (isOver()) {
            return;
        }
        if (status.equals("CANCELING")) {
            finish("CANCELED", now);
            return;
        }
        String next = PHASES.get(PHASES.indexOf(status) + 1);
        if (next.equals("COMPLETED")) {
            finish(next, now);
        } else {
            status = next;
        }
    }

    void fail(Instant now) {
        if (!isOver()) {
            finish("FAILED", now);
        }
    }

    void cancel() {
        if (!isOver()) {
            status = "CANCELING";
        }
    }

    private void finish(String as, Instant now) {
        status = as;
        end = now;
    }

    /** As the overview shows it. */
    ObjectNode json() {
        boolean done = status.equals("COMPLETED");
        return JsonNodeFactory.instance.objectNode()
                .put("tenant_id", tenantId)
                .put("task_id", number)
                .put("job_id", number)
                .put("incarnation", 1)
                .put("backup_set_id", number)
                .put("start_timestamp", AgentTime.text(start))
                .put("end_timestamp", isOver() ? AgentTime.text(end) : AgentTime.ZERO)
                .put("status", status)
                .put("start_scn", scn(start, 1))
                .put("end_scn", done ? scn(end, 3) : 0L)
                .put("user_ls_start_scn", done ? scn(start, 7) : 0L)
                .put("encryption_mode", encrypted ? "PASSWORD" : "NONE")
                .put("input_bytes", INPUT_BYTES)
                .put("output_bytes", OUTPUT_BYTES)
                .put("output_rate_bytes", rate())
                .put("extra_meta_bytes", 0)
                .put("tablet_count", 596)
                .put("finish_tablet_count", done ? 596 : 120)
                .put("macro_block_count", 61)
                .put("finish_macro_block_count", done ? 61 : 12)
                .put("file_count", 0)
                .put("meta_turn_id", 1)
                .put("data_turn_id", 0)
                .put("result", status.equals("FAILED") ? FAILURE_CODE : 0)
                .put("comment", "")
                .put("path", path());
    }

    /** As the list of jobs shows it. */
    ObjectNode jobJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("tenant_id", tenantId)
                .put("job_id", number)
                .put("backup_set_id", number)
                .put("plus_archivelog", plusArchive ? "ON" : "OFF")
                .put("backup_type", full ? "FULL" : "INC")
                .put("start_timestamp", AgentTime.text(start));
        if (isOver()) {
            json.put("end_timestamp", AgentTime.text(end));
        }
        return json.put("status", status)
                .put("result", status.equals("FAILED") ? FAILURE_CODE : 0).put("comment", "").put("description", "").put("path", path());
    }

    private String path() {
        return "file:///backup/data/" + tenantId;
    }

    private BigDecimal rate() {
        if (!isOver()) {
            return BigDecimal.ZERO;
        }
        BigDecimal seconds = BigDecimal.valueOf(Math.max(1, Duration.between(start, end).toNanos() / 1000), 6);
        return BigDecimal.valueOf(OUTPUT_BYTES).divide(seconds, 4, RoundingMode.HALF_UP);
    }

    /** Nanoseconds since the epoch; odd in the last digit, so that no double holds it. */
    private static long scn(Instant instant, int lastDigit) {
        return (instant.getEpochSecond() * 1_000_000_000L + instant.getNano()) / 10 * 10 + lastDigit;
    }
}
