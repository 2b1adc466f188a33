package io.backuptck.witness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.function.LongFunction;

/** How an obshell agent writes its objects. */
class ObshellShapes {

    private static final String ZERO = "0001-01-01T00:00:00Z";

    private final ZoneOffset zone;
    private final LongFunction<String> ids;
    /** True when a task tells how it locks what it works on, as since 4.3.1.0. */
    private final boolean maintenance;

    ObshellShapes(ZoneOffset zone, LongFunction<String> ids, boolean maintenance) {
        this.zone = zone;
        this.ids = ids;
        this.maintenance = maintenance;
    }

    String time(Instant instant) {
        DateTimeFormatter format = new DateTimeFormatterBuilder().appendPattern("yyyy-MM-dd'T'HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).appendOffset("+HH:MM", "Z").toFormatter();
        return instant == null ? ZERO : format.format(instant.atOffset(zone));
    }

    ObjectNode dag(ObshellDag dag, boolean details) {
        ObjectNode shown = WitnessRequest.JSON.createObjectNode().put("id", ids.apply(dag.dagId)).put("dag_id", dag.dagId)
                .put("name", dag.name).put("stage", dag.stage).put("max_stage", dag.nodes.size());
        if (maintenance) {
            shown.put("maintenance_type", 1).put("maintenance_key", "");
        }
        shown.put("state", dag.state).put("operator", dag.operator).put("start_time", time(dag.start))
                .put("end_time", time(dag.end)).putNull("additional_data").putNull("nodes");
        if (details) {
            shown.putObject("additional_data");
            ArrayNode nodes = shown.putArray("nodes");
            dag.nodes.forEach(node -> nodes.add(node(node)));
        }
        return shown;
    }

    ObjectNode node(ObshellDag.Node node) {
        ObjectNode shown = WitnessRequest.JSON.createObjectNode().put("id", ids.apply(node.nodeId))
                .put("node_id", node.nodeId).put("name", node.name).put("state", node.state).put("operator", node.operator)
                .put("start_time", time(node.start)).put("end_time", time(node.end)).putNull("additional_data");
        ArrayNode tasks = shown.putArray("sub_tasks");
        node.subTasks.forEach(task -> tasks.add(subTask(node, task)));
        return shown;
    }

    ObjectNode subTask(ObshellDag.Node node, ObshellDag.SubTask task) {
        ObjectNode shown = WitnessRequest.JSON.createObjectNode().put("id", ids.apply(task.taskId))
                .put("task_id", task.taskId).put("name", node.name).put("state", task.state).put("operator", task.operator)
                .put("start_time", time(task.start)).put("end_time", time(task.end)).putNull("additional_data")
                .put("execute_times", task.executeTimes);
        shown.putObject("execute_agent").put("ip", task.ip).put("port", 2886);
        if (task.state.equals("PENDING") || task.state.equals("READY")) {
            return shown.putNull("task_logs");
        }
        task.logs.forEach(shown.putArray("task_logs")::add);
        return shown;
    }

    ObjectNode backupTask(long tenantId, ObshellDatabase.Job job) {
        boolean ended = job.end != null;
        long output = job.share() * 2480099L;
        long scn = (job.start.getEpochSecond() * 1_000_000_000L + job.start.getNano()) | 1;
        BigDecimal seconds = ended ? BigDecimal.valueOf(Duration.between(job.start, job.end).truncatedTo(ChronoUnit.MICROS)
                .toNanos(), 9) : BigDecimal.ZERO;
        BigDecimal rate = seconds.signum() == 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(output).divide(seconds, 4, RoundingMode.HALF_UP);
        return WitnessRequest.JSON.createObjectNode().put("tenant_id", tenantId).put("task_id", job.jobId + 7)
                .put("job_id", job.jobId).put("incarnation", 1).put("backup_set_id", job.setId)
                .put("start_timestamp", time(job.start.truncatedTo(ChronoUnit.MICROS)))
                .put("end_timestamp", ended ? time(job.end.truncatedTo(ChronoUnit.MICROS)) : ZERO)
                .put("status", job.status()).put("start_scn", scn).put("end_scn", ended ? scn + 2_000_000_001L : 0)
                .put("user_ls_start_scn", job.share() > 2 ? scn + 1 : 0)
                .put("encryption_mode", job.wish.encrypted() ? "PASSWORD" : "NONE").put("input_bytes", job.share() * 14313977L)
                .put("output_bytes", output).put("output_rate_bytes", rate).put("extra_meta_bytes", 0)
                .put("tablet_count", 594).put("finish_tablet_count", job.share() * 66).put("macro_block_count", 63)
                .put("finish_macro_block_count", job.share() * 7).put("file_count", 0).put("meta_turn_id", 1)
                .put("data_turn_id", job.share() > 4 ? 1 : 0).put("result", job.canceling ? -9027 : 0)
                .put("comment", job.canceling ? "Backup job has been cancelled" : "")
                .put("path", "oss://bucket/backup/data?host=oss-cn.example.com&access_id=x");
    }

    ObjectNode backupJob(long tenantId, ObshellDatabase.Job job) {
        ObjectNode shown = WitnessRequest.JSON.createObjectNode().put("tenant_id", tenantId).put("job_id", job.jobId)
                .put("backup_set_id", job.setId).put("plus_archivelog", job.wish.plusArchive() ? "ON" : "OFF")
                .put("backup_type", job.wish.incremental() ? "INC" : "FULL")
                .put("start_timestamp", time(job.start.truncatedTo(ChronoUnit.MICROS))).put("status", job.status())
                .put("result", job.canceling ? -9027 : 0).put("comment", "").put("description", "")
                .put("path", "oss://bucket/backup/data");
        return job.end == null ? shown : shown.put("end_timestamp", time(job.end.truncatedTo(ChronoUnit.MICROS)));
    }
}
