package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A backup as the database records it, independent of the DAG that asked for it. */
final class BackupTask {

    private static final List<String> PHASES =
            List.of("INIT", "BACKUP_USER_META", "BACKUP_DATA_MINOR", "BACKUP_LOG", "COMPLETED");

    private final Contract contract;
    private final long tenantId;
    private final long number;
    private final BackupRequest request;
    private final Instant start;
    private String status = PHASES.get(0);
    private Instant end;

    BackupTask(Contract contract, long tenantId, long number, BackupRequest request, Instant start) {
        this.contract = contract;
        this.tenantId = tenantId;
        this.number = number;
        this.request = request;
        this.start = start;
    }

    /** Ends it; one of the past ends as it is made. */
    BackupTask finish(String as, Instant now) {
        status = as;
        end = now;
        return this;
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

    /** As the overview shows it: what the contract shows of such a backup, with this one's own values. */
    ObjectNode json() {
        boolean done = status.equals("COMPLETED");
        ObjectNode json = (ObjectNode) AgentFacts.example(contract, "getTenantBackupOverview",
                done ? "PageTenantBackupOverview" : status.equals("FAILED") ? "OverviewFailed" : "OverviewRunning").get("status");
        List.of("task_id", "job_id", "backup_set_id").forEach(id -> json.put(id, number));
        return json.put("tenant_id", tenantId)
                .put("start_timestamp", AgentTime.text(start))
                .put("end_timestamp", isOver() ? AgentTime.text(end) : AgentTime.ZERO)
                .put("status", status)
                .put("start_scn", scn(start, 1))
                .put("end_scn", done ? scn(end, 3) : 0L)
                .put("user_ls_start_scn", done ? scn(start, 7) : 0L)
                .put("encryption_mode", request.isEncrypted() ? "PASSWORD" : "NONE")
                .put("output_rate_bytes", rate(json.get("output_bytes").decimalValue()))
                .put("path", "file:///backup/data/" + tenantId);
    }

    /** As the list of jobs shows it. */
    ObjectNode jobJson() {
        ObjectNode json = json().retain("tenant_id", "job_id", "backup_set_id", "start_timestamp", "end_timestamp", "status", "result",
                "comment", "path");
        if (!isOver()) {
            json.remove("end_timestamp");
        }
        return json.put("plus_archivelog", request.plusArchive() ? "ON" : "OFF").put("backup_type", request.isFull() ? "FULL" : "INC")
                .put("description", "");
    }

    private BigDecimal rate(BigDecimal bytes) {
        if (!isOver()) {
            return BigDecimal.ZERO;
        }
        BigDecimal seconds = BigDecimal.valueOf(Math.max(1, Duration.between(start, end).toNanos() / 1000), 6);
        return bytes.divide(seconds, 4, RoundingMode.HALF_UP);
    }

    /** Nanoseconds since the epoch; odd in the last digit, so that no double holds it. */
    private static long scn(Instant instant, int lastDigit) {
        return (instant.getEpochSecond() * 1_000_000_000L + instant.getNano()) / 10 * 10 + lastDigit;
    }
}
