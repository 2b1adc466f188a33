package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Another set of statuses, and a task that begins the moment it is asked for. */
class StrictHabits extends Habits {

    @Override
    String time(Instant time) {
        return time.toString();
    }

    @Override
    String dagState(Dag dag) {
        return "RUNNING";
    }

    @Override
    String status(Backup backup) {
        return backup.isRunning() ? "BACKUP_DATA" : backup.hasFailed() ? "ERROR" : "SUCCESS";
    }

    @Override
    int refusalStatus(Reason reason) {
        return switch (reason) {
            case BUSY -> 429;
            case CLUSTER_BUSY -> 503;
            case NO_FULL_BACKUP -> 412;
            default -> super.refusalStatus(reason);
        };
    }

    @Override
    JsonNode subErrors(Reason reason) {
        return JSON.nullNode();
    }
}
