package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that a list shows without a filter, and fits it, is looked for by it. */
class CompletenessTest {

    private static final int SOME = 7;

    private static String complete(RecordsServer server, String parameter) {
        MemoryRun run = server.run();
        return run.verdict(() -> new Filters(new Listing(run.session(), "listRecords")).complete(parameter));
    }

    /** Whichever of all that fits it is missed, on whatever page of the list it stands. */
    @ParameterizedTest
    @CsvSource({"since, 7, 0", "before, 7, 0", "since, 7, 6", "before, 7, 6", "since, 60, 0", "kind, 7, 1", "kind, 60, 0"})
    void aFilterThatLosesOneOfManyIsFound(String parameter, int count, int lost) {
        RecordsServer server = RecordsServer.of(count);
        String id = server.records.get(lost).path("id").asText();
        server.changing((query, answer) -> {
            if (query.containsKey(parameter)) {
                RecordsServer.items(answer).forEach(item -> {
                    if (item.path("id").asText().equals(id)) {
                        ((ObjectNode) item).put("id", "r999999");
                    }
                });
            }
        });
        assertThat(complete(server, parameter)).isEqualTo("broken: REC-08");
    }

    /** What is removed or becomes another while it is looked for fits no more. */
    @Test
    void oneOfManyThatIsGoneMeanwhileIsMissedByNoFilter() {
        RecordsServer server = RecordsServer.of(SOME);
        int[] requests = {0};
        server.meanwhile(one -> {
            if (++requests[0] % 3 == 0 && one.records.size() > 2) {
                one.records.remove(0);
            }
        });
        for (String parameter : List.of("since", "before", "kind")) {
            assertThat(complete(server, parameter)).matches("held|skipped: .*");
        }
    }
}
