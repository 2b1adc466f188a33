package io.backuptck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the suite expects of each call on a DAG in each of its states: where it leads, or that it is refused. */
class DagCallTableTest {

    private static final String REFUSED = "-";
    private static final String TABLE = """
            state            | ROLLBACK       | RETRY     | CANCEL       | PASS         | PASS-NODE
            READY/RUN        | -              | -         | READY/CANCEL | -            | -
            RUNNING/RUN      | -              | -         | READY/CANCEL | -            | -
            SUCCEED/RUN      | -              | -         | -            | -            | -
            FAILED/RUN       | READY/ROLLBACK | READY/RUN | -            | SUCCEED/PASS | READY/RUN
            READY/CANCEL     | -              | -         | READY/CANCEL | -            | -
            RUNNING/CANCEL   | -              | -         | READY/CANCEL | -            | -
            FAILED/CANCEL    | READY/ROLLBACK | READY/RUN | -            | SUCCEED/PASS | READY/RUN
            SUCCEED/CANCEL   | -              | -         | -            | -            | -
            READY/ROLLBACK   | -              | -         | READY/CANCEL | -            | -
            RUNNING/ROLLBACK | -              | -         | READY/CANCEL | -            | -
            SUCCEED/ROLLBACK | -              | -         | -            | -            | -
            FAILED/ROLLBACK  | READY/ROLLBACK | READY/RUN | -            | SUCCEED/PASS | READY/RUN
            SUCCEED/PASS     | -              | -         | -            | -            | -
            """;

    private final Machine machine = Machine.of(Contract.of(ApiId.named("obshell")), "dag");

    @Test
    void noCombinationIsMissing() {
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(machine.states().stream().map(State::name).toList());
        assertThat(table().values()).allSatisfy(row -> assertThat(row.keySet())
                .containsExactlyInAnyOrderElementsOf(machine.calls()));
    }

    @TestFactory
    Stream<DynamicTest> eachCallLeadsWhereTheTableSays() {
        return table().entrySet().stream().flatMap(row -> row.getValue().entrySet().stream().map(cell ->
                DynamicTest.dynamicTest(cell.getKey() + " of " + row.getKey(), () -> {
                    Configuration from = new Configuration(row.getKey(), 2);
                    assertThat(machine.afterCall(java.util.Set.of(from), cell.getKey(), 4)).extracting(Configuration::state)
                            .isEqualTo(cell.getValue().equals(REFUSED) ? List.of() : List.of(cell.getValue()));
                })));
    }

    private static Map<String, Map<String, String>> table() {
        List<List<String>> lines = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toList()).toList();
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < line.size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            table.put(line.get(0), row);
        }
        return table;
    }
}
