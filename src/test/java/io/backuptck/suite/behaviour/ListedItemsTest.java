package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.RequestRule.Expect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list shows in all, and what its parameters are tried with. */
class ListedItemsTest {

    private static final int SOME = 7;

    @Test
    void allItemsAreThoseOfAllPages() {
        for (int count : List.of(0, 1, 24, 25, 26, 140)) {
            MemoryRun run = RecordsServer.of(count).run();

            assertThat(new Listing(run.session(), "listRecords").all(Map.of()).orElseThrow()).as(count + " records").hasSize(count)
                    .extracting(item -> item.text("/id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void aListWithoutEndIsReadForSomePagesOnly() {
        int[] number = {0};
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> RecordsServer.items(answer).removeAll()
                .addAll(java.util.stream.IntStream.range(0, 25).mapToObj(i -> MemoryRun.json("{'id': 'r" + number[0]++
                        + "', 'kind': 'sound'}")).toList()));
        MemoryRun run = server.run();

        assertThat(new Listing(run.session(), "listRecords").all(Map.of()).orElseThrow()).hasSize(2500);
    }

    @Test
    void valuesThatAreDerivedAreSentAndJudged() {
        MemoryRun run = RecordsServer.of(SOME).reading(query -> {
            if (!query.getOrDefault("limit", "1").matches("[1-9]|[1-4]\\d|50")) {
                query.put("rejected", "");
            }
        }).run();
        assertThat(run.verdict(() -> new Listing(run.session(), "listRecords").derived("limit", Expect.REFUSE))).isEqualTo("held");
        assertThat(run.recorder().cases()).isNotEmpty().allMatch(one -> one.requestCase().constraint().place().steps().contains("limit"));

        MemoryRun lax = RecordsServer.of(SOME).reading(query -> query.computeIfPresent("limit", (name, value) -> value.matches("\\d+")
                ? value : "1")).run();
        assertThat(lax.verdict(() -> new Listing(lax.session(), "listRecords").derived("limit", Expect.REFUSE)))
                .contains("RECORDS-LIST-RECORDS-REJECTS");
    }
}
