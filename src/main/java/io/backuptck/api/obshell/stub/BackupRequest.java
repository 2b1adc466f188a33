package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The options of a start, with the defaults filled in. The password itself is not kept. */
record BackupRequest(boolean isFull, boolean plusArchive, boolean isEncrypted) {

    static final BackupRequest DEFAULT = new BackupRequest(true, false, false);

    static BackupRequest of(JsonNode body) {
        return new BackupRequest(
                !body.path("mode").asText("").toLowerCase(Locale.ROOT).equals("incremental"),
                body.path("plus_archive").asBoolean(),
                !body.path("encryption").asText("").isEmpty() && !body.path("encryption").isNull());
    }

    /** The name of the task that carries this out, without the tenant. */
    String taskName() {
        return "Obcluster start " + (isFull ? "full" : "increment") + " backup";
    }
}
