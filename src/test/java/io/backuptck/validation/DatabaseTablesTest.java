package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON text inside a start of OceanBase Cloud: its content is held against the schema, too. */
class DatabaseTablesTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("oceanbase-cloud"));

    private static List<Violation> violations(String level, String tables) {
        return new RequestValidator(CONTRACT).body(CONTRACT.operation("startBackup"), JsonNodeFactory.instance.objectNode()
                .put("backupObjectType", level).put("tenantId", "t4n1kq0ab").put("databaseTables", tables));
    }

    private static List<String> broken(String level, String tables) {
        return violations(level, tables).stream().map(Violation::keyword).toList();
    }

    private static String oneDatabaseWith(int tables) {
        return "[{\"database\":\"sales\",\"tables\":[" + IntStream.range(0, tables).mapToObj(i -> "\"t" + i + "\"")
                .collect(Collectors.joining(",")) + "]}]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "database"})
    void textThatIsNoJsonIsRefused(String level) {
        assertThat(broken(level, "[{\"database\":")).containsExactly("contentMediaType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "database"})
    void jsonThatIsNoArrayIsRefused(String level) {
        assertThat(broken(level, "{\"database\":\"sales\",\"tables\":[\"orders\"]}")).containsExactly("type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "database"})
    void anEmptyArrayIsRefused(String level) {
        assertThat(broken(level, "[]")).containsExactly("minItems");
    }

    @Test
    void twoHundredTablesAreAllowedAndOneMoreIsNot() {
        assertThat(broken("table", oneDatabaseWith(200))).isEmpty();
        assertThat(broken("table", oneDatabaseWith(201))).containsExactly("maxItems");
    }

    @Test
    void aListOfTablesMustNotBeEmpty() {
        assertThat(broken("table", oneDatabaseWith(0))).containsExactly("minItems");
    }

    @Test
    void twoDatabasesAreTooManyForABackupOfTables() {
        assertThat(broken("table", "[{\"database\":\"a\",\"tables\":[\"x\"]},{\"database\":\"b\",\"tables\":[\"y\"]}]"))
                .containsExactly("maxItems");
    }

    @Test
    void twoDatabasesAreFineForABackupOfDatabases() {
        assertThat(broken("database", "[{\"database\":\"a\"}, {\"database\":\"b\"}]")).isEmpty();
    }

    @Test
    void aDatabaseWithoutTablesIsRefusedOnlyForABackupOfTables() {
        assertThat(broken("table", "[{\"database\":\"sales\"}]")).containsExactly("required");
        assertThat(broken("database", "[{\"database\":\"sales\"}]")).isEmpty();
    }

    @Test
    void theTextIsNotReadForABackupOfATenant() {
        assertThat(new RequestValidator(CONTRACT).body(CONTRACT.operation("startBackup"),
                JsonNodeFactory.instance.objectNode().put("backupObjectType", "tenant").put("backupPolicy", "manual")
                        .put("databaseTables", "no JSON"))).isEmpty();
    }

    @Test
    void aViolationInsideTheTextIsLocatedInTheSchemaAndPointsToTheText() {
        Violation violation = violations("table", oneDatabaseWith(201)).get(0);

        assertThat(violation.schema().pointer()).endsWith("/TableLevelSelection/properties/tables/maxItems");
        assertThat(violation.pointer()).startsWith("/databaseTables");
    }
}
