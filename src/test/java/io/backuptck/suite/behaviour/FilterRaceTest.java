package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an item shows may change between being selected and being shown; what does not fit each time was never selected. */
class FilterRaceTest {

    private static final int SOME = 7;
    private final Map<String, Integer> asked = new HashMap<>();

    private static String only(RecordsServer server) {
        MemoryRun run = server.run();
        return run.verdict(() -> new Filters(new Listing(run.session(), "listRecords")).only("kind"));
    }

    private static String other(String kind) {
        return kind.equals("image") ? "sound" : "image";
    }

    @ParameterizedTest
    @CsvSource({"1, held", "2, held", "3, broken: REC-01"})
    void whatChangesWhileItIsAskedForIsNotBlamed(int times, String verdict) {
        assertThat(only(RecordsServer.of(SOME).changing((query, answer) -> {
            if (query.containsKey("kind") && asked.merge(query.get("kind"), 1, Integer::sum) <= times) {
                RecordsServer.items(answer).forEach(item -> ((ObjectNode) item).put("kind", other(query.get("kind"))));
            }
        }))).startsWith(verdict);
    }

    @Test
    void otherItemsEachTimeAreNoProof() {
        assertThat(only(RecordsServer.of(SOME).changing((query, answer) -> {
            if (query.containsKey("kind")) {
                RecordsServer.items(answer).forEach(item -> ((ObjectNode) item).put("kind", other(query.get("kind")))
                        .put("id", "r%06d".formatted(900_000 + asked.merge("", 1, Integer::sum))));
            }
        }))).startsWith("skipped: the list shows with");
    }
}
