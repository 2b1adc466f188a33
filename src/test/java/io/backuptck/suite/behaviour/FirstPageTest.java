package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ListPromise;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A list whose first page shows nothing has nothing, whatever its total says; but which page is the first is not always said. */
class FirstPageTest {

    private static String total(Predicate<Map<String, String>> hidden) {
        MemoryRun run = RecordsServer.of(7).changing((query, answer) -> {
            if (hidden.test(query)) {
                RecordsServer.items(answer).removeAll();
            }
        }).run();
        return run.verdict(() -> new Listing(run.session(), "listRecords").check(ListPromise.TOTAL));
    }

    @Test
    void aTotalOfWhatNoPageShowsIsWrong() {
        assertThat(total(query -> true)).startsWith("broken").contains("TOTAL");
    }

    @Test
    void aPageBeforeTheFirstOneSaysNothing() {
        assertThat(total(query -> "0".equals(query.get("offset")))).isEqualTo("held");
    }
}
