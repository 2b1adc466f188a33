package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.SteppedWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a physical backup leaves behind. Its id is that of the task that makes it. */
final class BackupSet implements SteppedWork.Piece {

    private static final BigDecimal SIZE = new BigDecimal("0.0600000000000000001");
    private static final long VERSION = 9_007_199_254_740_993L;
    private static final long NO_DOWNLOAD = -1;
    /** The word for the time before the end is this service's own choice, which the contract leaves open. */
    private static final String GOING_ON = "RUNNING";
    /** Looks that a backup stays in the making. */
    private static final int STEPS = 3;

    private final String id;
    private final String tenantId;
    private final String mode;
    private final Instant start;
    private final String done;
    private Instant end;
    private int steps;

    /**
     * @param done the word for what is over
     * @param end  null for one in the making
     */
    BackupSet(String id, String tenantId, String mode, Instant start, String done, Instant end) {
        this.id = id;
        this.tenantId = tenantId;
        this.mode = mode;
        this.start = start;
        this.done = done;
        this.end = end;
    }

    String id() {
        return id;
    }

    Instant start() {
        return start;
    }

    @Override
    public boolean isOver() {
        return end != null;
    }

    @Override
    public void step(Instant now) {
        if (!isOver() && ++steps == STEPS) {
            end = now;
        }
    }

    /** As the list shows it. */
    ObjectNode listed(boolean withDownload) {
        return common("TENANT", withDownload)
                .put("storageClass", "STANDARD")
                .put("tenantId", tenantId)
                .put("tenantName", "tenant_of_" + tenantId);
    }

    /** As the read of one set shows it: the whole, with the tenant's part in it. */
    ObjectNode detailed(boolean withDownload) {
        ObjectNode json = common("CLUSTER", withDownload);
        json.putArray("tenantBackupSetList").add(common("TENANT", withDownload));
        return json;
    }

    private ObjectNode common(String objectType, boolean withDownload) {
        return JsonNodeFactory.instance.objectNode()
                .put("backupSetId", id)
                .put("backupMode", mode)
                .put("backupObjectType", objectType)
                .put("checkpoint", text(end))
                .put("startTime", text(start))
                .put("endTime", text(end))
                .put("dataBackupMode", "FULL_BACKUP")
                .put("dataBackupSize", isOver() ? SIZE : null)
                .put("dataVersion", VERSION)
                .put("downloadEnabled", withDownload && isOver())
                .put("downloadTaskId", NO_DOWNLOAD)
                .put("status", isOver() ? done : GOING_ON);
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
