package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.validation.JsonText;

/**
 * Whether what a wrong table-level start names is known to the server. A start that names something else than the accepted one may be
 * refused for that alone, so its refusal means something only where these names are accepted in a start without anything wrong.
 */
final class Existence {

    private static final Start OF_SECOND = Start.tables("secondDatabase", "table");

    private Existence() {
    }

    /** The table that stands for one of the second database: any name where tables need not exist, else that of the first database. */
    static String tableOfSecondDatabase() {
        return Logical.areMadeUpTablesAccepted() ? Start.madeUp(1) : Cloud.name("table");
    }

    /** Skips what follows when the refusal of this start may be about a name in it. */
    static void requireKnown(byte[] start) {
        JsonNode body = JsonText.parse(start).value().orElseGet(MissingNode::getInstance);
        if (body.path("backupObjectType").asText().equals("table")) {
            JsonText.parse(body.path("databaseTables").asText()).value().filter(JsonNode::isArray)
                    .ifPresent(chosen -> chosen.forEach(Existence::requireKnown));
        }
    }

    private static void requireKnown(JsonNode chosen) {
        if (chosen.path("tables").valueStream().map(JsonNode::asText).anyMatch(Start::isMadeUp)) {
            if (!Logical.areMadeUpTablesAccepted()) {
                throw Skip.because("the server does not accept a single made-up table either, so the refusal may be about a table that does not "
                        + "exist");
            }
        } else if (chosen.path("tables").isArray() && Cloud.isNamed("secondDatabase")
                && chosen.path("database").asText().equals(Cloud.name("secondDatabase")) && !isSecondAccepted()) {
            throw Skip.because("the server does not accept a backup of the table " + Cloud.name("table") + " of the database "
                    + Cloud.name("secondDatabase") + " alone either, so the refusal may be about a table that does not exist");
        }
    }

    /** Sent once in a run. */
    private static boolean isSecondAccepted() {
        return Backups.get().isAccepted(OF_SECOND) || Cloud.session().shared("a table of the second database", () -> {
            Seen answer = Cloud.session().send(Cloud.start(OF_SECOND.body()));
            Backups.get().add(OF_SECOND, answer);
            return Cloud.isAccepted(Reply.decided(answer));
        });
    }
}
