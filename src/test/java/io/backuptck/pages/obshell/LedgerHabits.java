package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps to what the samples show where table and sample differ, and tells times in whole seconds. */
class LedgerHabits extends Habits {

    /** What Go writes for a time that is not set. */
    private static final Instant UNSET = Instant.parse("0001-01-01T00:00:00Z");

    @Override
    String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    String traceId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    @Override
    String dagId(int key) {
        return "1" + (7_000_000_000L + key);
    }

    @Override
    String dagState(Dag dag) {
        return "READY";
    }

    @Override
    String dagOperator() {
        return "RUN";
    }

    @Override
    JsonNode additionalData() {
        return JSON.objectNode();
    }

    @Override
    JsonNode nodes() {
        return JSON.arrayNode();
    }

    /** The sample writes NONE where the table says `None`. */
    @Override
    String encryptionMode(StartOptions options) {
        return options.isProtected() ? "PASSWORD" : "NONE";
    }

    @Override
    Instant end(Backup backup) {
        return backup.isRunning() ? UNSET : backup.last();
    }

    /** The sample has four decimal places. */
    @Override
    JsonNode rate(Backup backup) {
        return JSON.numberNode(BigDecimal.valueOf(backup.outputRate()).setScale(4, RoundingMode.HALF_UP));
    }

    @Override
    int refusalStatus(Reason reason) {
        return 400;
    }

    @Override
    JsonNode errorCode(Reason reason) {
        return JSON.textNode("E-4" + (10 + reason.ordinal()));
    }

    @Override
    JsonNode subErrors(Reason reason) {
        return JSON.objectNode();
    }

    @Override
    JsonNode noError() {
        return JSON.nullNode();
    }

    @Override
    JsonNode noData() {
        return null;
    }

    @Override
    PagesReply notFound() {
        return PagesReply.json(404, JSON.objectNode().put("detail", "Not Found"));
    }
}
