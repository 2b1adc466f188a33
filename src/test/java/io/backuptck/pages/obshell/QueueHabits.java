package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Words, statuses and names of its own throughout. */
class QueueHabits extends Habits {

    @Override
    String time(Instant time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx")
                .format(time.atOffset(ZoneOffset.ofHoursMinutes(-3, -30)));
    }

    @Override
    String dagId(int key) {
        return "task/" + key + "@node-7";
    }

    @Override
    String dagName(String tenant, StartOptions options) {
        return (tenant == null ? "all tenants" : tenant) + ": " + options.mode() + " copy";
    }

    @Override
    int stage(Dag dag) {
        return ended(dag) ? 3 : begun(dag) ? 1 : 0;
    }

    @Override
    String dagState(Dag dag) {
        return !ended(dag) ? begun(dag) ? "working" : "waiting"
                : dag.backups().stream().anyMatch(Backup::hasFailed) ? "gave up" : "finished";
    }

    @Override
    Instant dagEnd(Dag dag) {
        return dag.backups().stream().filter(Backup::hasBegun).map(Backup::last).max(Instant::compareTo)
                .orElse(dag.start());
    }

    private static boolean begun(Dag dag) {
        return dag.backups().stream().anyMatch(Backup::hasBegun);
    }

    private static boolean ended(Dag dag) {
        return dag.backups().stream().allMatch(Backup::hasEnded);
    }

    @Override
    String dagOperator() {
        return "execute";
    }

    @Override
    JsonNode additionalData() {
        return JSON.objectNode().put("priority", 3).put("requested_by", "api");
    }

    @Override
    String status(Backup backup) {
        return backup.isRunning() ? "in progress" : backup.hasFailed() ? "broken off" : "done";
    }

    @Override
    String path(Tenant tenant, Backup backup) {
        return "s3://archive/" + tenant.name() + "/" + backup.set() + "?region=eu-1";
    }

    /** Does not tell a stranger whether a tenant exists. */
    @Override
    int refusalStatus(Reason reason) {
        return switch (reason) {
            case NO_SUCH_TENANT -> 403;
            case NO_BACKUP_YET -> 409;
            case NO_SUCH_TASK -> 404;
            case WRONG_METHOD -> 501;
            default -> 422;
        };
    }

    @Override
    JsonNode errorCode(Reason reason) {
        return JSON.textNode(reason.name().toLowerCase());
    }

    @Override
    JsonNode subErrors(Reason reason) {
        return JSON.arrayNode().add(JSON.objectNode().put("code", "detail").put("message", reason.message()));
    }

    @Override
    PagesReply notFound() {
        return PagesReply.text(404, "text/plain", "");
    }
}
