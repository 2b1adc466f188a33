package io.backuptck.api.oceanbasecloud.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The refusal of a start that names something of which nobody knows whether it exists. */
class ExistenceTest {

    private static final String TOO_MANY = tables("[{\"database\": \"db1\", \"tables\": [" + IntStream.rangeClosed(1, 201)
            .mapToObj(number -> "\"" + Start.madeUp(number) + "\"").collect(Collectors.joining(", ")) + "]}]");
    private static final String OF_TWO = tables("[{\"database\": \"db1\", \"tables\": [\"orders\"]}, "
            + "{\"database\": \"db2\", \"tables\": [\"orders\"]}]");

    private static String tables(String selection) {
        return JsonNodeFactory.instance.objectNode().put("backupObjectType", "table").put("tenantId", "t1")
                .put("databaseTables", selection).toString();
    }

    private static String meaning(String start, Predicate<JsonNode> refused) {
        CloudInMemory server = new CloudInMemory(sent -> refused.test(sent) ? 400 : CloudInMemory.ACCEPTED);
        return server.run.verdict(() -> Existence.requireKnown(start.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whereMadeUpTablesAreTakenTheirNumberIsWhatIsWrong() {
        assertThat(meaning(TOO_MANY, start -> false)).isIn("held", "not judged");
        assertThat(meaning(TOO_MANY, start -> CloudInMemory.names(start, "backup_tck_150"))).isIn("held", "not judged");
    }

    @Test
    void whereTablesMustExistTheRefusalOfMadeUpOnesSaysNothing() {
        assertThat(meaning(TOO_MANY, start -> CloudInMemory.names(start, "backup_tck_")))
                .startsWith("skipped: the server does not accept a single made-up table either");
    }

    @Test
    void aTableOfTheSecondDatabaseMustBeKnownToExist() {
        assertThat(meaning(OF_TWO, start -> false)).isIn("held", "not judged");
        assertThat(meaning(OF_TWO, start -> CloudInMemory.names(start, "db2")))
                .startsWith("skipped: the server does not accept a backup of the table orders of the database db2 alone either");
    }

    @Test
    void theTableOfTheSecondDatabaseIsOneThatNeedNotExistIfPossible() {
        CloudInMemory lenient = new CloudInMemory(start -> CloudInMemory.ACCEPTED);
        lenient.run.verdict(() -> assertThat(Existence.tableOfSecondDatabase()).isEqualTo("backup_tck_1"));
        CloudInMemory strict = new CloudInMemory(start -> CloudInMemory.names(start, "backup_tck_") ? 400 : CloudInMemory.ACCEPTED);
        strict.run.verdict(() -> assertThat(Existence.tableOfSecondDatabase()).isEqualTo("orders"));
    }

    @Test
    void aStartThatNamesNothingElseIsJudged() {
        assertThat(meaning("{\"backupObjectType\": \"table\", \"databaseTables\": \"[]\"}", start -> true)).isIn("held", "not judged");
        assertThat(meaning("{", start -> true)).isIn("held", "not judged");
    }
}
