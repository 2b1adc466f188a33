package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the documented structures. */
final class Rendering {

    private final Habits habits;

    Rendering(Habits habits) {
        this.habits = habits;
    }

    /** Pages 000 and 001, "Data structure of DagDetailDTO". */
    ObjectNode dag(Dag dag) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", dag.id())
                .put("dag_id", dag.key())
                .put("name", dag.name())
                .put("stage", habits.stage(dag))
                .put("max_stage", 3)
                .put("state", habits.dagState(dag))
                .put("operator", habits.dagOperator())
                .put("start_time", habits.time(dag.start()))
                .put("end_time", habits.time(habits.dagEnd(dag)));
        json.set("additional_data", habits.additionalData());
        json.set("nodes", habits.nodes());
        return json;
    }

    /** Page 004, "CdbObBackupTask"; the sample puts it under "status". */
    ObjectNode overview(Tenant tenant, Backup backup) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("status", task(tenant, backup));
        return json;
    }

    private ObjectNode task(Tenant tenant, Backup backup) {
        boolean ended = !backup.isRunning() && !backup.hasFailed();
        long scn = backup.start().getEpochSecond() * 1_000_000_000L + backup.start().getNano();
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("tenant_id", tenant.id())
                .put("task_id", backup.task())
                .put("job_id", backup.task() + 500)
                .put("incarnation", 1)
                .put("backup_set_id", backup.set())
                .put("start_timestamp", habits.time(backup.start()))
                .put("end_timestamp", habits.time(habits.end(backup)))
                .put("status", habits.status(backup))
                .put("start_scn", scn)
                .put("end_scn", ended ? scn + 5_000 : 0)
                .put("user_ls_start_scn", scn + 1_000)
                .put("encryption_mode", habits.encryptionMode(backup.options()))
                .put("input_bytes", backup.inputBytes())
                .put("output_bytes", backup.outputBytes());
        json.set("output_rate_bytes", habits.rate(backup));
        return json.put("extra_meta_bytes", 0)
                .put("tablet_count", backup.tablets())
                .put("finish_tablet_count", backup.finishedTablets())
                .put("macro_block_count", backup.blocks())
                .put("finish_macro_block_count", backup.finishedBlocks())
                .put("file_count", backup.finishedBlocks() / 10)
                .put("meta_turn_id", 1)
                .put("data_turn_id", 1)
                .put("result", backup.hasFailed() ? 5 : 0)
                .put("comment", backup.hasFailed() ? "the backup destination cannot be written" : "")
                .put("path", habits.path(tenant, backup));
    }
}
