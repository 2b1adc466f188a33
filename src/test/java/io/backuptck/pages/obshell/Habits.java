package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The choices of a server in what the pages leave open. Those of the base server are here; another server overrides
 * what it does differently.
 */
class Habits {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The pages show an offset and nine digits, and name the type only: time.Time. */
    String time(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.ofHours(2)));
    }

    String traceId() {
        return UUID.randomUUID().toString();
    }

    String dagId(int key) {
        return UUID.randomUUID().toString();
    }

    /** Name of the task for a tenant, or for the cluster if the tenant is null. */
    String dagName(String tenant, StartOptions options) {
        return tenant == null ? "backup job for the cluster" : "backup job for " + tenant;
    }

    int stage(Dag dag) {
        return 1;
    }

    String dagState(Dag dag) {
        return "PENDING";
    }

    /** Rows start_time and end_time: the sample of a task that has not begun shows the same time for both. */
    Instant dagEnd(Dag dag) {
        return dag.start();
    }

    String dagOperator() {
        return "START";
    }

    JsonNode additionalData() {
        return JSON.nullNode();
    }

    JsonNode nodes() {
        return JSON.nullNode();
    }

    /** Page 004, row status: a string; its sample shows COMPLETED, other words are not given. */
    String status(Backup backup) {
        return backup.isRunning() ? "RUNNING" : backup.hasFailed() ? "FAILED" : "COMPLETED";
    }

    /** Page 004, row encryption_mode. */
    String encryptionMode(StartOptions options) {
        return options.isProtected() ? "Password" : "None";
    }

    /** Page 004, row end_timestamp: a time; for a backup that runs, when it was last seen. */
    Instant end(Backup backup) {
        return backup.last();
    }

    /** Page 004, row output_rate_bytes: the table says int, the sample shows a fraction. */
    JsonNode rate(Backup backup) {
        return JSON.numberNode(Math.round(backup.outputRate()));
    }

    /** Page 004, row path: a string. */
    String path(Tenant tenant, Backup backup) {
        return "file:///var/backups/" + tenant.id() + "/set" + backup.set();
    }

    /** No page says which status a refusal has. */
    int refusalStatus(Reason reason) {
        return switch (reason) {
            case NOT_JSON -> 400;
            case WRONG_TYPE, WRONG_VALUE, UNKNOWN_PARAMETER -> 422;
            case WRONG_MEDIA_TYPE -> 415;
            case NO_SUCH_TENANT, NO_SUCH_TASK, NO_BACKUP_YET -> 404;
            case NO_DESTINATION, NO_FULL_BACKUP, BUSY, CLUSTER_BUSY -> 409;
            case WRONG_METHOD -> 405;
            case NOT_AUTHENTICATED -> 401;
        };
    }

    /** Row error: the code has no type on any page. */
    JsonNode errorCode(Reason reason) {
        return JSON.numberNode(1000 + reason.ordinal());
    }

    /** Row error: what suberrors look like is not said; null leaves them out. */
    JsonNode subErrors(Reason reason) {
        return null;
    }

    /** What a success says for the error; null leaves it out, as the samples do. */
    JsonNode noError() {
        return null;
    }

    /** What a refusal says for the data; null leaves it out. */
    JsonNode noData() {
        return JSON.nullNode();
    }

    /** The answer for a path that is not on the pages. */
    PagesReply notFound() {
        return PagesReply.text(404, "text/html", "<html><body><h1>404 Not Found</h1></body></html>");
    }
}
