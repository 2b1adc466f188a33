package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.validation.JsonText;
import java.util.List;

/**
 * Whether what a wrong table-level start names is known to the server. A start that names something else than the accepted one may be
 * refused for that alone, so its refusal means something only where these names are accepted in a start without anything wrong.
 */
final class Existence {

    private Existence() {
    }

    /** The table that stands for one of the second database: any name where tables need not exist, else that of the first database. */
    static String tableOfSecondDatabase() {
        return Logical.areMadeUpTablesAccepted() ? Selection.madeUpTables(1).get(0) : Cloud.table();
    }

    /** Skips what follows when the refusal of this start may be about a name in it. */
    static void requireKnown(byte[] start) {
        JsonNode body = JsonText.parse(start).value().orElseGet(MissingNode::getInstance);
        if (!body.path("backupObjectType").asText().equals("table")) {
            return;
        }
        JsonText.parse(body.path("databaseTables").asText()).value().filter(JsonNode::isArray)
                .ifPresent(chosen -> chosen.forEach(Existence::requireKnown));
    }

    private static void requireKnown(JsonNode chosen) {
        String database = chosen.path("database").asText();
        JsonNode tables = chosen.path("tables");
        boolean madeUp = tables.isArray() && Selection.madeUpTables(Math.max(1, tables.size())).stream().anyMatch(name ->
                tables.valueStream().map(JsonNode::asText).anyMatch(name::equals));
        if (madeUp && !Logical.areMadeUpTablesAccepted()) {
            throw Skip.because("the server does not accept a single made-up table either, so the refusal may be about a table that does not "
                    + "exist");
        }
        boolean second = !madeUp && !database.isEmpty() && tables.isArray() && !database.equals(Cloud.database())
                && Cloud.session().findFixture("secondDatabase").filter(database::equals).isPresent();
        if (second && !isAccepted(Bodies.tables(Selection.ofTables(database, List.of(Cloud.table())).spaced()))) {
            throw Skip.because("the server does not accept a backup of the table " + Cloud.table() + " of the database " + database
                    + " alone either, so the refusal may be about a table that does not exist");
        }
    }

    /** Sent once in a run. */
    private static boolean isAccepted(String body) {
        return Backups.get().isAccepted(body) || Cloud.session().shared("known to exist: " + body, () -> {
            Seen answer = Cloud.session().send(Cloud.start(body));
            Backups.get().add(body, false, answer);
            return Cloud.isAccepted(Reply.decided(answer));
        });
    }
}
